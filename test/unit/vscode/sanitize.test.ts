import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asLabel, asMarkdown, isolate, shorten } from '../../../src/vscode/sanitize';

describe('text from articles', () => {
	it('means nothing in Markdown', () => {
		const hostile = '[x](command:a) **b** <img src=y> https://c.example $(alert) `d` a@b.example # e > f | g';
		const shown = asMarkdown(hostile);
		assert.match(shown, /^[\p{L}\p{N}\s]*(?:&#\d+;[\p{L}\p{N}\s]*)*$/u);
		const decoded = shown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
		assert.equal(decoded, hostile);
	});

	it('is one line without control characters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				assert.doesNotMatch(asLabel(text), /[\p{Cc}\u2028\u2029]/u);
			}),
		);
	});

	it('is isolated where it could run the other way, with no controls of its own', () => {
		assert.equal(isolate('Maduro'), 'Maduro');
		assert.equal(isolate('שלום'), '\u2068שלום\u2069');
		assert.equal(isolate('\u202Eevil\u2069'), 'evil');
	});

	it('is cut at a word, never within a character', () => {
		assert.equal(shorten('one two three', 9), 'one two…');
		assert.equal(shorten('short', 9), 'short');
		assert.equal(shorten('abc😀def', 4), 'abc…');
	});
});
