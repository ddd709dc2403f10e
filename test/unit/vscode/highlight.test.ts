import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor, ActorKind, Article } from '../../../src/core/model';
import { overlaps } from '../../../src/core/span';
import { HIGHLIGHT_KINDS, highlightsOf } from '../../../src/vscode/highlight';

type Spans = readonly (readonly [start: number, end: number])[];

const actor = (kind: ActorKind, spans: Spans): Actor => ({
	id: kind,
	kind,
	name: kind,
	aliases: [],
	roles: [],
	mentions: spans.map(([start, end]) => ({ start, end, form: 'name', evidence: [] })),
	background: [],
	evidence: [],
});

const article = (...actors: Actor[]): Article => ({
	language: 'en',
	length: 100,
	blocks: [],
	quotations: [],
	actors,
	claims: [],
	issues: [],
	corrections: [],
});

describe('highlights', () => {
	it('cuts a mention out of the one that it lies within', () => {
		const { organization, unnamed } = highlightsOf(
			article(actor('unnamed', [[0, 29]]), actor('organization', [[4, 20]])),
		);
		assert.deepEqual(unnamed.map(({ start, end }) => [start, end]), [[0, 4], [20, 29]]); // prettier-ignore
		assert.deepEqual(organization.map(({ start, end }) => [start, end]), [[4, 20]]); // prettier-ignore
	});

	it('dims what surrounds the article', () => {
		const blocks = [
			{ kind: 'boilerplate', start: 0, end: 10 },
			{ kind: 'paragraph', start: 11, end: 60 },
			{ kind: 'boilerplate', start: 61, end: 99 },
		] as const;
		const { boilerplate } = highlightsOf({ ...article(), blocks });
		assert.deepEqual(boilerplate.map(({ start, end }) => [start, end]), [[0, 10], [61, 99]]); // prettier-ignore
	});

	it('covers every mention once, in order, whatever lies within what', () => {
		const spans = fc.array(
			fc.tuple(fc.nat(40), fc.nat(8)).map(([start, length]): [number, number] => [start, start + length + 1]),
			{ maxLength: 6 },
		);
		fc.assert(
			fc.property(spans, spans, (persons, places) => {
				const marks = highlightsOf(article(actor('person', persons), actor('place', places)));
				const all = HIGHLIGHT_KINDS.flatMap((kind) => marks[kind]);
				const covered = (offset: number): boolean => all.some(({ start, end }) => start <= offset && offset < end);
				for (let offset = 0; offset < 50; offset++)
					assert.equal(covered(offset), [...persons, ...places].some(([start, end]) => start <= offset && offset < end)); // prettier-ignore
				for (const [index, span] of all.entries())
					assert.ok(span.start < span.end && !all.slice(index + 1).some((other) => overlaps(span, other)));
			}),
		);
	});
});
