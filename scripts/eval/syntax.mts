import type { Span } from '../../src/core/span.ts';
import type { SyntaxToken } from '../../src/core/syntax/quotedSentence.ts';
import type { TreebankWord } from '../train/treebank.mts';
import { Tally, type Counts } from './counts.mts';
import { Dependencies, type Predicate } from './dependencies.mts';
import { around, type Slip } from './errors.mts';
import { parsedText, type FoundVerb } from './parsedText.mts';

/**
 * Scores the grammar of a sentence against its tree. Words of the treebank stand for the tokens that they are in, and a finite verb
 * is the word of finite form: the verb, its auxiliary or its copula. Of each that has a subject: whether the head of the subject is the
 * same, or a word of the same flat name; "it" and "there" in the place of a subject are neither right nor wrong. Of each: whether both
 * are negated, and both passive; a verb that was not found counts as neither. Of noun phrases up to their heads and of clauses with a
 * finite verb: whether the borders are the same.
 */
export function scoreSyntax(
	text: string,
	words: readonly TreebankWord[],
): { readonly counts: Counts; readonly slips: readonly Slip[] } {
	const tree = new Dependencies(words);
	const { tokens, verbs, phrases, clauses } = parsedText(text);
	const tally = new Tally();
	const slips: Slip[] = [];
	const slip = (kind: string, said: string, at: Span): void => {
		slips.push({ kind, words: said, context: around(text, at) });
	};
	const tokenOf = ({ start, end }: Span): SyntaxToken | undefined =>
		tokens.find((token) => token.end > start && token.start < end);
	for (const predicate of tree.predicates()) {
		const token = tokenOf(predicate.verb);
		const found = token && verbs.get(token);
		countVerb(tally, predicate, found);
		if (found && found.negated !== predicate.negated)
			slip(`${found.negated ? 'invented' : 'missed'} negation`, predicate.verb.form, predicate.verb);
		if (found && found.passive !== predicate.passive)
			slip(found.passive ? 'passive for active' : 'active for passive', predicate.verb.form, predicate.verb);
		if (predicate.subjects.length === 0) {
			if (predicate.expletives.some((word) => tokenOf(word) === found?.subject)) tally.add('subjects.found', -1);
			else if (found?.subject)
				slip('invented subject', `${found.subject.text}: ${predicate.verb.form}`, predicate.verb);
			continue;
		}
		const right = found?.subject && predicate.subjects.some((subject) => tokenOf(subject) === found.subject);
		if (right) tally.add('subjects.right');
		else {
			const kind = found ? (found.subject ? 'wrong subject' : 'missed subject') : 'missed verb';
			slip(
				`${kind}, ${predicate.relation}`,
				`${found?.subject?.text ?? '–'} for ${predicate.subjects[0]!.form}: ${predicate.verb.form}`,
				predicate.verb,
			);
		}
	}
	for (const { subject } of new Set(verbs.values())) if (subject) tally.add('subjects.found');
	countSpans(tally, 'phrases', tree.nounPhrases().map(widened(tokens)), phrases, (span, kind) => {
		slip(`${kind} noun phrase`, text.slice(span.start, span.end), span);
	});
	const wanted = tree.predicates().flatMap(({ clause }) => clause ?? []);
	countSpans(tally, 'clauses', wanted.map(widened(tokens)), clauses, (span, kind) => {
		slip(`${kind} clause`, text.slice(span.start, span.end), span);
	});
	return { counts: tally.counts, slips };
}

function countVerb(tally: Tally, { subjects, negated, passive }: Predicate, found: FoundVerb | undefined): void {
	if (subjects.length > 0) tally.add('subjects.gold');
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
