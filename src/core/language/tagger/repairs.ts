import { casingOf } from './casing';
import type { PennTag } from './penn';

const set = (...tags: readonly PennTag[]): ReadonlySet<PennTag> => new Set(tags);
const BARE = set('VB', 'VBP');
const FINITE = set('MD', 'VBD', 'VBZ');
const OPENERS = set('DT', 'PRP$', 'POS');
const MODIFIERS = set('JJ', 'JJR', 'VBN', 'VBG', 'CD');
const OBJECT_OPENERS = set('DT', 'PRP', 'PRP$', 'CD');

/** So far a word is looked for. */
const REACH = 20;

/** What cannot be in English, and what it is instead; the tagger looks two tags back only. */
const REPAIRS: readonly {
	readonly to: PennTag;
	readonly holds: (words: readonly string[], tags: readonly PennTag[], i: number) => boolean;
}[] = [
	{ to: 'NNP', holds: isNameLikeModal },
	{ to: 'NNP', holds: isCapitalCompound },
	{ to: 'JJ', holds: isNoPredeterminer },
	{ to: 'NN', holds: isHeadlessAdjective },
	{ to: 'VBD', holds: isVerbOfHeadless },
	{ to: 'VB', holds: isAdjectiveAfterTo },
];

/** The tags with those repaired that cannot be. */
export const withRepairs = (words: readonly string[], tags: readonly PennTag[]): readonly PennTag[] =>
	tags.map((tag, i) => REPAIRS.find(({ holds }) => holds(words, tags, i))?.to ?? tag);

/** "Will Novak will speak", "May said so": a modal with a capital whose subject has a finite verb is a name. */
function isNameLikeModal(words: readonly string[], tags: readonly PennTag[], i: number): boolean {
	if (tags[i] !== 'MD' || !/^\p{Lu}\p{Ll}/u.test(words[i]!)) return false;
	const next = tags[i + 1];
	if (next !== 'NNP' && next !== 'NNPS') return next !== undefined && (FINITE.has(next) || next === 'TO');
	for (const tag of tags.slice(i + 1, i + 1 + REACH)) {
		if (BARE.has(tag)) return false;
		if (FINITE.has(tag) || tag === 'TO') return true;
	}
	return true;
}

const OF_NAMES = set('NN', 'NNS', 'NNP', 'NNPS', 'JJ');

/** "Marsh-Whitely": whose parts all have capitals among words that have none. */
function isCapitalCompound(words: readonly string[], tags: readonly PennTag[], i: number): boolean {
	return !OF_NAMES.has(tags[i]!) && /^\p{Lu}\p{Ll}+[-‐‑]\p{Lu}\p{Ll}/u.test(words[i]!) && casingOf(words) === 'running';
}

const PREDETERMINERS = new Set(['all', 'both', 'half', 'such', 'quite', 'what', 'many', 'nary']);

/** "as legitimate the request": few words stand before a determiner as "such" does. */
function isNoPredeterminer(words: readonly string[], tags: readonly PennTag[], i: number): boolean {
	return tags[i] === 'PDT' && !PREDETERMINERS.has(words[i]!.toLowerCase());
}

/** "the official said", "the official asked to leave": what a determiner opens has a head before its verb. */
function isHeadlessAdjective(_: readonly string[], tags: readonly PennTag[], i: number): boolean {
	if (tags[i] !== 'JJ') return false;
	const next = tags[i + 1];
	if (next === undefined || !(FINITE.has(next) || next === 'WP' || (next === 'VBN' && !isNominal(tags[i + 2]))))
		return false;
	let first = i;
	while (first > Math.max(0, i - REACH) && MODIFIERS.has(tags[first - 1]!)) first--;
	return first > 0 && OPENERS.has(tags[first - 1]!);
}

/** … and its verb is no participle. */
function isVerbOfHeadless(words: readonly string[], tags: readonly PennTag[], i: number): boolean {
	return tags[i] === 'VBN' && i > 0 && isHeadlessAdjective(words, tags, i - 1);
}

const isNominal = (tag: PennTag | undefined): boolean =>
	tag !== undefined && (tag.startsWith('NN') || MODIFIERS.has(tag));

/** "to last six weeks", "to clean and repair it": before an object, and before a second infinitive, stands a verb. */
function isAdjectiveAfterTo(_: readonly string[], tags: readonly PennTag[], i: number): boolean {
	const next = tags[i + 1];
	if (tags[i] !== 'JJ' || tags[i - 1] !== 'TO' || next === undefined) return false;
	return OBJECT_OPENERS.has(next) || (next === 'CC' && tags[i + 2] === 'VB');
}
