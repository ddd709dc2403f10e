import type { Sentence, Token } from '../language/token';
import type { Block, Evidence, Quotation } from '../model';
import { candidatesIn, foldedOf, tokensOf, type Candidate } from './candidates';
import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Name, NameKind } from './name';
import { votesFor, type Vote } from './votes';
import { isCapital, isLoud, readWords } from './words';

export interface NamesInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
}

/** Weight from which a kind is believed. */
const ENOUGH = 1;
/** How much the votes for the same words elsewhere in the article count. */
const ECHO = 0.5;

/**
 * Every bare name of the article, in document order, with its kind. Each run of capitalised words gathers votes from the
 * tables, its shape and its surroundings; then the article is read a second time, so that what is known of a name in one
 * place counts in all.
 */
export function findNames(input: NamesInput): readonly Name[] {
	const lowered = lowerCaseWords(input.sentences);
	const candidates = input.sentences.flatMap((sentence) => candidatesIn(readWords(sentence)));
	const ballots = candidates.map((candidate) => ({
		candidate,
		votes: votesFor(candidate),
		ordinary: isOrdinary(candidate, lowered),
	}));
	const article = secondLook(ballots);
	return ballots.flatMap((ballot) => {
		const decided = decide([...ballot.votes, ...article(ballot)]);
		return decided ? [nameOf(ballot.candidate, decided)] : [];
	});
}

interface Ballot {
	readonly candidate: Candidate;
	readonly votes: readonly Vote[];
	/** Whether it may be an ordinary word that only opens a sentence. */
	readonly ordinary: boolean;
}

type Decision = { readonly kind: NameKind; readonly evidence: readonly Evidence[] };

function decide(votes: readonly Vote[]): Decision | null {
	const sums = new Map<Vote['kind'], number>();
	for (const vote of votes) sums.set(vote.kind, (sums.get(vote.kind) ?? 0) + vote.weight);
	const [kind, weight] = [...sums].reduce<[Vote['kind'], number]>(
		(best, next) => (next[1] > best[1] ? next : best),
		['none', 0],
	);
	if (kind === 'none' || weight < ENOUGH) return null;
	const evidence = votes
		.filter((vote) => vote.kind === kind && vote.weight > 0)
		.map(({ rule, words }): Evidence => (words === undefined ? { rule } : { rule, words }));
	return { kind, evidence };
}

function nameOf({ words, from, to, titleFrom }: Candidate, { kind, evidence }: Decision): Name {
	const start = words.tokens[from]!.start;
	const title = titleFrom < from ? { start: words.tokens[titleFrom]!.start, end: words.tokens[from - 1]!.end } : null;
	return { start, end: words.tokens[to - 1]!.end, kind, title, evidence };
}

/** Words that the article also writes in lower case, folded. */
function lowerCaseWords(sentences: readonly Sentence[]): ReadonlySet<string> {
	const words = new Set<string>();
	for (const { tokens } of sentences) for (const token of tokens) if (!isCapital(token)) words.add(token.lower);
	return words;
}

const ORDINARY_TAGS = [
	'Verb',
	'Adjective',
	'Adverb',
	'Preposition',
	'Plural',
	'Uncountable',
	'Gerund',
	'Expression',
	'QuestionWord',
	'Conjunction',
];

function isOrdinary({ words, from, to }: Candidate, lowered: ReadonlySet<string>): boolean {
	const token: Token = words.tokens[from]!;
	if (to - from > 1 && !words.titled) return false;
	const opens = from === 0 || !/[\p{L}\p{N},]/u.test(words.tokens[from - 1]!.text);
	if (!opens && !words.titled && !words.loud) return false;
	if (isLoud(token.text) && !words.loud) return false;
	if (words.known.has(from) && !lowered.has(token.lower) && !ORDINARY_TAGS.some((tag) => token.tags.has(tag)))
		return false;
	return lowered.has(token.lower) || ORDINARY_TAGS.some((tag) => token.tags.has(tag)) || !token.tags.has('ProperNoun');
}

/** What the rest of the article says about each candidate: the same words elsewhere, and the last word of a person's full name. */
function secondLook(ballots: readonly Ballot[]): (ballot: Ballot) => readonly Vote[] {
	const pooled = new Map<string, Map<Vote['kind'], number>>();
	const surnames = new Map<string, string>();
	for (const { candidate, votes, ordinary } of ballots) {
		const folded = foldedOf(candidate);
		const key = folded.join(' ');
		const sums = pooled.get(key) ?? new Map<Vote['kind'], number>();
		pooled.set(key, sums);
		for (const vote of votes) sums.set(vote.kind, (sums.get(vote.kind) ?? 0) + vote.weight);
		if (!ordinary && folded.length > 1 && decide(votes)?.kind === 'person')
			for (const word of [folded.at(-1)!, ...(KNOWLEDGE.givenNames.has(folded[0]!) ? [folded[0]!] : [])])
				surnames.set(
					word,
					tokensOf(candidate)
						.map((token) => token.text)
						.join(' '),
				);
	}
	return ({ candidate, votes, ordinary }) => {
		const folded = foldedOf(candidate);
		const sums = pooled.get(folded.join(' '));
		const echo = [...(sums ?? [])].flatMap(([kind, sum]): Vote[] => {
			const own = votes.filter((vote) => vote.kind === kind).reduce((total, vote) => total + vote.weight, 0);
			return sum > own ? [{ kind, weight: Math.min(3, ECHO * (sum - own)), rule: 'elsewhere' }] : [];
		});
		const full = folded.length === 1 ? surnames.get(folded[0]!) : undefined;
		if (full) echo.push({ kind: 'person', weight: 5, rule: 'surname-of', words: full });
		if (ordinary && !full) echo.push({ kind: 'none', weight: 4, rule: 'ordinary-word' });
		return echo;
	};
}
