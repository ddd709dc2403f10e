import { hull, type Span } from '../../src/core/span.ts';
import type { TreebankWord } from '../train/treebank.mts';

/** A finite predicate of a treebank. */
export interface Predicate {
	/** The word of finite form: the verb itself, its auxiliary or its copula. */
	readonly verb: TreebankWord;
	/** The words that each may stand for the subject: the head, and the others of a flat name, which has no head. Empty if there is no subject. */
	readonly subjects: readonly TreebankWord[];
	/** "it" and "there" that stand for a subject, and are none. */
	readonly expletives: readonly TreebankWord[];
	readonly negated: boolean;
	readonly passive: boolean;
	/** The clause without the marks at its ends, or null if it is no clause of its own: a second verb of the same subject. */
	readonly clause: Span | null;
	readonly relation: string;
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer']);
const AUXILIARIES = new Set(['aux', 'aux:pass', 'cop']);
const CLAUSES = new Set([
	'root',
	'ccomp',
	'advcl',
	'advcl:relcl',
	'acl:relcl',
	'acl',
	'csubj',
	'csubj:pass',
	'parataxis',
]);
const NEGATIONS = new Set(["n't", 'n’t', 'not', 'never']);
/** What belongs to a noun phrase before its head. */
const BEFORE = new Set('det det:predet amod compound nummod nmod:poss nmod:desc advmod'.split(' '));
/** Nouns that are part of another noun's phrase. */
const WITHIN = new Set('compound flat fixed nmod:desc det nmod:poss'.split(' '));
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);

const isFinite = ({ features }: TreebankWord): boolean => features.includes('VerbForm=Fin');

/** A noun with the one that it depends on, each as the words that may stand for it. */
export interface Link {
	readonly words: readonly TreebankWord[];
	readonly heads: readonly TreebankWord[];
}

/** The tree of a sentence: whose words depend on which. */
export class Dependencies {
	private readonly words: readonly TreebankWord[];
	private readonly dependents: readonly (readonly TreebankWord[])[];

	constructor(words: readonly TreebankWord[]) {
		this.words = words;
		const dependents: TreebankWord[][] = words.map(() => []);
		for (const word of words) dependents[word.head]?.push(word);
		this.dependents = dependents;
	}

	of(word: TreebankWord): readonly TreebankWord[] {
		return this.dependents[this.words.indexOf(word)] ?? [];
	}

	/** Every finite verb. One that has a clause as its predicate ("the point is that they left") shares its head with that clause's verb. */
	predicates(): readonly Predicate[] {
		return this.words.flatMap((word) => {
			if (AUXILIARIES.has(word.relation)) return [];
			const own = this.of(word);
			const verbs = [...own.filter(({ relation }) => AUXILIARIES.has(relation)), word].filter(isFinite);
			const subjects = own.filter(({ relation }) => SUBJECTS.has(relation));
			const isClause = CLAUSES.has(word.relation) || (word.relation === 'conj' && subjects.length > 0);
			return verbs.map((verb, i): Predicate => {
				const isOuter = i < verbs.length - 1;
				const subject = isOuter && subjects.length < 2 ? undefined : subjects[isOuter ? 0 : subjects.length - 1];
				return {
					verb,
					subjects: subject ? this.named(subject) : [],
					expletives: own.filter(({ relation }) => relation === 'expl'),
					negated: !isOuter && own.some((dependent) => this.negates(dependent)),
					passive: !isOuter && own.some(({ relation }) => relation === 'aux:pass' || relation === 'nsubj:pass'),
					clause: isClause && !isOuter ? this.extent(word) : null,
					relation: word.relation,
				};
			});
		});
	}

	/** Noun phrases without what stands after their heads; a possessor is part of the phrase that it is in. */
	nounPhrases(): readonly Span[] {
		return this.words.flatMap((word) => {
			if (!NOMINAL.has(word.upos) || WITHIN.has(word.relation)) return [];
			const parts = this.of(word).flatMap((part) => {
				if (part.relation === 'flat' && part.start > word.start) return [part];
				return BEFORE.has(part.relation) && part.end <= word.start ? [this.extent(part)] : [];
			});
			return hull([...parts, word].sort((a, b) => a.start - b.start));
		});
	}

	/** Nouns with the nouns before them that they modify with a preposition, and with those that they are appositions to. */
	links(): Readonly<Record<'postmodifiers' | 'appositions', readonly Link[]>> {
		const isAfter = (word: TreebankWord): boolean => (this.words[word.head]?.start ?? word.start) < word.start;
		const hasCase = (word: TreebankWord): boolean =>
			this.of(word).some(({ relation, xpos }) => relation === 'case' && xpos !== 'POS');
		const linked = (is: (word: TreebankWord) => boolean): readonly Link[] =>
			this.words
				.filter((word) => isAfter(word) && is(word))
				.map((word) => ({ words: this.named(word), heads: this.named(this.words[word.head]!) }));
		return {
			postmodifiers: linked((word) => word.relation === 'nmod' && hasCase(word)),
			appositions: linked(({ relation }) => relation === 'appos'),
		};
	}

	/** The word with the others of its name, if that is flat. */
	private named(word: TreebankWord): readonly TreebankWord[] {
		return [word, ...this.of(word).filter(({ relation }) => relation === 'flat')];
	}

	private negates(word: TreebankWord): boolean {
		const longer =
			word.form.toLowerCase() === 'longer' && this.of(word).some(({ form }) => form.toLowerCase() === 'no');
		return longer || NEGATIONS.has(word.form.toLowerCase());
	}

	/** All that depends on the word, without marks at the ends. */
	private extent(word: TreebankWord): Span {
		const all: TreebankWord[] = [];
		const next = [word];
		for (let one = next.pop(); one; one = next.pop()) {
			if (one.upos !== 'PUNCT') all.push(one);
			next.push(...this.of(one));
		}
		return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
	}
}
