import assert from 'node:assert/strict';
import { analyse, type LanguageCache } from '../../../src/core/language/analyse';
import { layOut } from '../../../src/core/layout/layout';
import { sliceOf } from '../../../src/core/span';
import { sentencesOf, showTags } from './show';

const ARTICLE =
	'Ferry sinks off Maru\n\nMARU (NA) — The ferry sank, Mr. Ames said. “We can’t swim.”\n\nIt rained.\n\nIt rained.\n\nThe end came.';

describe('parts of speech', () => {
	it('of the closed classes do not depend on the parser', () => {
		assert.equal(
			showTags('He will not go with the U.S. because of them.'),
			'He/pronoun will/modal not/adverb go/verb with/preposition the/determiner U.S./proper because/conjunction ' +
				'of/preposition them/pronoun ./punctuation',
		);
	});

	it('tell a possessive from a contraction', () => {
		assert.match(showTags('Ames’s boat'), /’s\/possessive/);
		assert.match(showTags("It's late"), /'s\/auxiliary/);
		assert.match(showTags('The players’ boat sank.'), /’\/possessive/);
		assert.match(showTags('They can’t.'), /ca\/modal n’t\/auxiliary/);
	});

	it('take sums of money for numbers', () => {
		assert.equal(showTags('US$5bn €3 50%'), 'US$5bn/number €3/number 50%/number');
	});

	it('tell US and May from us and may', () => {
		assert.match(showTags('The US told us so.'), /US\/(?!pronoun)\w+ told\/verb us\/pronoun/);
		assert.match(showTags('He may come in May.'), /may\/modal come\/verb in\/preposition May\/(?!modal)/);
	});
});

describe('the language stage', () => {
	const { blocks } = layOut(ARTICLE);

	it('gives tokens that slice to their words, within their sentence and block', () => {
		for (const sentence of analyse(ARTICLE, blocks)) {
			const block = blocks[sentence.block];
			assert.ok(block && block.start <= sentence.start && sentence.end <= block.end);
			for (const token of sentence.tokens) {
				assert.equal(sliceOf(ARTICLE, token), token.text);
				assert.ok(sentence.start <= token.start && token.end <= sentence.end);
			}
		}
	});

	it('writes lower forms with straight apostrophes and with accents', () => {
		const lowers = sentencesOf('É can’t').flatMap((sentence) => sentence.tokens.map((token) => token.lower));
		assert.deepEqual(lowers, ['é', 'ca', "n't"]);
	});

	it('gives the same with an empty, a full and a stale cache', () => {
		const plain = analyse(ARTICLE, blocks);
		const cache: LanguageCache = new Map();
		const other = `A line before.\n\n${ARTICLE.replace('sank', 'floated')}`;
		for (const text of [ARTICLE, ARTICLE, other, ARTICLE])
			assert.deepEqual(analyse(text, layOut(text).blocks, cache), analyse(text, layOut(text).blocks));
		assert.deepEqual(analyse(ARTICLE, blocks, cache), plain);
	});

	it('does not parse unchanged blocks again and forgets blocks that are gone', () => {
		const cache: LanguageCache = new Map();
		analyse(ARTICLE, blocks, cache);
		const kept = cache.get('It rained.');
		assert.ok(kept);
		const shorter = 'It rained.\n\nThe sun came out.';
		analyse(shorter, layOut(shorter).blocks, cache);
		assert.equal(cache.get('It rained.'), kept);
		assert.deepEqual([...cache.keys()], ['It rained.', 'The sun came out.']);
	});
});
