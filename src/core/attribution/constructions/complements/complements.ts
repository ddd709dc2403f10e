import type { ComplementConstruction } from '../construction';
import { CLAUSES } from './clauses';
import { MARKED } from './marked';
import { OF_BOTH_VOICES, OF_NOUNS, OF_PASSIVES, PREPOSITIONAL } from './others';
import { PHRASES } from './phrases';

/** The constructions of complements, by what they may complete. The first of a list that fits is taken. */
export const COMPLEMENTS = {
	marked: MARKED,
	ofBothVoices: OF_BOTH_VOICES,
	ofActives: [...CLAUSES, ...PHRASES],
	ofPassives: OF_PASSIVES,
	prepositional: PREPOSITIONAL,
	ofNouns: OF_NOUNS,
} satisfies Record<string, readonly ComplementConstruction[]>;

export type ComplementRules = Readonly<Record<keyof typeof COMPLEMENTS, readonly ComplementConstruction[]>>;
