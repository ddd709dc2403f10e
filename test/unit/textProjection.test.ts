import assert from 'node:assert/strict';
import { annotate } from '../../src/core/annotate';
import { claimWords } from '../../src/core/claimWords';
import { renderSourcing, ENGLISH } from '../../src/core/formats/sourcing';
import { renderText } from '../../src/core/formats/text';
import { wordsFrom } from '../../src/core/textProjection';
import { remap } from '../../src/core/remap';
import { sourcingOf } from '../../src/core/sourcing';

const TEXT = `# The audit

Ana *Ortega*, the **mayor's** deputy, [said](https://a.example/x) that \`nothing\` in [the report](https://a.example/y "t") was **wrong**.

**Two people** familiar with the [audit](https://b.example) said the **books** were wrong. “We **never** said [that](https://c.example),” Ortega said.

> Bo *Lund*, a <b>member</b> of the council, **never** [denied](https://d.example) that the \\*dam\\* leaked.
`;

const ARTICLE = annotate(TEXT);
const MARKS = /[*`[\]\\<>]|https/u;

describe('plain words', () => {
	it('are what is shown of claims, actors and roles of Markdown', () => {
		const words = ARTICLE.claims.map((claim) => claimWords(ARTICLE, claim, wordsFrom(ARTICLE, TEXT)));
		assert.deepEqual(
			words.map(({ who, how, what }) => [who, how, what]),
			[
				['Ana Ortega', 'said', 'nothing in the report was wrong'],
				['two people familiar with the audit', 'said', 'the books were wrong'],
				['Ana Ortega', 'said', '“We never said that,”'],
				['Bo Lund', 'never denied', 'the *dam* leaked'],
			],
		);
		const names = ARTICLE.actors.flatMap(({ name, aliases, roles }) => [name, ...aliases, ...roles]);
		for (const name of names) assert.doesNotMatch(name, MARKS);
		assert.ok(names.includes('Ana Ortega') && names.includes('member of the council'), names.join());
	});

	it('are printed below the text, and in the sourcing report', () => {
		const printed = renderText(ARTICLE, TEXT, { source: 'a.md' });
		assert.doesNotMatch(printed.slice(printed.indexOf('ACTORS')).replace('*dam*', 'dam'), MARKS);
		const { text } = renderSourcing(sourcingOf(ARTICLE, TEXT), ARTICLE, TEXT, { source: 'a.md', terms: ENGLISH });
		assert.doesNotMatch(text, MARKS);
	});

	it('move with an edit', () => {
		const moved = remap(ARTICLE, { start: 0, end: 0, length: 4 });
		const words = wordsFrom(moved, `New ${TEXT}`);
		assert.equal(moved.claims[0]!.content.map(words).join(''), 'nothing in the report was wrong');
	});

	it('are the text itself where there is no markup', () => {
		const article = annotate('Ann Ames said the plan was dead.');
		assert.equal(article.markup, undefined);
		assert.equal(wordsFrom(article, 'a *b* c')({ start: 0, end: 5 }), 'a *b*');
	});
});
