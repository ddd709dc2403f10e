import { KNOWLEDGE } from '../../knowledge/knowledge';
import type { EntryKind } from '../../knowledge/gazetteer';
import { PENN_TAGS, type PennTag } from '../../language/tagger/penn';
import { OPENING_MARK } from '../../language/wordShape';
import type { LexicalSentence } from '../lexicalSentence';
import { MARK_MASKS, type ArticleWords } from './articleWords';
import { both, hashText, mix } from '../../weights/hash';
import { ROLE, traitsOf, type ClusterHashes, type Traits } from './traits';

/** Feature ids of one token; a feature is on or off. */
export type FeatureIds = Int32Array;

/** Bits of a feature id: ids run from 0 to 2^22 − 1, and features that fall together share a weight. */
export const FEATURE_BITS = 22;

/** A token as the templates see it: hashes of its word, shape, affixes and of what is known of it, and its article's marks. */
interface Cell {
	readonly word: number;
	readonly shape: number;
	readonly pos: number;
	readonly known: number;
	readonly role: number;
	readonly article: number;
	readonly affixes: readonly number[];
	readonly clusters: ClusterHashes;
	readonly capital: boolean;
	readonly joins: boolean;
}

const EDGE = hashText('<edge>');
const NONE = hashText('<none>');
const OFF: Cell = {
	word: EDGE,
	shape: EDGE,
	pos: EDGE,
	known: EDGE,
	role: EDGE,
	article: 0,
	affixes: [],
	clusters: { coarse: EDGE, middle: EDGE, fine: EDGE },
	capital: false,
	joins: false,
};
const FIRST = 1;
const LOUD = 2;
const TITLED = 4;
const KIND_BIT: Record<EntryKind, number> = {
	country: 1,
	region: 2,
	city: 4,
	organization: 8,
	person: 16,
	people: 32,
	adjective: 64,
};
const BEGINS = 128;
const LONG = 256;
/** The numbers of tags, from 1 on. Proper nouns count as common ones: whether a capital is one is what the names stage is to find out. */
const POS = new Map<PennTag, number>(
	PENN_TAGS.map((tag) => [tag, PENN_TAGS.indexOf(tag === 'NNP' ? 'NN' : tag === 'NNPS' ? 'NNS' : tag) + 1]),
);

/**
 * The features of every token of a sentence, none for those that can be in no name: words, shapes, affixes and parts of speech around it, what the tables know,
 * and what the rest of the article shows of the same word.
 */
export function featuresOf(words: LexicalSentence, article: ArticleWords): readonly FeatureIds[] {
	const traits = words.tokens.map((token, i) => traitsOf(token, words.folded[i]!));
	const cells = new Cells(words, article, traits);
	const runs = runsOf(traits);
	return traits.map((_, i) => (isFarFromNames(traits, i) ? NO_FEATURES : templates(cells, i, runs[i]!)));
}

/** What a token far from any capital letter has: it is in no name, and most tokens are such. */
const NO_FEATURES: FeatureIds = new Int32Array(0);

const isFarFromNames = (traits: readonly Traits[], i: number): boolean =>
	traits[i]!.small && traits[i - 1]?.small !== false && traits[i + 1]?.small !== false;

const FIXED_TEMPLATES = 73 + MARK_MASKS.length;

function templates(cells: Cells, i: number, { from, to }: Run): FeatureIds {
	const cell = cells.at(i);
	const b1 = cells.at(i - 1);
	const b2 = cells.at(i - 2);
	const a1 = cells.at(i + 1);
	const a2 = cells.at(i + 2);
	const opening = cells.at(from);
	const last = cells.at(to);
	const ids = new Int32Array(FIXED_TEMPLATES + cell.affixes.length);
	let n = 0;
	const add = (value: number): void => {
		ids[n] = mix(value, n + 1) >>> (32 - FEATURE_BITS);
		n++;
	};
	add(NONE);
	add(cell.word);
	add(cell.shape);
	add(cell.pos);
	add(cell.known);
	add(cell.role);
	add(b1.word);
	add(a1.word);
	add(b2.word);
	add(a2.word);
	add(both(b1.word, cell.shape));
	add(both(a1.word, cell.shape));
	add(both(b1.word, a1.word));
	add(both(b2.word, b1.word));
	add(both(a1.word, a2.word));
	add(both(b1.word, cell.word));
	add(both(cell.word, a1.word));
	add(both(b1.shape, cell.shape));
	add(both(cell.shape, a1.shape));
	add(both(both(b1.shape, cell.shape), a1.shape));
	add(both(a1.shape, a2.shape));
	add(both(b2.shape, b1.shape));
	add(both(b1.pos, cell.pos));
	add(both(cell.pos, a1.pos));
	add(both(b1.pos, a1.pos));
	add(both(cell.shape, a1.pos));
	add(b1.known);
	add(a1.known);
	add(both(cell.known, b1.known));
	add(both(cell.known, a1.known));
	add(both(cell.known, cell.shape));
	add(both(cell.known, b1.word));
	add(both(cell.known, a1.role));
	add(b1.role);
	add(a1.role);
	add(both(b1.role, cell.shape));
	add(both(a1.role, cell.shape));
	add(both(b2.role, b1.role));
	add(both(a1.role, a2.role));
	add(both(b1.role, a1.role));
	add(both(to === i ? NONE : last.role, cell.shape));
	add(both(from === i ? NONE : opening.role, cell.shape));
	add(both(cell.role, cell.shape));
	const before = cells.at(from - 1);
	const after = cells.at(to + 1);
	const place = (i > from ? 1 : 0) | (i < to ? 2 : 0) | (cell.capital || cell.joins ? 4 : 0);
	add(both(last.word, place));
	add(both(opening.word, place));
	add(both(before.word, place));
	add(both(after.word, place));
	add(both(both(before.word, after.word), place));
	add(both(after.role, place));
	add(both(both(to - from, place), cell.shape));
	const { middle, fine } = cell.clusters;
	add(cell.clusters.coarse);
	add(middle);
	add(fine);
	add(b1.clusters.middle);
	add(b1.clusters.fine);
	add(a1.clusters.middle);
	add(a1.clusters.fine);
	add(b2.clusters.middle);
	add(a2.clusters.middle);
	add(both(middle, cell.shape));
	add(both(fine, cell.shape));
	add(both(b1.clusters.middle, cell.shape));
	add(both(a1.clusters.middle, cell.shape));
	add(both(b1.clusters.middle, middle));
	add(both(middle, a1.clusters.middle));
	add(both(b1.clusters.middle, a1.clusters.middle));
	add(both(last.clusters.middle, place));
	add(both(last.clusters.fine, place));
	add(both(opening.clusters.middle, place));
	add(both(opening.clusters.fine, place));
	add(both(before.clusters.middle, place));
	add(both(after.clusters.middle, place));
	add(both(both(before.clusters.middle, after.clusters.middle), place));
	for (const mask of MARK_MASKS) add(both(cell.article & mask, cell.capital ? 1 : 2));
	for (const affix of cell.affixes) add(affix);
	return ids;
}

