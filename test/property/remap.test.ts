import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor, Article, Claim } from '../../src/core/model';
import { moveSpan, remap, type Edit } from '../../src/core/remap';
import { byPosition, overlaps, sliceOf, type Span } from '../../src/core/span';

/** An edit together with what is written; spans and edits are drawn over a text of `length` code units. */
interface Change {
	readonly at: Span;
	readonly insert: string;
}

const spanIn = (length: number): fc.Arbitrary<Span> =>
	fc
		.tuple(fc.nat(length), fc.nat(length))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
		.filter((span) => span.start < span.end);

const mentionsIn = (length: number): fc.Arbitrary<Actor['mentions']> =>
	fc.array(spanIn(length), { minLength: 1, maxLength: 5 }).map((spans) =>
		spans
			.sort((a, b) => a.start - b.start)
			.filter((span, index) => !spans.slice(0, index).some((before) => overlaps(before, span)))
			.map((span) => ({ ...span, form: 'name', evidence: [] })),
	);

const articleOf = (text: string): fc.Arbitrary<Article> => {
	const span = spanIn(text.length);
	const actors = fc.array(mentionsIn(text.length), { maxLength: 4 }).map((all) =>
		all.map((mentions, index): Actor => ({
			id: `a${index}`,
			kind: 'person',
			name: sliceOf(text, mentions[0]!),
			aliases: [],
			roles: [],
			mentions,
			background: [],
			evidence: [],
		})),
	);
	const claims = fc.array(
		fc
			.record({
				id: fc.constant('c1'),
				kind: fc.constant('direct'),
				type: fc.constantFrom('statement', 'attitude'),
				stance: fc.constant('assert'),
				speaker: fc.constantFrom('a0', 'a1', null),
				source: fc.option(span),
				cue: fc.option(span),
				content: fc.array(span, { minLength: 1, maxLength: 3 }),
				about: fc.subarray(['a0', 'a1']),
				addressee: fc.option(
					fc.record({ at: span, actor: fc.constantFrom('a0', 'a1', null) }).map(({ at, actor }) => ({ ...at, actor })),
				),
				relations: fc.constantFrom([], [{ kind: 'denies' as const, claim: 'c1' }]),
				within: fc.constantFrom('c1', null),
				confidence: fc.constant('high'),
				evidence: fc.constant([]),
			})
			.map((claim) => (claim.speaker === 'a0' ? { ...claim, speakers: ['a0', 'a1'] } : claim)),
		{ maxLength: 4 },
	);
	const blocks = fc
		.array(span, { maxLength: 3 })
		.map((spans) => spans.map((at) => ({ ...at, kind: 'paragraph' as const })));
	return fc.record({
		language: fc.constant('en'),
		length: fc.constant(text.length),
		blocks,
		quotations: fc.constant([]),
		actors,
		claims,
		issues: fc.constant([]),
		corrections: fc.constant([]),
	});
};

const TEXT = 'Abcdefg hijklmn, opqrst uvwxyz 0123456789 – ABCDEFGHIJ';
const change: fc.Arbitrary<Change> = fc.record({
	at: fc.tuple(fc.nat(TEXT.length), fc.nat(6)).map(([start, length]) => ({ start, end: start + length })),
	insert: fc.string({ maxLength: 6 }),
});

/** Applies the changes one after the other, each clipped to the text as it then is. */
function apply(article: Article, changes: readonly Change[]): { text: string; article: Article } {
	let text = TEXT;
	for (const { at, insert } of changes) {
		const edit: Edit = {
			start: Math.min(at.start, text.length),
			end: Math.min(at.end, text.length),
			length: insert.length,
		};
		text = text.slice(0, edit.start) + insert + text.slice(edit.end);
		article = remap(article, edit);
	}
	return { text, article };
}

const cases = fc.tuple(articleOf(TEXT), fc.array(change, { maxLength: 6 }));
const phrasesOf = ({ source, cue, addressee }: Claim): readonly Span[] =>
	[source, cue, addressee].filter((span) => span !== null);
const ids = (article: Article): string[] => article.actors.map((actor) => actor.id);

