import assert from 'node:assert/strict';
import { sentencesOf, showSentences } from './show';

/** Each text is given with ` | ` between its sentences. */
const splits = (expected: string): void => {
	assert.deepEqual(showSentences(expected.replaceAll(' | ', ' ')), expected.split(' | '));
};

describe('sentences', () => {
	it('end with a stop before a capital, a number or an opening mark', () => {
		splits(
			'The ferry sank. | Nobody died. | 12 were hurt! | “We saw it.” | (It was late.) | Then? | al-Noor came. | eBay too.',
		);
	});

	it('go on after the stop of a title, an initial or a number', () => {
		splits('Mr. Oduya met Sen. Ames and J. K. Moll at No. 5, St. Anne. | They ate.');
		splits('She cited Ames v. Dale. | He left.');
	});

	it('go on after U.S. and its like before a name, and end before a word that opens sentences', () => {
		splits(
			'The U.S. Senate met in the U.S. | The vote was at 9 a.m. Monday. | It ended at 5 p.m. | He left Acme Corp. | They won.',
		);
		splits(
			'He called it “the new U.S.” | The senator left. | It was in Feb. | He knew Rep. Hurt, D-Calif. | She spoke.',
		);
		splits('Take Vitamin C. | It helps. | George W. Dale agreed.');
	});

	it('take the closing marks behind the stop along', () => {
		splits('He said “no.” | She said “yes”. | (They left.) | He said (“go!”) | Then it rained.');
		splits('He said "no." | She said "yes." | "Why not?" | He went.');
	});

	it('go on behind a quotation with its speaker', () => {
		splits('“Why?” the mayor asked. | “Go!” he cried. | “Why now?” Mayor Ruth Ames asked. | “Now.”');
		splits('“Why?” she asked. | “Who knows?” | The mayor, tired, left.');
	});

	it('end within a quotation too', () => {
		splits('He said: “I am here. | You are not.” | Then he left.');
	});

	it('end where the space is lost', () => {
		assert.deepEqual(showSentences('It is a crisis.The mayor left.”He did.'), [
			'It is a crisis.',
			'The mayor left.”',
			'He did.',
		]);
	});

	it('end with dots only before a capital', () => {
		splits('He waited … and waited... then left… | The end.... | We know.');
	});

	it('end with several marks', () => {
		splits('What?! | Really!! | Yes.');
	});

	it('keep the number of a list item with the item', () => {
		splits('1. The port is safe. | 2. The ferry is not.');
		splits('It had 5. | She had 6.');
	});

	it('cover every token once and lie in order', () => {
		const text = '. ! ? “”. A. b. C.D. … 1. “a.”b. (c) .';
		const sentences = sentencesOf(text);
		const joined = sentences.map((sentence) => sentence.tokens.map((token) => token.text).join('')).join('');
		assert.equal(joined, text.replaceAll(' ', ''));
		for (const { start, end, tokens } of sentences)
			assert.deepEqual([start, end], [tokens[0]?.start, tokens.at(-1)?.end]);
	});

	it('are cut where a text has no stops', () => {
		const sentences = sentencesOf('word '.repeat(5000));
		assert.ok(sentences.every((sentence) => sentence.tokens.length <= 400));
		assert.equal(
			sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0),
			5000,
		);
	});
});
