import assert from 'node:assert/strict';
import { matchClaims } from '../../../scripts/eval/claims.mjs';
import { claimSlips, largestClasses, nameSlips } from '../../../scripts/eval/errors.mjs';
import { claimOf, markOf, spanIn } from './fixture';

const TEXT = 'Ana Silva of Norfleet met Bruno Costa in Lisbon.\nShe said talks go on.';
const at = (words: string) => spanIn(TEXT, words);
const kinds = (slips: readonly { readonly kind: string }[]) => slips.map(({ kind }) => kind).sort();

describe('error classes', () => {
	it('tell a wrong kind, a wrong boundary, a missed and an invented name', () => {
		const mark = (words: string, kind: 'person' | 'organization' | 'place') => ({ ...at(words), kind, chain: null });
		const name = (words: string, kind: 'person' | 'organization' | 'place') => ({ ...at(words), kind, actor: words });
		const slips = nameSlips(
			TEXT,
			{
				counted: [
					mark('Ana Silva', 'person'),
					mark('Norfleet', 'organization'),
					mark('Bruno Costa', 'person'),
					mark('Lisbon', 'place'),
				],
				neutral: [],
			},
			[name('Silva', 'person'), name('Norfleet', 'place'), name('Lisbon', 'place'), name('She', 'person')],
		);
		assert.deepEqual(kinds(slips), [
			'invented person',
			'missed person',
			'wrong boundary: person too short',
			'wrong kind: place for organization',
		]);
		assert.equal(slips.find(({ kind }) => kind.startsWith('wrong boundary'))?.words, 'Silva for Ana Silva');
	});

	it('tell missed and invented claims, wrong and missing sources, and wrong cues', () => {
		const talks = [at('talks go on')];
		const mark = markOf(talks, { kind: 'indirect', source: [at('She')], cue: [at('said')] });
		const slips = (...args: Parameters<typeof matchClaims>) => kinds(claimSlips(TEXT, matchClaims(...args)));
		assert.deepEqual(slips([mark], []), ['missed indirect']);
		assert.deepEqual(slips([], [claimOf(talks)]), ['invented direct']);
		assert.deepEqual(slips([mark], [claimOf(talks)]), ['no cue', 'no source']);
		assert.deepEqual(slips([mark], [claimOf(talks, { source: at('Lisbon'), cue: at('met') })]), [
			'wrong cue',
			'wrong source',
		]);
	});

	it('come largest first, with the commonest words and a place where they stand', () => {
		const slip = (kind: string, words: string) => ({ kind, words, context: `about ${words}` });
		const [first, ...others] = largestClasses(
			[slip('b', 'x'), slip('a', 'y'), slip('a', 'z'), slip('a', 'z'), slip('c', 'x')],
			2,
		);
		assert.deepEqual(first, {
			kind: 'a',
			count: 3,
			words: [
				['z', 2],
				['y', 1],
			],
			example: 'about z',
		});
		assert.deepEqual(kinds(others), ['b']);
	});
});