/** A run of capitals, with the small words that may join them: "Ministry of Health"; the first and the last token. */
interface Run {
	readonly from: number;
	readonly to: number;
}

/** The run that each token stands in; a token outside of any is one by itself. */
function runsOf(traits: readonly Traits[]): readonly Run[] {
	const runs = traits.map((_, i): Run => ({ from: i, to: i }));
	for (let from = 0; from < traits.length; from++) {
		if (!traits[from]!.capital) continue;
		let to = from;
		for (let k = from + 1; k < traits.length && (traits[k]!.capital || joins(traits[k]!)); k++)
			if (traits[k]!.capital) to = k;
		runs.fill({ from, to }, from, to + 1);
		from = to;
	}
	return runs;
}

const joins = ({ role }: Traits): boolean => (role & ROLE.joiner) !== 0;

/** The cells of a sentence, each made when it is first asked for, as most tokens stand far from any name. */
class Cells {
	readonly #words: LexicalSentence;
	readonly #article: ArticleWords;
	readonly #traits: readonly Traits[];
	readonly #known: Int32Array;
	readonly #loudness: number;
	readonly #made: (Cell | undefined)[];

	constructor(words: LexicalSentence, article: ArticleWords, traits: readonly Traits[]) {
		this.#words = words;
		this.#article = article;
		this.#traits = traits;
		this.#known = knownMarks(words);
		this.#loudness = (words.allCaps ? LOUD : 0) | (words.titleCase ? TITLED : 0);
		this.#made = traits.map(() => undefined);
	}

	/** The cell of a token; beyond either end that of none. */
	at(i: number): Cell {
		return i < 0 || i >= this.#made.length ? OFF : (this.#made[i] ??= this.#make(i));
	}

	#make(i: number): Cell {
		const { tokens, folded } = this.#words;
		const traits = this.#traits[i]!;
		const first = i === 0 || OPENING_MARK.test(tokens[i - 1]!.text) ? FIRST : 0;
		const pos = POS.get(tokens[i]!.tag)!;
		const role = roleHere(traits, this.#words, i);
		return {
			word: traits.hash,
			shape: both(traits.shape, first | this.#loudness),
			pos: both(POS_SEED, pos),
			known: both(KNOWN_SEED, this.#known[i]!),
			role: both(ROLE_SEED, role === 0 ? -pos : role),
			article: this.#article.marksOf(folded[i]!),
			affixes: traits.affixes,
			clusters: traits.clusters,
			capital: traits.capital,
			joins: joins(traits),
		};
	}
}

const POS_SEED = hashText('<pos>');
const KNOWN_SEED = hashText('<known>');
const ROLE_SEED = hashText('<role>');

function roleHere(traits: Traits, words: LexicalSentence, i: number): number {
	let { role } = traits;
	if (words.allCaps) role &= ~ROLE.loud;
	if (words.tokens[i]!.pos !== 'verb') role &= ~ROLE.speech;
	return KNOWLEDGE.titles.longestAt(words.folded, i) ? role | ROLE.title : role;
}

/** Which kinds the tables know each token as, and whether it begins or continues the entry, as bits. */
function knownMarks(words: LexicalSentence): Int32Array {
	const marks = new Int32Array(words.tokens.length);
	for (const [from, { length, entries }] of words.known) {
		let kinds = length > 1 ? LONG : 0;
		for (const entry of entries) kinds |= KIND_BIT[entry.kind];
		for (let k = 0; k < length; k++) marks[from + k] = marks[from + k]! | kinds | (k === 0 ? BEGINS : 0);
	}
	return marks;
}
