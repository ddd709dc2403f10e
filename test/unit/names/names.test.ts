import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/language/analyse';
import { layOut } from '../../../src/core/layout/layout';
import { findNames } from '../../../src/core/names/names';
import { sliceOf } from '../../../src/core/span';
import { showNames } from './show';

const finds = (text: string, ...expected: string[]): void => {
	assert.deepEqual(showNames(text), expected);
};

describe('names', () => {
	it('are bare: without title, article and possessive', () => {
		finds(
			'Secretary of State Ruth Ames met Jo Moll in Nairobi.',
			'person Ruth Ames',
			'person Jo Moll',
			'place Nairobi',
		);
		finds('Mr. Ames’s boat sank off Kenya.', 'person Ames', 'place Kenya');
		finds('President Biden met Prime Minister Rishi Sunak.', 'person Biden', 'person Rishi Sunak');
		finds('The Trump administration said no.', 'person Trump');
	});

	it('keep initials, particles and suffixes', () => {
		finds(
			'Ruth Ames Jr. and J. K. Moll of the Labour Party spoke.',
			'person Ruth Ames Jr.',
			'person J. K. Moll',
			'organization Labour Party',
		);
		finds(
			'Ursula von der Leyen, President of the European Commission, flew to Kyiv.',
			'person Ursula von der Leyen',
			'organization European Commission',
			'place Kyiv',
		);
	});

	it('are organizations by their words and in brackets', () => {
		finds(
			'The ferry of Acme Marine Corp. sank off Kenya, the Ministry of Transport said.',
			'organization Acme Marine Corp.',
			'place Kenya',
			'organization Ministry of Transport',
		);
		finds(
			'The World Health Organization (WHO) met Doctors Without Borders.',
			'organization World Health Organization',
			'organization WHO',
			'organization Doctors Without Borders',
		);
	});

	it('are peoples where a nationality is a noun, and none where it is an adjective', () => {
		finds('The Cubans left, but the Cuban leader stayed.', 'people Cubans');
	});

	it('are no sums of money, days or first words', () => {
		finds('Officials in Kenya said the port would cost US$800 million.', 'place Kenya');
		finds('It was a Tuesday in May. The weather was fine. Nobody came.');
	});

	it('never overlap and slice to what they cover', () => {
		const text = 'Ruth Ames of Acme Corp. left Nairobi, Kenya, for the U.S. Mr. Ames’s ferry, the Maru Star, sank.';
		const layout = layOut(text);
		let end = 0;
		for (const name of findNames({ text, ...layout, sentences: analyse(text, layout.blocks) })) {
			assert.ok(name.start >= end);
			assert.equal(sliceOf(text, name).trim(), sliceOf(text, name));
			({ end } = name);
		}
	});
});
