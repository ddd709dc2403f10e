import assert from 'node:assert/strict';
import { annotate, annotateBy } from '../../src/core/annotate';
import { anchorOf } from '../../src/core/corrections/anchor';
import type { Correction } from '../../src/core/corrections/correction';
import type { LanguageCache } from '../../src/core/language/analyse';
import type { Article } from '../../src/core/model';
import { settle } from '../../src/core/settle';
import { sliceOf } from '../../src/core/span';
import { STAGES, type Stages } from '../../src/core/stages';

const BAD = 'Nobody knew why Peter Brandt said that it was a rotten pier.';
const GOOD = 'Ingrid Vassbo said on Monday that the quay was old and that the town had sold it.';
const ALSO_GOOD = 'Maria Ortega denied on Tuesday that she had been told of it by the others.';
const TEXT = `${GOOD}\n\n${BAD}\n\n${ALSO_GOOD}\n`;

/** Fails where what a stage is given holds the word "rotten". */
const check = (...given: readonly unknown[]): void => {
	if (JSON.stringify(given).includes('rotten')) throw new TypeError('it is\nrotten');
};

const failing =
	<A extends readonly unknown[], R>(stage: (...given: A) => R): ((...given: A) => R) =>
	(...given) => {
		check(...given);
		return stage(...given);
	};

/** The same for a stage that is given the whole text with the sentences that it is to read. */
const failingOnSentences =
	<I extends { readonly sentences: readonly { readonly tokens: readonly { readonly text: string }[] }[] }, R>(
		stage: (input: I) => R,
	): ((input: I) => R) =>
	(input) => {
		if (input.sentences.some(({ tokens }) => tokens.some(({ text }) => text === 'rotten')))
			throw new TypeError('it is\nrotten');
		return stage(input);
	};

const names = ({ actors }: Article): readonly string[] => actors.map(({ name }) => name);
const failures = ({ issues }: Article, text: string): readonly string[] =>
	issues
		.filter(({ code }) => code === 'failed')
		.map((issue) => `${/“(\w+)”/u.exec(issue.message)?.[1] ?? '?'}: ${sliceOf(text, issue)}`);
const claimed = ({ claims }: Article, text: string): readonly string[] =>
	claims.map(({ content }) => content.map((part) => sliceOf(text, part)).join(' '));

