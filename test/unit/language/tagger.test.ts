import assert from 'node:assert/strict';
import { casingOf } from '../../../src/core/language/tagger/casing';
import { tagWords } from '../../../src/core/language/tagger/tagger';

const tagged = (text: string): string => {
	const words = text.split(' ');
	const tags = tagWords(words);
	return words.map((word, i) => `${word}/${tags[i]!}`).join(' ');
};

describe('the part-of-speech tagger', () => {
	it('tells the past of a verb from its participle', () => {
		assert.match(tagged('He told the court he struck a deal .'), /told\/VBD .* struck\/VBD/);
		assert.match(tagged('The building was struck and two people were killed .'), /struck\/VBN .* killed\/VBN/);
		assert.match(tagged('The plan , first reported by the Herald , was dropped .'), /reported\/VBN .* dropped\/VBN/);
	});

	it('tells verbs from the nouns that are spelt like them', () => {
		assert.match(tagged('They will charge him .'), /charge\/VB /);
		assert.match(tagged('The charge was dropped .'), /charge\/NN /);
		assert.match(tagged('She claims that the claims are false .'), /claims\/VBZ that\/IN the\/DT claims\/NNS/);
	});

	it('tells Will and May from will and may', () => {
		assert.match(tagged('Will Novak will speak in May .'), /^Will\/NNP Novak\/NNP will\/MD speak\/VB in\/IN May\/NNP/);
		assert.match(tagged('On Monday Will Novak , 41 , told them so .'), /Will\/NNP Novak\/NNP/);
		assert.match(tagged('May said so .'), /^May\/NNP/);
		for (const question of ['Will they speak ?', 'Will Novak speak ?', 'Can the man who said so be trusted ?'])
			assert.match(tagged(question), /^\w+\/MD/);
		assert.match(tagged('They may come .'), /may\/MD/);
	});

	it('reads capitals, titles and small letters as it reads running text', () => {
		assert.match(tagged('MINISTER DENIES TAKING BRIBES FROM BUILDER'), /DENIES\/VBZ TAKING\/VBG BRIBES\/NNS FROM\/IN/);
		assert.match(tagged('Minister Denies Taking Bribes From Builder'), /Denies\/VBZ Taking\/VBG Bribes\/NNS/);
		assert.match(
			tagged('the minister denied that he had taken bribes'),
			/minister\/NN denied\/VBD .* taken\/VBN bribes\/NNS/,
		);
	});

	it('tags every word, also of odd text, and nothing where there is none', () => {
		assert.deepEqual(tagWords([]), []);
		for (const odd of ['', '\uD800', '💥', 'x'.repeat(10_000), '__proto__', '٣'])
			assert.equal(tagWords([odd, odd, odd]).length, 3);
	});
});

describe('how a sentence is written', () => {
	const casing = (text: string): string => casingOf(text.split(' '));

	it('is told by most of its words', () => {
		assert.equal(casing('The ferry left for Maru on Monday .'), 'running');
		assert.equal(casing('FERRY LEAVES FOR Maru'), 'capitals');
		assert.equal(casing('Ferry Leaves Port in Maru'), 'title');
		assert.equal(casing('the ferry left for maru'), 'small');
	});

	it('is that of running text where too few words tell', () => {
		assert.equal(casing('Ferry Leaves'), 'running');
		assert.equal(casing('THE ONU'), 'running');
		assert.equal(casing('it left'), 'running');
		assert.equal(casing(', 12 — ?'), 'running');
	});
});
