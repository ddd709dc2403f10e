import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { anchorOf } from '../../../src/core/corrections/anchor';
import { markupIn } from '../../../src/core/layout/markup';
import { projectionOf } from '../../../src/core/textProjection';
import { sliceOf, spanOf } from '../../../src/core/span';

const plain = (text: string): string => projectionOf(text, markupIn(text)).text;

describe('markup', () => {
	const CASES: Readonly<Record<string, readonly [text: string, plain: string]>> = {
		'leaves a link its words': ['See [Ana Ortega](https://a.example/o_(x) "Her page")!', 'See Ana Ortega!'],
		'leaves a link by reference its words': ['The [port][1] and [mayor][] said[^2] so.', 'The port and mayor said so.'],
		'takes out pictures': ['![Ana said no](a.png "b")Rain.', 'Rain.'],
		'takes out a linked picture': ['[![Ana](a.png)](https://a.example) Rain.', ' Rain.'],
		'takes out addresses in brackets': ['At <https://a.example/b> now', 'At  now'],
		'leaves emphasis its words': [
			'*Ana* **Ortega** ***said*** _it_ __was__ ~~not~~ `her`.',
			'Ana Ortega said it was not her.',
		],
		'leaves emphasis within words of a link': ['[**Ana** Ortega](x)', 'Ana Ortega'],
		'takes out HTML and comments': ['<p class="a">Ana<br/> said</p><!-- Bo\nsaid --> so.', 'Ana said so.'],
		'takes out fenced code': ['Rain.\n\n```js\nAna("said")\n```\n\nSun.', 'Rain.\n\n\n\nSun.'],
		'takes out front matter': ['---\ntitle: Ana said\ntags: [a]\n---\n# Rain\n', '# Rain\n'],
		'takes out tables': ['Rain.\n\n| Who | What |\n|-----|:---:|\n| Ana | said |\n\nSun.', 'Rain.\n\n\n\nSun.'],
		'takes out what references refer to': ['Rain.\n\n[1]: https://a.example "Ana"\n', 'Rain.\n\n\n'],
		'takes out marks of quoted paragraphs': ['> Ana said,\r\n> Bo left.', 'Ana said,\r\nBo left.'],
		'takes out marks that spare others': ['\\*Ana\\* said \\[so\\].', '*Ana* said [so].'],
	};
	for (const [what, [text, expected]] of Object.entries(CASES))
		it(what, () => {
			assert.equal(plain(text), expected);
		});

	const LINE_ENDS = { LF: '\n', 'CR LF': '\r\n', CR: '\r' };
	const WHOLE_LINES: Readonly<Record<string, readonly [text: string, plain: string]>> = {
		'front matter': ['---\ntitle: Ana said\n- a\n---\n> Rain\n---\n', 'Rain\n---\n'],
		'a fence of tildes': ['Rain.\n~~~\nAna said\n~~~\nSun.', 'Rain.\n\nSun.'],
		'a fence within a longer one': ['````\n```\nAna said\n```\n````\nSun.', '\nSun.'],
		'the fence that is closed, after one that is not': ['```\nRain.\n```js\nAna()\n```\nSun.', '```\nRain.\n\nSun.'],
		'code within a line that begins like a fence': ['```Ana``` said\n```\nBo\n```', 'Ana said\n'],
		'a table of one row, and the one after it': ['| a | b |\n|---|---|\n\n| c |\n|:-:|\n| d |\nSun.', '\n\n\nSun.'],
		'rows without a line of dashes': ['| a | b |\n| c | d |\n', '| a | b |\n| c | d |\n'],
	};
	for (const [what, [text, expected]] of Object.entries(WHOLE_LINES))
		for (const [name, lineEnd] of Object.entries(LINE_ENDS))
			it(`finds ${what}, with lines that end in ${name}`, () => {
				assert.equal(plain(text.replaceAll('\n', lineEnd)), expected.replaceAll('\n', lineEnd));
			});

	// A text that would hang took twice as long for every further line: nothing but its end can be waited for
	const ENDLESS: Readonly<Record<string, string>> = {
		'a fence': `Rain.\n\n\`\`\`\n${'Ana said that it rained\n'.repeat(20_000)}`,
		'front matter': `---\n${'-a: b\n'.repeat(20_000)}Rain.\n`,
		'a table': `| a |\n|${' -'.repeat(40_000)}`,
		'a link': `[Ana](${' '.repeat(40_000)}said`,
		'a title of a link': `[Ana](https://a.example ${'" ('.repeat(20_000)}`,
		'a tag': `<a${' '.repeat(40_000)}b`,
		'a comment': '<!-- '.repeat(20_000),
	};
	for (const [what, text] of Object.entries(ENDLESS))
		for (const [name, lineEnd] of Object.entries(LINE_ENDS))
			it(`leaves ${what} that never ends as it is, with lines that end in ${name}`, () => {
				const whole = text.replaceAll('\n', lineEnd);
				assert.equal(plain(whole), whole);
			});

	it('takes as many marks as there are', () => {
		assert.equal(plain(`Rain.${'\\*'.repeat(240_000)}`), `Rain.${'*'.repeat(240_000)}`);
	});

	const KEPT = [
		'Ana said “no” (5*3 is 15, 4*2 is 8) to @ana_b_c and M*A*S*H.',
		'[The] mayor said [sic] it was “[her] fault” [1].',
		'If a < b and c > d, they “f*** off”, he said.',
		'- one\n* two\n+ three\n\n---\n\nRain.',
		'---\nAna said so.\n---\n',
		'# Rain\n\n**What we know**\n\nRain.',
		'```\nAna said so.',
		'~ 5 km_h, C:\\Users and $x^2$',
	];
	for (const text of KEPT)
		it(`leaves ${JSON.stringify(text)} as it is`, () => {
			assert.equal(plain(text), text);
		});

	it('is not read, and moves nothing', () => {
		const text =
			'![Bo Ling said no](b.png)\n\nThe mayor of Lisbon, [Ana **Ortega**](https://a.example/o), said the port had failed. “We *told* them,” [Ortega](x) [said](y).\n\n```\nDan Poe said so.\n```\n';
		const { actors, claims, blocks, length } = annotate(text);
		assert.equal(length, text.length);
		assert.deepEqual(
			actors.map(({ name }) => name).filter((name) => name !== 'Lisbon'),
			['Ana Ortega'],
		);
		const mentions = actors.find(({ name }) => name === 'Ana Ortega')!.mentions.filter(({ form }) => form === 'name');
		assert.deepEqual(
			mentions.map((mention) => sliceOf(text, mention)),
			['Ana **Ortega', 'Ortega'],
		);
		assert.deepEqual(
			claims.map(({ cue }) => sliceOf(text, cue!)),
			['said', 'said'],
		);
		assert.deepEqual(
			claims.map(({ content }) => content.map((part) => sliceOf(text, part))),
			[['the port had failed'], ['“We *told* them,”']],
		);
		assert.ok(blocks.every((block) => !/Bo Ling|Dan Poe/.test(sliceOf(text, block))));
	});

	it('does not keep corrections from their words', () => {
		const text = 'The mayor of Lisbon, [Ana **Ortega**](https://a.example/o), said it had failed. [Ortega](x) left.';
		const at = spanOf(text.indexOf('[Ana'), text.indexOf(', said'));
		const correction = {
			id: 'urn:a',
			at: anchorOf(text, at),
			other: null,
			change: { type: 'rename', name: 'Ana O.' } as const,
		};
		const { actors, corrections } = annotate(text, { corrections: [correction] });
		assert.equal(
			actors.find(({ name }) => name === 'Ana O.')?.mentions.filter(({ form }) => form === 'name').length,
			2,
		);
		assert.deepEqual(corrections[0]!.at, at);
	});
});
