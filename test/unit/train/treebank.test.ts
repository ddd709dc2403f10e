import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generator } from '../../../scripts/train/random.mjs';
import { recased } from '../../../scripts/train/recase.mjs';
import { readTreebank, taggedSentence } from '../../../scripts/train/treebank.mjs';

const row = (id: string, form: string, upos: string, xpos: string): string =>
	[id, form, form.toLowerCase(), upos, xpos, '_', '0', '_', '_', '_'].join('\t');
const SENTENCE = [
	'# sent_id = 1',
	'# text = They won’t join a state-led plan.',
	row('1', 'They', 'PRON', 'PRP'),
	row('2-3', 'won’t', '_', '_'),
	row('2', 'wo', 'AUX', 'MD'),
	row('3', 'n’t', 'PART', 'RB'),
	row('4', 'join', 'VERB', 'VB'),
	row('5', 'a', 'DET', 'DT'),
	row('6', 'state', 'NOUN', 'NN'),
	row('7', '-', 'PUNCT', 'HYPH'),
	row('8', 'led', 'VERB', 'VBN'),
	row('9', 'plan', 'NOUN', 'NN'),
	row('10', '.', 'PUNCT', '.'),
].join('\n');

describe('a treebank', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'treebank-'));
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
	});
	const read = (text: string) => {
		writeFileSync(join(folder, 'a.conllu'), text);
		return readTreebank(join(folder, 'a.conllu'));
	};

	it('has its words where they are in the text, parts of contractions too', () => {
		const [sentence] = read(SENTENCE);
		for (const { start, end, form } of sentence!.words) assert.equal(sentence!.text.slice(start, end), form);
	});

	it('gives parts of a contraction that are not written as they are what is left of it', () => {
		const [sentence] = read(
			[
				'# text = Wanna go',
				row('1-2', 'Wanna', '_', '_'),
				row('1', 'Want', 'VERB', 'VBP'),
				row('2', 'to', 'PART', 'TO'),
				row('3', 'go', 'VERB', 'VB'),
			].join('\n'),
		);
		assert.deepEqual(
			sentence!.words.map(({ start, end }) => sentence!.text.slice(start, end)),
			['Wanna', 'Wanna', 'go'],
		);
	});

	it('leaves out what has no text', () => {
		assert.deepEqual(read(`# newdoc id = x\n\n${SENTENCE}\n\n\n`).length, 1);
	});

	it('gives the words of this project the tag of the last word in them', () => {
		const { words, tags } = taggedSentence(read(SENTENCE)[0]!);
		assert.equal(
			words.map((word, i) => `${word}/${tags[i]!}`).join(' '),
			'They/PRP wo/MD n’t/RB join/VB a/DT state-led/VBN plan/NN ./.',
		);
	});
});

describe('a recased copy', () => {
	const sentence = {
		words: ['Talks', 'of', 'both', 'sides', 'ended'],
		tags: ['NNS', 'IN', 'DT', 'NNS', 'VBD'],
	} as const;

	it('has the same tags, in capitals, in small letters or as a title', () => {
		const random = generator(3);
		const copies = Array.from({ length: 200 }, () => recased(sentence, random)).filter((copy) => copy !== undefined);
		assert.deepEqual([...new Set(copies.map(({ words }) => words.join(' ')))].sort(), [
			'TALKS OF BOTH SIDES ENDED',
			'Talks Of Both Sides Ended',
			'Talks of Both Sides Ended',
			'talks of both sides ended',
		]);
		for (const { tags } of copies) assert.deepEqual(tags, sentence.tags);
	});

	it('is not made of a few words', () => {
		assert.equal(
			recased({ words: ['Talks', 'ended'], tags: ['NNS', 'VBD'] }, () => 0),
			undefined,
		);
	});
});