describe('remapping an article through edits', () => {
	it('keeps the words of every mention, source, cue and addressee that survives', () => {
		fc.assert(
			fc.property(cases, ([before, changes]) => {
				const { text, article } = apply(before, changes);
				for (const actor of article.actors) {
					const words = before.actors.find(({ id }) => id === actor.id)!.mentions.map((span) => sliceOf(TEXT, span));
					for (const mention of actor.mentions) assert.ok(words.includes(sliceOf(text, mention)));
				}
				const phrases = before.claims.flatMap(phrasesOf).map((span) => sliceOf(TEXT, span));
				for (const span of article.claims.flatMap(phrasesOf)) assert.ok(phrases.includes(sliceOf(text, span)));
			}),
		);
	});

	it('keeps of a claim’s content only words that were in it', () => {
		fc.assert(
			fc.property(cases, ([before, changes]) => {
				const { text, article } = apply(before, changes);
				const words = before.claims.flatMap((claim) => claim.content).map((span) => sliceOf(TEXT, span));
				for (const part of article.claims.flatMap((claim) => claim.content)) {
					assert.ok(part.start < part.end);
					assert.ok(words.some((whole) => whole.includes(sliceOf(text, part))));
				}
			}),
		);
	});

	it('leaves no empty actor or claim, no unknown speaker, hearer or other claim, and no span outside the text', () => {
		fc.assert(
			fc.property(cases, ([before, changes]) => {
				const { text, article } = apply(before, changes);
				assert.equal(article.length, text.length);
				assert.ok(article.actors.every((actor) => actor.mentions.length > 0));
				assert.ok(article.claims.every((claim) => claim.content.length > 0));
				for (const { speaker, speakers = [], about, addressee, relations, within } of article.claims) {
					const actors = [...about, ...speakers, speaker, addressee?.actor].filter((id) => typeof id === 'string');
					for (const id of actors) assert.ok(ids(article).includes(id) || !ids(before).includes(id));
					const others = [...relations.map((relation) => relation.claim), within].filter((id) => id !== null);
					assert.ok(others.every((id) => article.claims.some((claim) => claim.id === id)));
				}
				const spans = [...article.blocks, ...article.actors.flatMap((actor) => actor.mentions)];
				assert.ok(spans.every((span) => 0 <= span.start && span.start < span.end && span.end <= text.length));
			}),
		);
	});

	it('keeps everything that lies wholly before or after an edit', () => {
		fc.assert(
			fc.property(spanIn(TEXT.length), change, (span, { at, insert }) => {
				const edit = { ...at, end: Math.min(at.end, TEXT.length), length: insert.length };
				const text = TEXT.slice(0, edit.start) + insert + TEXT.slice(edit.end);
				const moved = moveSpan(span, edit);
				assert.equal(moved === null, overlaps(span, edit));
				if (moved) assert.equal(sliceOf(text, moved), sliceOf(TEXT, span));
			}),
		);
	});

	it('keeps actors and claims in the order of their first places', () => {
		fc.assert(
			fc.property(cases, ([before, changes]) => {
				const first = ({ actors, claims }: Article): readonly (readonly (Span | undefined)[])[] => [
					actors.map(({ mentions }) => mentions[0]),
					claims.map(({ content }) => content[0]),
				];
				const inOrder = (spans: readonly (Span | undefined)[]): boolean =>
					spans.every((span, i) => i === 0 || byPosition(spans[i - 1]!, span!) <= 0);
				const sorted: Article = {
					...before,
					actors: before.actors.toSorted((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!)),
					claims: before.claims
						.map((claim) => ({ ...claim, content: claim.content.toSorted(byPosition) }))
						.sort((a, b) => byPosition(a.content[0]!, b.content[0]!)),
				};
				assert.ok(first(apply(sorted, changes).article).every(inOrder));
			}),
		);
	});

	it('stretches blocks around what is written in them', () => {
		const block = { start: 4, end: 20, kind: 'paragraph' as const };
		const article: Article = {
			language: 'en',
			length: 30,
			blocks: [block],
			quotations: [],
			actors: [],
			claims: [],
			issues: [],
			corrections: [],
		};
		const blocksAfter = (edit: Edit): readonly Span[] =>
			remap(article, edit).blocks.map(({ start, end }) => ({ start, end }));
		assert.deepEqual(blocksAfter({ start: 10, end: 12, length: 5 }), [{ start: 4, end: 23 }]);
		assert.deepEqual(blocksAfter({ start: 0, end: 6, length: 1 }), [{ start: 1, end: 15 }]);
		assert.deepEqual(blocksAfter({ start: 18, end: 25, length: 0 }), [{ start: 4, end: 18 }]);
		assert.deepEqual(blocksAfter({ start: 4, end: 20, length: 3 }), []);
	});
});
