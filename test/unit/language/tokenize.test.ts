import assert from 'node:assert/strict';
import { tokenSpans } from '../../../src/core/language/tokenize';
import { spanOf } from '../../../src/core/span';
import { sentencesOf, showTokens } from './show';

/** Each text is given as its tokens with spaces between; `_` stands where no space is in the text. */
const cuts = (expected: string): void => {
	assert.equal(showTokens(expected.replaceAll(' _', '')), expected.replaceAll(' _', ' '));
};

describe('tokens', () => {
	it('keep abbreviations and initials whole', () => {
		cuts('Mr. Oduya and Sen. Ruth Ames met Lt. Gov. Dale _.');
		cuts('J. K. Moll and T.S. Reed _, Ph.D. _, of the U.S. and the U.N. _.');
		cuts('No. 5 of St. Anne _, vs. Acme Inc. at 9 a.m. _, e.g. on Jan. 5 _.');
		cuts('In Ames v. Dale _, Rep. Olga Hurt _, D-Calif. _, spoke _.');
	});

	it('take the stop of other words for the end', () => {
		cuts('He said no _. She went to sen _.');
		cuts('No _. We will not _.');
	});

	it('cut off possessives and contractions', () => {
		cuts("Ames _'s boat _, the U.N. _’s boat _, the players _’ boat _.");
		cuts("It _'s late _, we ca _n't go _, they _’ll stay _, I _'m here _, she _’d say _.");
		cuts('O’Dea _’s o’clock is fine _, ma’am _.');
	});

	it('keep hyphenated words whole', () => {
		cuts('The U.S.-led _, 30-year-old ex-minister Díaz-Ruiz of Al-Noor drove F-16s _.');
		cuts('AT&T met D’Arcy – then others – and left _— _twice _-- _at noon _.');
	});

	it('keep numbers, sums and dates readable', () => {
		cuts('It cost US$800 million _, €1,200.50 _, £5m or 5.5% of A$30bn _.');
		cuts('At 10:30 on the 3rd it was 3-2 _, as in the ’90s and 2016–17 _.');
	});

	it('keep addresses and handles whole, without the punctuation behind', () => {
		cuts('See https://maru.example/a?b=c _, www.maru.example _.');
		cuts('Write to Jo.Moll@Maru.example or www.Maru.Example _.');
		cuts('Write to j.moll@maru.example _, ask @jo_moll about #OpenPort _!');
		cuts('( _https://maru.example/port _) was read at Maru.example _.');
	});

	it('find the space that was lost behind a stop', () => {
		cuts('It is a crisis _. _The minister knows _.');
		cuts('Mr. _Oduya and J. _Moll left the U.S. _Then it rained _.');
		cuts('It used node.js and fell by 3.5 _.');
	});

	it('keep emoji and combined letters whole', () => {
		cuts('Well done 👍🏽 said the 👩‍👩‍👧 of 🇳🇴 _.');
		cuts('Cafe\u0301 Zoe\u0308 _.');
	});

	it('hold invisible signs within a word and nowhere else', () => {
		assert.equal(showTokens('\u200BThe govern\u00ADment\u200B, \u200E too.'), 'The govern\u00ADment , too .');
		assert.equal(sentencesOf('govern\u00ADment')[0]?.tokens[0]?.lower, 'government');
	});

	it('cover every visible character once, in order', () => {
		const text = ' A “b”—c\t(d)…\n’e’ 5,000€ 𝒳 字 😀\u0301 \uD800 x\uFEFFy ';
		const spans = tokenSpans(text, spanOf(0, text.length));
		let covered = '';
		let end = 0;
		for (const span of spans) {
			assert.ok(span.start >= end && span.end > span.start);
			covered += text.slice(span.start, span.end);
			({ end } = span);
		}
		assert.equal(covered, text.replace(/\s/gu, '').replace('xy', 'x\uFEFFy'));
	});

	it('cut giant words, but no surrogate pair', () => {
		for (const letter of ['x', '😀', '𝒳', 'x-'])
			for (const span of tokenSpans(`a${letter.repeat(5000)}`, spanOf(0, 1 + letter.length * 5000))) {
				const token = `a${letter.repeat(5000)}`.slice(span.start, span.end);
				assert.ok(token.length <= 400);
				assert.doesNotMatch(token, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
			}
	});

	it('lie in the part of the text that was asked for', () => {
		const text = 'One two three four';
		assert.deepEqual(tokenSpans(text, spanOf(4, 13)), [spanOf(4, 7), spanOf(8, 13)]);
	});
});
