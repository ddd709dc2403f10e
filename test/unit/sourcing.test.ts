import assert from 'node:assert/strict';
import { toneOf } from '../../src/core/knowledge/loadedVerbs';
import { markupIn } from '../../src/core/layout/markup';
import type { Actor, Article, Claim } from '../../src/core/model';
import { sourcingOf } from '../../src/core/sourcing';
import { sliceOf, spanOf, type Span } from '../../src/core/span';

const TEXT = `Mill to close
A senior clerk close to the board claimed the mill, worth $1.3 million, would close. “We were not asked,” Rosa Lind said, and insisted it was state-owned.
Two aides said it would stay. The clerk said “not so fast.” There was a vote, it was claimed.
Join our channel today.`;

const spans = (phrase: string): readonly Span[] =>
	[...TEXT.matchAll(new RegExp(phrase, 'g'))].map(({ index, 0: found }) => spanOf(index, index + found.length));
const span = (phrase: string): Span => spans(phrase)[0]!;

const actor = (id: string, kind: Actor['kind'], ...phrases: string[]): Actor => ({
	id,
	kind,
	name: id,
	aliases: [],
	roles: [],
	mentions: phrases.map((phrase) => ({ ...span(phrase), form: kind === 'person' ? 'name' : 'role', evidence: [] })),
	background: [],
	evidence: [],
});

const claim = (id: string, speaker: string | null, source: string, cue: Span | null, ...content: string[]): Claim => ({
	id,
	kind: 'indirect',
	type: 'statement',
	stance: 'assert',
	speaker,
	source: source ? span(source) : null,
	cue,
	content: content.map(span),
	about: [],
	addressee: null,
	relations: [],
	within: null,
	confidence: 'high',
	evidence: [],
});

const [claimed, claimedAgain] = spans('claimed') as [Span, Span];
const [saidByRosa, saidByAides, saidByClerk] = spans('said') as [Span, Span, Span];
const ARTICLE: Article = {
	language: 'en',
	length: TEXT.length,
	blocks: TEXT.split('\n').map((line, i, lines) => ({
		kind: i === 0 ? 'headline' : i === lines.length - 1 ? 'boilerplate' : 'paragraph',
		...span(line.replaceAll(/[$.?“”]/g, '.')),
	})),
	quotations: ['“We .*?”', '“not .*?”'].map((quote) => ({ ...span(quote), depth: 0, closed: true, continues: false })),
	actors: [
		actor('clerk', 'unnamed', 'A senior clerk', 'The clerk'),
		actor('lind', 'person', 'Rosa Lind'),
		actor('aides', 'unnamed', 'Two aides'),
		actor('board', 'organization', 'the board'),
	],
	claims: [
		claim('c1', 'clerk', 'A senior clerk close to the board', claimed, 'the mill, worth .* would close'),
		claim('c2', 'lind', 'Rosa Lind', saidByRosa, '“We were not asked,”'),
		claim('c3', 'lind', '', span('insisted'), 'it was state-owned'),
		claim('c4', 'aides', 'Two aides', saidByAides, 'it would stay'),
		claim('c5', 'clerk', 'The clerk', saidByClerk, '“not so fast.”'),
		claim('c6', null, '', claimedAgain, 'There was a vote'),
		claim('c7', null, 'it(?= was claimed)', null, 'a vote'),
	],
	issues: [],
	corrections: [],
};

const ids = (claims: readonly Claim[]): string[] => claims.map(({ id }) => id);

describe('sourcing', () => {
	const sourcing = sourcingOf(ARTICLE, TEXT);

	it('counts the words of the article without its boilerplate', () => {
		assert.equal(sourcing.length, 3 + (15 + 4 + 8) + (6 + 6 + 7));
	});

	it('counts who speaks how often and with how many words, most words first', () => {
		assert.deepEqual(
			sourcing.voices.map(({ actor, claims, words }) => [actor.id, claims.length, words.quoted, words.reported]),
			[
				['clerk', 2, 3, 7],
				['lind', 2, 4, 3],
				['aides', 1, 0, 3],
			],
		);
	});

	it('counts words once that are in two claims', () => {
		assert.deepEqual(sourcing.words, { quoted: 7, reported: 17 });
	});

	it('tells how each unnamed source is described, and whether it is one', () => {
		assert.deepEqual(
			sourcing.unnamed.map(({ actor, descriptions, isOne }) => [
				actor.id,
				isOne,
				descriptions.map((each) => sliceOf(TEXT, each)),
			]),
			[
				['clerk', true, ['A senior clerk close to the board', 'The clerk']],
				['aides', false, ['Two aides']],
			],
		);
	});

	it('finds claims on one unnamed source, by nobody, and by somebody unclear', () => {
		assert.deepEqual(ids(sourcing.onOneUnnamed), ['c1', 'c5']);
		assert.deepEqual(ids(sourcing.byNobody), ['c6']);
		assert.deepEqual(ids(sourcing.unclear), ['c7']);
	});

	it('sets loaded cues beside plain ones', () => {
		assert.deepEqual(
			sourcing.cues.map(({ lemma, tone, claims }) => [lemma, tone, ids(claims)]),
			[
				['say', null, ['c2', 'c4', 'c5']],
				['claim', 'distance', ['c1', 'c6']],
				['insist', 'temper', ['c3']],
			],
		);
	});

	it('counts no markup', () => {
		const text = 'The [mill](https://a.example/b) is *shut*.';
		const blocks = [{ kind: 'paragraph', start: 0, end: text.length } as const];
		const article = { ...ARTICLE, blocks, markup: markupIn(text), quotations: [], claims: [] };
		assert.equal(sourcingOf(article, text).length, 4);
	});

	it('has nothing to say of an article without claims', () => {
		const none = sourcingOf({ ...ARTICLE, claims: [] }, TEXT);
		assert.deepEqual([none.voices, none.unnamed, none.cues, none.byNobody], [[], [], [], []]);
		assert.deepEqual(none.words, { quoted: 0, reported: 0 });
	});
});

describe('the tone of a cue', () => {
	const tones = { admit: 'admission', claim: 'distance', insist: 'temper', reveal: 'fact', say: null, deny: null };
	for (const [lemma, tone] of Object.entries(tones))
		it(`is ${tone ?? 'plain'} in “${lemma}”`, () => {
			assert.equal(toneOf(lemma, lemma), tone);
		});

	it('is known of phrases', () => {
		assert.equal(toneOf('pointed out', 'pointed out'), 'fact');
		assert.equal(toneOf('made it clear', 'made it clear'), 'fact');
		assert.equal(toneOf('hit', 'hit out'), 'temper');
		assert.equal(toneOf('called for', 'called for'), null);
	});
});
