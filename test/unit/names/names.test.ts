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

	it('are bare: without a nationality or a day before a full name, or a day after', () => {
		finds('They beat Canadian Rosa Moll on Monday.', 'person Rosa Moll');
		finds('They beat Welshman Mark Litton on Monday.', 'person Mark Litton');
		finds('On Monday Piet van der Linde called.', 'person Piet van der Linde');
		finds('On Monday van der Linde called from Kenya.', 'person van der Linde', 'place Kenya');
		finds('He sued Coast Wire Tuesday.', 'organization Coast Wire');
		finds('We told her: “Señora, you are late.”');
		finds('They ate at Ruby Tuesday.', 'organization Ruby Tuesday');
		finds('Roman Moll and Dutch Ruppersberger spoke.', 'person Roman Moll', 'person Dutch Ruppersberger');
		finds('Ruby Friday and Israel Ames spoke.', 'person Ruby Friday', 'person Israel Ames');
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

	it('are organizations where a noun for such stands before them, in lists too', () => {
		finds(
			'The ferry was built by the shipping company Ormsel and sold by the firms Vantrel and Oxby on Monday.',
			'organization Ormsel',
			'organization Vantrel',
			'organization Oxby',
		);
	});

	it('are what a plural noun has as its examples, each of a list', () => {
		finds('They pray to gods such as Zorva, Ithel and Quern.', 'person Zorva', 'person Ithel', 'person Quern');
	});

	it('are organizations where they have members, whatever they were taken for', () => {
		finds(
			'Former members of the Book of Veridian left in May. The Book of Veridian was their life.',
			'organization Book of Veridian',
			'organization Book of Veridian',
		);
	});

	it('are found in compounds, as the article or the tables know them', () => {
		finds(
			'The Nairobi-based ferry crossed the Kenya-Uganda border for an anti-Kenya march.',
			'place Nairobi',
			'place Kenya',
			'place Uganda',
		);
	});

	it('are no labels of credits, signs of currencies, parties with states, or words that ran together', () => {
		finds('Image: Ruth Ames.', 'person Ruth Ames');
		finds('The port cost US $ 40 million, officials in Kenya said.', 'place Kenya');
		finds('Sen. Ruth Ames, R-Mont., said so onTwitter.', 'person Ruth Ames', 'place Mont.');
	});

	it('go as far as their acronym spells them out', () => {
		finds(
			'The Dock and Allied Workers’ Union (DAWU) met.',
			'organization Dock and Allied Workers’ Union',
			'organization DAWU',
		);
		finds('The African Growth and Trade Act (AGTA) was passed.', 'other African Growth and Trade Act', 'other AGTA');
	});

	it('end before common words and the mark of a quotation', () => {
		finds('He learned the Lantern Path jargon.', 'other Lantern Path');
		assert.ok(showNames('The ‘Kite V’ team came.').includes('person Kite V'));
	});

	it('go in a title no further than in running text', () => {
		finds(
			'Ruth Comey Memos: Five Things to Know\n\nFormer director Ruth Comey wrote papers in May. Comey left.',
			'person Ruth Comey',
			'person Ruth Comey',
			'person Comey',
		);
	});

	it('are two where two countries are joined', () => {
		finds('The U.S.-North Korea summit and the US-China talks failed.', 'place U.S.', 'place North Korea', 'place US', 'place China'); // prettier-ignore
	});

	it('are places where they are known as countries by their letters', () => {
		finds('The UAE investments grew, and the DRC forest plan failed.', 'place UAE', 'place DRC');
	});

	it('are organizations by words of other languages', () => {
		finds('Analysts at Banco do Sul left Grupo Cafetero.', 'organization Banco do Sul', 'organization Grupo Cafetero');
	});

	it('are read right where a letter has changed its place', () => {
		const names = showNames(
			'Kenya buys from Ormsel Shipping. Ormsel pays, Ormsel says. “It was not us,” Ormsel added. The ship that Omrsel bought sank.',
		);
		assert.equal(names.at(-1), 'organization Omrsel');
	});

	it('are persons by a given name and an unknown word, though a city has the given name too', () => {
		finds('The seat of Lincoln Wobe fell.', 'person Lincoln Wobe');
		finds('The rates of Austin Energy rose.', 'organization Austin Energy');
	});

	it('are persons under the surname of somebody named in full, but for a company that the tables know by it', () => {
		finds(
			'The play opens with Greta Volk. The company opposed Volk in court, and Volk lost.',
			'person Greta Volk',
			'person Volk',
			'person Volk',
		);
		finds(
			'Michael Dell founded it in Austin. Shares of Dell fell 3 percent.',
			'person Michael Dell',
			'place Austin',
			'organization Dell',
		);
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
