import assert from 'node:assert/strict';
import { sliceOf } from '../../../src/core/span';
import { claimsOf } from '../claims/show';

/** Each claim told within another one: who says it and what, then who tells it. */
const retold = (text: string): readonly string[] => {
	const claims = claimsOf(text, 'Ames', 'Boyd');
	return claims
		.filter((claim) => claim.within !== null)
		.map(({ speaker, kind, content, within }) => {
			const teller = claims.find((claim) => claim.id === within);
			return `${speaker ?? '–'} ${kind}: ${content.map((part) => sliceOf(text, part)).join(' … ')} < ${teller?.speaker ?? '–'}`;
		});
};

describe('claims within quotations', () => {
	it('have a speaker of their own', () => {
		assert.deepEqual(retold('“Boyd told me that the dam leaked,” Ames said.'), [
			'Boyd indirect: the dam leaked < Ames',
		]);
		assert.deepEqual(retold('“Boyd said, ‘We will not pay for it,’” Ames said.'), [
			'Boyd direct: ‘We will not pay for it,’ < Ames',
		]);
	});

	it('are only those that are sure', () => {
		assert.deepEqual(retold('“I told them that the dam leaked,” Ames said.'), []);
		assert.deepEqual(retold('“Boyd thinks that the dam leaks,” Ames said.'), []);
		assert.deepEqual(retold('“Boyd would say that the dam leaks,” Ames said.'), []);
		assert.deepEqual(retold('“They told me that the dam leaks,” Ames said.'), []);
	});
});
