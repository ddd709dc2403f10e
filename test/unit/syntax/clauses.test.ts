import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TokenRange } from '../../../src/core/syntax/parse/grammar';
import { parsed, showClauses } from './show';

const CASES: readonly (readonly [does: string, text: string, clauses: readonly string[]])[] = [
	['have a subject', 'The mayor left.', ['main: mayor left']],
	['have a subject before its prepositional phrases', 'The mayor of the town left.', ['main: mayor left']],
	['have a subject before its apposition', 'Ames, a lawyer from Bath, left.', ['main: Ames left']],
	['have a subject before its brackets', 'Ames (of the Kite) left.', ['main: Ames left']],
	['have the first of several as subject', 'Ames, Poole and Moll left.', ['main: Ames left']],
	['have no date as subject', 'Last week the mayor left.', ['main: mayor left']],
	['have no fronted phrase as subject', 'On Monday Poole left.', ['main: Poole left']],
	['have no fronted list as subject', 'On its site, “The Report”, the board spoke.', ['main: board spoke']],
	['have a subject after a participle', 'Asked about it, the mayor left.', ['main: mayor left']],
	['have a subject with a participle', 'The men arrested on Monday were freed.', ['main: men freed']],
	['have “who” as subject', 'The man who shot Poole fled.', ['main: man fled', 'relative: who shot']],
	['have another subject than “which”', 'The plan which she wrote was new.', ['main: plan was', 'relative: she wrote']],
	['need no relative pronoun', 'The plan she wrote was new.', ['main: plan was', 'relative: she wrote']],
	[
		'have “most” of whom as subject',
		'The men, most of whom fled, were old.',
		['main: men were', 'relative: most fled'],
	],
	['follow “that”', 'He said that Ames left.', ['main: He said', 'that: Ames left']],
	['need no “that”', 'He said Ames left.', ['main: He said', 'that: Ames left']],
	['need no “that” before two', 'He said Ames and Poole left.', ['main: He said', 'that: Ames left']],
	['follow a conjunction', 'When he came, she left.', ['main: she left', 'adverbial: he came']],
	['stand within another', 'The mayor, when he came, left.', ['main: mayor left', 'adverbial: he came']],
	['need no comma before the main clause', 'When he came she left.', ['main: she left', 'adverbial: he came']],
	['are no phrases after “after”', 'After the war the mayor left.', ['main: mayor left']],
	['begin with “after”', 'After the war ended he left.', ['main: he left', 'adverbial: war ended']],
	['follow one another', 'Poole came, and Ames left.', ['main: Poole came', 'main: Ames left']],
	['have “he” after “but” as subject', 'No doubt, but he left.', ['main: he left']],
	['have the first of two joined pronouns as subject', 'Ames and he left.', ['main: Ames left']],
	['share a subject', 'Poole came and left.', ['main: Poole came', 'main: – left']],
	['have a subject after a quotation', '“We won,” said Moll.', ['main: We won', 'main: Moll said']],
	['have a subject after “there is”', 'There were no reports of it.', ['main: reports were']],
	['have a subject within a question', 'Did the mayor know?', ['main: mayor know']],
	['have a subject after a question word', 'Who are they?', ['wh: they are']],
	['have a question word as subject', 'Who knew it?', ['wh: Who knew']],
	['have a subject after “so did”', 'Ames left, and so did the mayor.', ['main: Ames left', 'main: mayor did']],
	['have “what” as subject', 'What he said was wrong.', ['main: What was', 'wh: he said']],
	['have none in an order', 'Leave the town.', []],
	['end at a semicolon', 'Poole came; the mayor left.', ['main: Poole came', 'main: mayor left']],
	[
		'have a verb that looks like a noun',
		'The study estimates that most of them left.',
		['main: study estimates', 'that: most left'],
	],
	[
		'have a verb that looks like a participle',
		'The lamps flickered in the hall of the court.',
		['main: lamps flickered'],
	],
];

const WORDS =
	'the mayor of Ames and , who that said was to be named when not it ; ( ) “ ” did a plan often which has ? because 40 % .'.split(
		' ',
	);

const isOrdered = (ranges: readonly TokenRange[], length: number): boolean =>
	ranges.every(({ from, to }, i) => from >= (ranges[i - 1]?.from ?? 0) && from < to && to <= length);

const cross = (a: TokenRange, b: TokenRange): boolean => a.from < b.from && b.from < a.to && a.to < b.to;

describe('clauses', () => {
	for (const [does, text, clauses] of CASES)
		it(does, () => {
			assert.deepEqual(showClauses(text), clauses);
		});

	it('lie in order within the sentence and within one another, as phrases and verb groups do, whatever the words are', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
				const { tokens, parse } = parsed(words.join(' '));
				for (const ranges of [parse.phrases, parse.groups]) {
					assert.ok(isOrdered(ranges, tokens.length));
					ranges.forEach((range, i) => {
						assert.ok(i === 0 || ranges[i - 1]!.to <= range.from);
						assert.ok(range.from <= range.head && range.head < range.to);
					});
				}
				for (const a of parse.clauses) {
					assert.ok(a.from >= 0 && a.to <= tokens.length);
					assert.ok(a.parent === null || parse.clauses[a.parent]!.to >= a.to);
					for (const b of parse.clauses) assert.ok(!cross(a, b));
				}
				const heads = parse.clauses.flatMap(({ verb }) => verb?.head ?? []);
				assert.equal(new Set(heads).size, heads.length, 'each verb has one clause');
			}),
		);
	});

	it('are found in a sentence without end', () => {
		const text = 'the man who saw the plan that she wrote because '.repeat(4000);
		assert.ok(parsed(text).parse.clauses.length > 4000);
	});
});
