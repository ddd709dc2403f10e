import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/language/analyse';
import { longFormAt } from '../../../src/core/names/acronyms';
import { lexicalSentences } from '../../../src/core/names/lexicalSentence';

/** The words that the acronym of the first bracket of the sentence stands for, or null. */
function longForm(text: string): string | null {
	const [words] = lexicalSentences(analyse(text, [{ kind: 'paragraph', start: 0, end: text.length }]));
	const { tokens } = words!;
	const at = tokens.findIndex((token) => /[([]/u.test(token.text));
	const found = longFormAt(words!, at);
	return found && text.slice(tokens[found.from]!.start, tokens[found.to - 1]!.end);
}

describe('acronyms', () => {
	it('stand for the words whose first letters they are', () => {
		assert.equal(longForm('Leaders of the Rail Workers Union (RWU) met.'), 'Rail Workers Union');
		assert.equal(longForm('It went to the Lagoon Research Centre [LRC] in May.'), 'Lagoon Research Centre');
	});

	it('stand before the bracket too', () => {
		assert.equal(longForm('RWU (Rail Workers Union) met.'), 'Rail Workers Union');
		assert.equal(longForm('RWU (the Rail Workers Union of Kenya) met.'), null);
	});

	it('pass over small words, or take a letter from them', () => {
		assert.equal(longForm('The Dock and Allied Workers’ Union (DAWU) met.'), 'Dock and Allied Workers’ Union');
		assert.equal(longForm('The Ministry of Inland Waters (MoIW) met.'), 'Ministry of Inland Waters');
		assert.equal(longForm('The Ministry of Inland Waters (MIW) met.'), 'Ministry of Inland Waters');
	});

	it('stand for nothing where the letters are others, or a word of the sentence comes between', () => {
		assert.equal(longForm('Leaders of the Rail Workers Union (ABC) met.'), null);
		assert.equal(longForm('Workers reached a union (WRU) in May.'), null);
		assert.equal(longForm('The Rail Workers Union (in May) met.'), null);
	});
});