describe('a stage that fails', () => {
	const whole = annotate(TEXT);
	const without = claimed(whole, TEXT).filter((words) => !words.includes('rotten'));

	it('costs only the names of its block', () => {
		const article = annotateBy({ ...STAGES, findNames: failingOnSentences(STAGES.findNames) }, TEXT);
		assert.deepEqual(names(whole), ['Ingrid Vassbo', 'Peter Brandt', 'Maria Ortega']);
		assert.deepEqual(names(article), ['Ingrid Vassbo', 'Maria Ortega']);
		assert.deepEqual(failures(article, TEXT), [`names: ${BAD}`]);
		assert.deepEqual(claimed(article, TEXT), claimed(whole, TEXT));
	});

	it('costs only the actors of its block', () => {
		const article = annotateBy({ ...STAGES, resolveActors: failingOnSentences(STAGES.resolveActors) }, TEXT);
		assert.deepEqual(names(article), ['Ingrid Vassbo', 'Maria Ortega']);
		assert.deepEqual(failures(article, TEXT), [`actors: ${BAD}`]);
	});

	it('costs only the claims of its block where attributions are found', () => {
		const article = annotateBy({ ...STAGES, findAttributions: failingOnSentences(STAGES.findAttributions) }, TEXT);
		assert.deepEqual(names(article), names(whole));
		assert.deepEqual(claimed(article, TEXT), without);
		assert.deepEqual(failures(article, TEXT), [`attribution: ${BAD}`]);
	});

	it('costs only the claims of its block, and none of its names', () => {
		const article = annotateBy({ ...STAGES, findClaims: failingOnSentences(STAGES.findClaims) }, TEXT);
		assert.deepEqual(names(article), names(whole));
		assert.deepEqual(claimed(article, TEXT), without);
		assert.deepEqual(failures(article, TEXT), [`claims: ${BAD}`]);
	});

	it('costs only its block where the language is analysed, with a cache and without', () => {
		const analyse: Stages['analyse'] = (text, blocks, cache) => {
			check(blocks.map((block) => sliceOf(text, block)));
			return STAGES.analyse(text, blocks, cache);
		};
		const article = annotateBy({ ...STAGES, analyse }, TEXT);
		assert.deepEqual(claimed(article, TEXT), without);
		assert.deepEqual(failures(article, TEXT), [`language: ${BAD}`]);
		const cache: LanguageCache = new Map();
		annotate(TEXT, { cache });
		assert.deepEqual(annotateBy({ ...STAGES, analyse }, TEXT, { cache }), article);
	});

	it('costs only its line where the text is laid out or its Markdown is read', () => {
		for (const [stage, stages] of [
			['layout', { ...STAGES, layOut: failing(STAGES.layOut) }],
			['markup', { ...STAGES, markupIn: failing(STAGES.markupIn) }],
		] as const) {
			const article = annotateBy(stages, TEXT);
			assert.deepEqual(failures(article, TEXT), [`${stage}: ${BAD}`]);
			assert.deepEqual(claimed(article, TEXT), stage === 'layout' ? without : claimed(whole, TEXT));
		}
	});

	it('costs nothing where only the judgement of the language fails', () => {
		const article = annotateBy({ ...STAGES, detectProse: failing(STAGES.detectProse) }, TEXT);
		assert.deepEqual(claimed(article, TEXT), claimed(whole, TEXT));
		assert.equal(article.language, 'en');
		assert.deepEqual(failures(article, TEXT), [`judgement: ${TEXT}`]);
	});

	it('is placed in the whole text, its Markdown included', () => {
		const text = `**Rain.** See [it](https://a.example).\n\n${TEXT}`;
		const article = annotateBy({ ...STAGES, findClaims: failingOnSentences(STAGES.findClaims) }, text);
		assert.deepEqual(failures(article, text), [`claims: ${BAD}`]);
	});

	it('tells why in one line', () => {
		const { issues } = annotateBy({ ...STAGES, findClaims: failingOnSentences(STAGES.findClaims) }, TEXT);
		assert.deepEqual(
			issues.map(({ message }) => message),
			['The stage “claims” failed here and found nothing (TypeError: it is rotten).'],
		);
	});

	it('on every block leaves an article without results', () => {
		const fail = (): never => {
			throw new RangeError('never');
		};
		const article = annotateBy({ ...STAGES, findNames: fail, resolveActors: fail, findClaims: fail }, TEXT);
		assert.deepEqual([article.actors, article.claims], [[], []]);
		assert.equal(article.issues.length, 3 * article.blocks.length);
	});

	it('costs one correction where that cannot be applied', () => {
		const correction = (id: string, words: string): Correction => {
			const start = TEXT.indexOf(words);
			return {
				id,
				at: anchorOf(TEXT, { start, end: start + words.length }),
				other: null,
				change: { type: 'rename', name: words === 'Ingrid Vassbo' ? 'The Mayor' : 'rotten' },
			};
		};
		const corrections = [correction('urn:1', 'Peter Brandt'), correction('urn:2', 'Ingrid Vassbo')];
		const correctActors: Stages['correctActors'] = (text, actors, known, placed) => {
			check(placed);
			return STAGES.correctActors(text, actors, known, placed);
		};
		const article = annotateBy({ ...STAGES, correctActors }, TEXT, { corrections });
		assert.deepEqual(names(article), ['The Mayor', 'Peter Brandt', 'Maria Ortega']);
		assert.deepEqual(failures(article, TEXT), ['corrections: Peter Brandt']);
		const unplaced = annotateBy({ ...STAGES, prepare: failing(STAGES.prepare) }, GOOD, {
			corrections: corrections.slice(0, 1),
		});
		assert.deepEqual(unplaced.corrections, [{ id: 'urn:1', at: null, other: null }]);
	});
});

describe('settling for what works', () => {
	it('keeps the order of what it keeps, and tries a bounded number of times', () => {
		const items = Array.from({ length: 10_000 }, (_, i) => i);
		let tries = 0;
		const { result, failed } = settle(
			items,
			(kept) => {
				tries++;
				if (kept.some((item) => item % 7 === 3)) throw new Error('three');
				return kept;
			},
			[],
		);
		assert.ok(tries <= 500, `${tries} tries`);
		assert.deepEqual(
			result,
			result.toSorted((a, b) => a - b),
		);
		assert.deepEqual(
			[...result, ...failed.map(({ item }) => item)].sort((a, b) => a - b),
			items,
		);
	});
});
