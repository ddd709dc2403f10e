import type { Stance } from '../model';
import table from './tables/speech-verbs.json';

/**
 * What a reporting verb can take as its content:
 * `quote` direct speech; `that` a clause with "that"; `clause` one without it; `wh` a question ("whether …"); `to` an infinitive
 * ("vowed to …"); `objectTo` an object and an infinitive ("urged him to …"); `addressee` a hearer before the clause ("told
 * reporters that …"); `of`, `for`, `as` an object and a prepositional phrase ("accused him of …"); `name` an object and
 * what it is called ("called it a farce"); `object` a bare noun phrase ("denied the report").
 */
export type Frame =
	'quote' | 'clause' | 'that' | 'wh' | 'to' | 'objectTo' | 'addressee' | 'of' | 'for' | 'as' | 'name' | 'object';

/**
 * When a word tells what somebody thinks, wants or decides, and not what somebody says: "believe" `always`, "agree" with an
 * `infinitive`, "say" `never`.
 */
export type Attitude = 'always' | 'infinitive' | 'never';

export interface SpeechWord {
	readonly lemma: string;
	readonly stance: Stance;
	readonly attitude: Attitude;
	/** Heads of objects, without a plural "s", with which it tells a deed and no words: "claimed 12 lives", "answered the phone". */
	readonly deeds: ReadonlySet<string>;
	/** Empty for nouns, which all take "that …". */
	readonly frames: ReadonlySet<Frame>;
	/** What may stand between the word and the thing it is about: "spoke of", "a plan to", "confident about". */
	readonly prepositions: ReadonlySet<string>;
}

interface SpeechWordRow {
	readonly lemma: string;
	/** Left out where the lemma is the only form. */
	readonly forms?: readonly string[];
	readonly stance: string;
	/** Left out where it is `never`. */
	readonly attitude?: string;
	readonly deeds?: readonly string[];
	readonly frames?: readonly string[];
	readonly prepositions?: readonly string[];
}

const index = (rows: readonly SpeechWordRow[]): ReadonlyMap<string, SpeechWord> => {
	const words = new Map<string, SpeechWord>();
	for (const { lemma, forms = [lemma], stance, attitude = 'never', deeds, frames, prepositions } of rows) {
		const word = {
			lemma,
			stance: stance as Stance,
			attitude: attitude as Attitude,
			deeds: new Set(deeds),
			frames: new Set(frames as readonly Frame[] | undefined),
			prepositions: new Set(prepositions),
		};
		for (const form of forms) if (!words.has(form)) words.set(form, word);
	}
	return words;
};

const VERBS = index(table.verbs);
const NOUNS = index(table.nouns);
const ADJECTIVES = index(table.adjectives);

/** The reporting verb that `lower` is a form of, if it is one. */
export const speechVerb = (lower: string): SpeechWord | undefined => VERBS.get(lower);

/** The noun of saying ("claim", "warnings") that `lower` is a form of, if it is one. */
export const speechNoun = (lower: string): SpeechWord | undefined => NOUNS.get(lower);

/** The adjective of an attitude ("confident", "skeptical") that `lower` is, if it is one. */
export const attitudeAdjective = (lower: string): SpeechWord | undefined => ADJECTIVES.get(lower);
