import assert from 'node:assert/strict';
import { claimsOf } from './show';

const speakers = (text: string, ...names: string[]): readonly (string | null)[] =>
	claimsOf(text, ...names).map((claim) => claim.speaker);

describe('speakers', () => {
	it('are the actors that their source names', () => {
		assert.deepEqual(speakers('“We came,” Ames said.', 'Ames', 'Maru'), ['Ames']);
		assert.deepEqual(speakers('Secretary of State Ruth Ames said it sank.', 'Ruth Ames'), ['Ruth Ames']);
	});

	it('are not actors that the source only mentions', () => {
		assert.deepEqual(speakers('A spokesman for Ames said it sank.', 'Ames'), [null]);
		assert.deepEqual(speakers('Sen. Ruth Ames of Maru said it sank.', 'Ruth Ames', 'Maru'), ['Ruth Ames']);
		assert.deepEqual(speakers('Ames’s brother said it sank.', 'Ames'), [null]);
	});

	it('go on with a quotation that has no cue', () => {
		const text = '“We came at night,” Ames said. It was dark.\n\n“And then the whole boat went under.”';
		assert.deepEqual(speakers(text, 'Ames'), ['Ames', 'Ames']);
	});

	it('are left open between two that are equally good, and both are named', () => {
		const [claim] = claimsOf('Ames and Boyd said it sank.', 'Ames', 'Boyd');
		assert.equal(claim?.speaker, null);
		assert.deepEqual(claim.evidence.at(-1), { rule: 'speakers-equal', words: 'Ames or Boyd' });
	});

	it('are not guessed for a quotation that follows nothing', () => {
		const [claim] = claimsOf('The ferry sank.\n\n“And then the whole boat went under.”', 'Ames');
		assert.deepEqual([claim?.speaker, claim?.confidence], [null, 'low']);
	});
});

describe('claims', () => {
	it('name the actors they are about, in order of first mention', () => {
		const [claim] = claimsOf('Ames said Boyd had left Maru before Boyd called.', 'Maru', 'Ames', 'Boyd');
		assert.deepEqual(claim?.about, ['Boyd', 'Maru']);
	});

	it('are numbered in document order', () => {
		const found = claimsOf('It sank, Ames said, adding that Boyd had left.', 'Ames');
		assert.deepEqual(
			found.map((claim) => claim.id),
			['c1', 'c2'],
		);
		assert.ok(found[0]!.content[0]!.start < found[1]!.content[0]!.start);
	});
});
