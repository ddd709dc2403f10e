import assert from 'node:assert/strict';
import type { Actor, Article, Claim, Issue } from '../../src/core/model';
import {
	actorAt,
	claimLinks,
	claimsAbout,
	claimsAt,
	claimsBy,
	claimIn,
	claimsHoveredAt,
	countsOf,
	mostTelling,
	referenceIn,
	referencesAt,
	speakerOf,
	stateOf,
	actorCounts,
} from '../../src/core/query';
import { spanOf } from '../../src/core/span';

const actor = (id: string, ...mentions: [start: number, end: number][]): Actor => ({
	id,
	kind: 'person',
	name: id,
	aliases: [],
	roles: [],
	mentions: mentions.map(([start, end]) => ({ start, end, form: 'name', evidence: [] })),
	background: [],
	evidence: [],
});

const claim = (id: string, rest: Partial<Claim>): Claim => ({
	id,
	kind: 'indirect',
	type: 'statement',
	stance: 'assert',
	speaker: null,
	source: null,
	cue: null,
	content: [spanOf(0, 100)],
	about: [],
	addressee: null,
	relations: [],
	within: null,
	confidence: 'medium',
	evidence: [],
	...rest,
});

const article = (rest: Partial<Article>): Article => ({
	language: 'en',
	length: 200,
	blocks: [],
	quotations: [],
	actors: [],
	claims: [],
	issues: [],
	corrections: [],
	...rest,
});

const DEPARTMENT = actor('department', [4, 20], [90, 100]);
const OFFICIAL = actor('official', [0, 29], [60, 72]);
const SAID = claim('c1', { speaker: 'official', cue: spanOf(30, 34), about: ['department'] });
const ADDED = claim('c2', { speaker: 'official', cue: spanOf(80, 85) });
const NOBODY = claim('c3', { about: ['department', 'official'] });
const ARTICLE = article({ actors: [OFFICIAL, DEPARTMENT], claims: [SAID, ADDED, NOBODY] });

describe('query', () => {
	it('finds the shortest mention at an offset first', () => {
		const idsAt = (offset: number): string[] => referencesAt(ARTICLE, offset).map((reference) => reference.actor.id);
		assert.deepEqual(idsAt(10), ['department', 'official']);
		assert.deepEqual(idsAt(25), ['official']);
		assert.deepEqual(idsAt(50), []);
		assert.equal(actorAt(ARTICLE, 65)?.id, 'official');
	});

	it('counts the end of a mention in, but after a mention that goes on there', () => {
		assert.equal(actorAt(ARTICLE, 29)?.id, 'official');
		assert.equal(actorAt(ARTICLE, 20)?.id, 'official');
		assert.equal(actorAt(ARTICLE, 30), undefined);
	});

	it('finds the links of a claim from both of its ends', () => {
		const said = claim('c1', {});
		const denied = claim('c2', { relations: [{ kind: 'denies', claim: 'c1' }], within: 'c3' });
		const linked = article({ claims: [said, denied, claim('c3', {})] });
		const show = (from: Claim): string[] =>
			claimLinks(linked, from).map(({ kind, answered, other }) => `${kind} ${answered ? '←' : '→'} ${other.id}`);
		assert.deepEqual(show(said), ['denies ← c2']);
		assert.deepEqual(show(denied), ['denies → c1', 'within → c3']);
	});

	it('finds the claim that is selected rather than one within it', () => {
		const outer = claim('c1', { content: [{ start: 10, end: 40 }] });
		const inner = claim('c2', { content: [{ start: 10, end: 20 }] });
		const nested = article({ claims: [outer, inner] });
		assert.equal(claimIn(nested, { start: 12, end: 12 }), inner);
		assert.equal(claimIn(nested, { start: 10, end: 40 }), outer);
		assert.equal(claimIn(nested, { start: 50, end: 50 }), undefined);
		assert.deepEqual(claimsHoveredAt(nested, 12), [inner]);
	});

	it('finds claims by cue, speaker and subject', () => {
		assert.deepEqual(claimsHoveredAt(ARTICLE, 32), [SAID]);
		assert.deepEqual(claimsBy(ARTICLE, OFFICIAL), [SAID, ADDED]);
		const joint = { ...SAID, speaker: 'other', speakers: ['other', 'official'] };
		assert.deepEqual(claimsBy({ ...ARTICLE, claims: [joint] }, OFFICIAL), [joint]);
		assert.deepEqual(claimsAbout(ARTICLE, DEPARTMENT), [SAID, NOBODY]);
		assert.equal(speakerOf(ARTICLE, SAID), OFFICIAL);
		assert.equal(speakerOf(ARTICLE, NOBODY), undefined);
	});

	it('counts', () => {
		assert.deepEqual(countsOf(ARTICLE), { actors: 2, mentions: 4, claims: 3 });
		assert.deepEqual(Object.fromEntries(actorCounts(ARTICLE)), {
			official: { says: 2, saidOf: 1 },
			department: { says: 0, saidOf: 2 },
		});
	});

	it('takes the mention that is selected before those that it holds or lies in', () => {
		assert.equal(referenceIn(ARTICLE, spanOf(0, 29))?.actor, OFFICIAL);
		assert.equal(referenceIn(ARTICLE, spanOf(4, 20))?.actor, DEPARTMENT);
		assert.equal(referenceIn(ARTICLE, spanOf(4, 4))?.actor, DEPARTMENT);
		assert.equal(referenceIn(ARTICLE, spanOf(30, 34)), undefined);
	});

	it('finds the claims around an offset, the closest first', () => {
		const inner = claim('c4', { content: [spanOf(40, 50)] });
		assert.deepEqual(
			claimsAt(article({ claims: [SAID, inner] }), 45).map(({ id }) => id),
			['c4', 'c1'],
		);
		assert.deepEqual(claimsAt(article({ claims: [SAID, inner] }), 150), []);
	});

	it('tells why there is nothing to show', () => {
		const issue = (code: Issue['code']): Article => article({ issues: [{ code, start: 0, end: 0, message: '' }] });
		assert.equal(stateOf(ARTICLE), 'annotated');
		assert.equal(stateOf(issue('empty')), 'empty');
		assert.equal(stateOf(issue('not-prose')), 'not-prose');
		assert.equal(stateOf(issue('not-english')), 'not-english');
		assert.equal(stateOf(issue('unclosed-quote')), 'nothing-found');
	});

	it('prefers quoted, sure and early claims, and leaves very short ones for last', () => {
		const quoted = claim('c4', { kind: 'direct' });
		const short = claim('c5', { kind: 'direct', confidence: 'high', content: [spanOf(0, 9)] });
		assert.equal(mostTelling([]), undefined);
		assert.equal(mostTelling([SAID, ADDED]), SAID);
		assert.equal(mostTelling([SAID, quoted]), quoted);
		assert.equal(mostTelling([short, SAID]), SAID);
	});
});
