import assert from 'node:assert/strict';
import type { Actor, Claim } from '../../../src/core/model';
import { countClaims, matchClaims } from '../../../scripts/eval/claims.mjs';
import type { CountKey } from '../../../scripts/eval/counts.mjs';
import type { GoldClaim } from '../../../scripts/eval/gold.mjs';
import { claimOf, markOf, spanIn } from './fixture';

const TEXT = '“The bridge is safe,” Inés Mora said. She added that the road would open in May.';
const at = (words: string) => spanIn(TEXT, words);

const MORA: Actor = {
	id: 'mora',
	kind: 'person',
	name: 'Ines Mora',
	aliases: [],
	roles: [],
	mentions: [{ ...at('Inés Mora'), form: 'name', evidence: [] }],
	background: [],
	evidence: [],
};

const count = (marks: readonly GoldClaim[], claims: readonly Claim[], ...keys: readonly CountKey[]) => {
	const counts = countClaims(matchClaims(marks, claims), [MORA]);
	return keys.map((key) => counts.get(key) ?? 0);
};

describe('claims measured', () => {
	it('takes claims for the same that share half of their content, and no others', () => {
		const mark = markOf([at('the road would open in May')]);
		assert.deepEqual(count([mark], [claimOf([at('road would open')])], 'claims.right', 'claims.found'), [1, 1]);
		assert.deepEqual(count([mark], [claimOf([at('May')])], 'claims.right', 'claims.found', 'claims.gold'), [0, 1, 1]);
	});

	it('pairs those first that have the most in common', () => {
		const close = claimOf([at('the road would open in May')], { id: 'c2' });
		const { pairs, invented } = matchClaims(
			[markOf([at('the road would open in May')])],
			[claimOf([at('road would open in')]), close],
		);
		assert.deepEqual(
			pairs.map(({ claim }) => claim),
			[close],
		);
		assert.equal(invented.length, 1);
	});

	it('counts a kind for recall by the gold and for precision by what was found', () => {
		const mark = markOf([at('“The bridge is safe,”')], { kind: 'mixed' });
		const keys = ['claims.mixed.recalled', 'claims.mixed.right', 'claims.direct.right', 'claims.direct.found'] as const;
		assert.deepEqual(count([mark], [claimOf(mark.content)], ...keys), [1, 0, 1, 1]);
	});

	it('leaves out what only an optional mark knows', () => {
		const mark = markOf([at('the road would open in May')], { optional: true });
		assert.deepEqual(count([mark], [claimOf(mark.content)], 'claims.found', 'claims.gold'), [0, 0]);
	});

	it('tells a right source from a wrong one and from none, by confidence', () => {
		const mark = markOf([at('“The bridge is safe,”')], { source: [at('Inés Mora')] });
		const keys = ['source.of', 'source.right', 'source.wrong', 'low.of', 'low.right', 'claims.attributed'] as const;
		const given = (source: Claim['source']) =>
			count([mark], [claimOf(mark.content, { source, confidence: 'low' })], ...keys);
		assert.deepEqual(given(at('Mora')), [1, 1, 0, 1, 1, 1]);
		assert.deepEqual(given(at('She')), [1, 0, 1, 1, 0, 0]);
		assert.deepEqual(given(null), [1, 0, 0, 1, 0, 0]);
	});

	it('is attributed right where the gold has no source and none is given', () => {
		const mark = markOf([at('“The bridge is safe,”')]);
		assert.deepEqual(count([mark], [claimOf(mark.content)], 'claims.attributed', 'source.of'), [1, 0]);
		assert.deepEqual(count([mark], [claimOf(mark.content, { source: at('She') })], 'claims.attributed'), [0]);
	});

	it('has its type held against the gold where that tells one', () => {
		const keys = ['type.of', 'type.right', 'statement.gold', 'statement.recalled', 'attitude.gold'] as const;
		const mark = markOf([at('“The bridge is safe,”')], { type: 'statement' });
		assert.deepEqual(count([mark], [claimOf(mark.content)], ...keys), [1, 1, 1, 1, 0]);
		assert.deepEqual(count([mark], [claimOf(mark.content, { type: 'attitude' })], ...keys), [1, 0, 1, 1, 0]);
		assert.deepEqual(count([mark], [], ...keys), [0, 0, 1, 0, 0]);
		const untold = markOf(mark.content);
		assert.deepEqual(count([untold], [claimOf(mark.content)], ...keys), [0, 0, 0, 0, 0]);
	});

	it('knows the speaker under a spelling without accents, and the cue by its words', () => {
		const mark = markOf([at('“The bridge is safe,”')], { speaker: 'Inés Mora', cue: [at('said')] });
		const keys = ['speaker.of', 'speaker.right', 'cue.of', 'cue.right'] as const;
		assert.deepEqual(
			count([mark], [claimOf(mark.content, { speaker: 'mora', cue: at('said') })], ...keys),
			[1, 1, 1, 1],
		);
		assert.deepEqual(count([mark], [claimOf(mark.content, { cue: at('added') })], ...keys), [1, 0, 1, 0]);
	});
});
