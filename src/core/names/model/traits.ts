import { clustersOf } from '../../knowledge/clusters';
import { KNOWLEDGE } from '../../knowledge/knowledge';
import {
	CALENDAR,
	COMMON_ACRONYMS,
	FAITHS,
	OTHER_ENDINGS,
	PLACE_ENDINGS,
	PLACE_OPENINGS,
} from '../../knowledge/nameWords';
import { speechVerb } from '../../knowledge/speech';
import type { Token } from '../../language/token';
import { shapeOf } from '../../language/wordShape';
import { Recent } from '../../recent';
import { hashText, mix } from '../../weights/hash';
import { isCapital, isAllCaps } from '../lexicalSentence';

/** What part a word plays in names and around them, as bits. */
export const ROLE = {
	title: 1,
	person: 2,
	given: 4,
	organizationEnding: 8,
	organizationOpening: 16,
	placeEnding: 32,
	placeOpening: 64,
	otherEnding: 128,
	calendar: 256,
	acronym: 512,
	faith: 1024,
	speech: 2048,
	loud: 4096,
	joiner: 8192,
} as const;

/** What can be told of a word by itself. */
export interface Traits {
	readonly hash: number;
	readonly shape: number;
	/** Bits of `ROLE`, without those that depend on the sentence. */
	readonly role: number;
	readonly affixes: readonly number[];
	readonly clusters: ClusterHashes;
	readonly capital: boolean;
	/** Whether there is no capital letter in it at all. */
	readonly small: boolean;
}

const JOINER = /^(?:of|for|and|the|&|de)$/u;

/** So many words are remembered with their traits. */
const MOST_KEPT = 20_000;
const kept = new Recent<Traits>(MOST_KEPT);

/** The traits of a word; `folded` is another than the token's where the word is misspelt. */
export const traitsOf = (token: Token, folded: string): Traits =>
	folded === token.folded ? kept.of(token.text, () => readTraits(token, folded)) : readTraits(token, folded);

function readTraits(token: Token, folded: string): Traits {
	const capital = isCapital(token);
	return {
		hash: hashText(folded),
		shape: hashText(shapeOf(token.text)),
		role: roleOf(token, folded, capital),
		affixes: affixesOf(folded),
		clusters: clusterHashes(folded),
		capital,
		small: !/[\p{Lu}\p{Lt}]/u.test(token.text),
	};
}

/** Hashes of the clusters of a word. */
export interface ClusterHashes {
	readonly coarse: number;
	readonly middle: number;
	readonly fine: number;
}

const COARSE_SEED = hashText('<coarse>');
const MIDDLE_SEED = hashText('<middle>');
const FINE_SEED = hashText('<fine>');

function clusterHashes(word: string): ClusterHashes {
	const { coarse, middle, fine } = clustersOf(word);
	return { coarse: mix(coarse, COARSE_SEED), middle: mix(middle, MIDDLE_SEED), fine: mix(fine, FINE_SEED) };
}

function affixesOf(word: string): readonly number[] {
	if (word.length < 3) return [];
	return [word.slice(-1), word.slice(-2), word.slice(-3), word.slice(-4), word.slice(0, 2), word.slice(0, 3)].map(
		hashText,
	);
}

function roleOf(token: Token, folded: string, capital: boolean): number {
	const { endings, openings } = KNOWLEDGE.organizationWords;
	return (
		(KNOWLEDGE.roleHeads.has(folded) ? ROLE.person : 0) |
		(capital && KNOWLEDGE.givenNames.has(folded) ? ROLE.given : 0) |
		(endings.has(folded) ? ROLE.organizationEnding : 0) |
		(openings.has(folded) ? ROLE.organizationOpening : 0) |
		(PLACE_ENDINGS.has(folded) ? ROLE.placeEnding : 0) |
		(PLACE_OPENINGS.has(folded) ? ROLE.placeOpening : 0) |
		(OTHER_ENDINGS.has(folded) ? ROLE.otherEnding : 0) |
		(CALENDAR.has(folded) ? ROLE.calendar : 0) |
		(COMMON_ACRONYMS.has(folded) ? ROLE.acronym : 0) |
		(FAITHS.has(folded) ? ROLE.faith : 0) |
		(speechVerb(folded) ? ROLE.speech : 0) |
		(isAllCaps(token.text) ? ROLE.loud : 0) |
		(JOINER.test(folded) ? ROLE.joiner : 0)
	);
}
