import type { Span } from '../../src/core/span.ts';
import type { SyntaxToken } from '../../src/core/syntax/quotedSentence.ts';
import type { TreebankWord } from '../train/treebank.mts';
import { Tally, type Counts } from './counts.mts';
import { Dependencies, type Link, type Predicate } from './dependencies.mts';
import { around, type Slip } from './errors.mts';
import { parsedText, type FoundVerb } from './parsedText.mts';

/**
 * Scores the grammar of a sentence against its tree. Words of the treebank stand for the tokens that they are in, and a finite verb
 * is the word of finite form: the verb, its auxiliary or its copula. Of each that has a subject: whether the head of the subject is the
 * same, or a word of the same flat name; "it" and "there" in the place of a subject are neither right nor wrong. Of each: whether both
 * are negated, and both passive; a verb that was not found counts as neither. Of noun phrases up to their heads and of clauses with a
 * finite verb: whether the borders are the same. Of nouns with a preposition after a noun, and of appositions: whether both heads are right.
 */
export function scoreSyntax(
	text: string,
	words: readonly TreebankWord[],
): { readonly counts: Counts; readonly slips: readonly Slip[] } {
	const tree = new Dependencies(words);
	const grammar = parsedText(text);
	const tally = new Tally();
	const slips: Slip[] = [];
	const slip = (kind: string, said: string, at: Span): void => {
		slips.push({ kind, words: said, context: around(text, at) });
	};
	const tokenOf = ({ start, end }: Span): SyntaxToken | undefined =>
		grammar.tokens.find((token) => token.end > start && token.start < end);
	const predicates = tree.predicates();
	for (const predicate of predicates) {
		const token = tokenOf(predicate.verb);
		const found = token && grammar.verbs.get(token);
		countVerb(tally, predicate, found);
		if (found && found.head === token) {
			tally.add('lemmas.of');
			if (found.lemma === predicate.verb.lemma.toLowerCase()) tally.add('lemmas.right');
			else slip('wrong lemma', `${found.lemma} for ${predicate.verb.lemma}`, predicate.verb);
		}
		if (found && found.negated !== predicate.negated)
			slip(`${found.negated ? 'invented' : 'missed'} negation`, predicate.verb.form, predicate.verb);
		if (found && found.passive !== predicate.passive)
			slip(found.passive ? 'passive for active' : 'active for passive', predicate.verb.form, predicate.verb);
		countSubject(tally, predicate, found, tokenOf, slip);
	}
	for (const { subject } of new Set(grammar.verbs.values())) if (subject) tally.add('subjects.found');
	const links = tree.links();
	for (const key of ['postmodifiers', 'appositions'] as const) {
		const pairs = new Set(grammar[key].map(([one, other]) => `${one.start} ${other.start}`));
		const isRight = ({ words, heads }: Link): boolean =>
			words.some((word) => heads.some((head) => pairs.has(`${tokenOf(word)?.start} ${tokenOf(head)?.start}`)));
		tally.add(`${key}.gold`, links[key].length);
		tally.add(`${key}.found`, pairs.size);
		tally.add(`${key}.right`, links[key].filter(isRight).length);
	}
	const spans = {
		phrases: tree.nounPhrases().map(widened(grammar.tokens)),
		clauses: predicates.flatMap(({ clause }) => clause ?? []).map(widened(grammar.tokens)),
	};
	for (const key of ['phrases', 'clauses'] as const)
		countSpans(tally, key, spans[key], grammar[key], (span, kind) => {
			slip(`${kind} ${key === 'phrases' ? 'noun phrase' : 'clause'}`, text.slice(span.start, span.end), span);
		});
	return { counts: tally.counts, slips };
}

function countSubject(
	tally: Tally,
	{ subjects, expletives, verb, relation }: Predicate,
	found: FoundVerb | undefined,
	tokenOf: (span: Span) => SyntaxToken | undefined,
	slip: (kind: string, words: string, at: Span) => void,
): void {
	const subject = found?.subject;
	if (!subjects[0]) {
		if (!subject) return;
		if (expletives.some((word) => tokenOf(word) === subject)) tally.add('subjects.found', -1);
		else slip('invented subject', `${subject.text}: ${verb.form}`, verb);
		return;
	}
	tally.add('subjects.gold');
	if (subject && subjects.some((word) => tokenOf(word) === subject)) {
		tally.add('subjects.right');
		return;
	}
	const kind = found ? (subject ? 'wrong subject' : 'missed subject') : 'missed verb';
	slip(`${kind}, ${relation}`, `${subject?.text ?? '–'} for ${subjects[0].form}: ${verb.form}`, verb);
}

function countVerb(tally: Tally, { negated, passive }: Predicate, found: FoundVerb | undefined): void {
	tally.add('negation.of');
	if ((found?.negated ?? false) === negated) tally.add('negation.right');
	if (negated) tally.add('negated.gold');
	if (found?.negated) tally.add('negated.found');
	if (negated && found?.negated) tally.add('negated.right');
	tally.add('voice.of');
	if ((found?.passive ?? false) === passive) tally.add('voice.right');
	if (passive) tally.add('passives.gold');
	if (found?.passive) tally.add('passives.found');
	if (passive && found?.passive) tally.add('passives.right');
}

function countSpans(
	tally: Tally,
	key: 'phrases' | 'clauses',
	gold: readonly Span[],
	found: readonly Span[],
	slip: (span: Span, kind: 'missed' | 'invented') => void,
): void {
	const keyOf = ({ start, end }: Span): string => `${start} ${end}`;
	const [wanted, given] = [new Set(gold.map(keyOf)), new Set(found.map(keyOf))];
	tally.add(`${key}.gold`, wanted.size);
	tally.add(`${key}.found`, given.size);
	tally.add(`${key}.right`, [...wanted].filter((one) => given.has(one)).length);
	for (const span of gold) if (!given.has(keyOf(span))) slip(span, 'missed');
	for (const span of found) if (!wanted.has(keyOf(span))) slip(span, 'invented');
}

/** A span of the treebank's words as one of whole tokens. */
const widened =
	(tokens: readonly SyntaxToken[]) =>
	({ start, end }: Span): Span => {
		const touched = tokens.filter((token) => token.end > start && token.start < end);
		return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
	};
