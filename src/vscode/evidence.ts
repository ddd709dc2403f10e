import { l10n } from 'vscode';
import type { Evidence } from '../core/model';
import { asLabel } from './sanitize';
import { own } from '../core/own';

/** A reason in words; `{0}` stands for the words that the rule relied on. */
type Reason = (words: string) => string;

/** Reasons by rule: by its whole key, else by what stands before its colon. */
const REASONS: Readonly<Record<string, Reason>> = {
	reader: () => l10n.t('you said so'),
	'reader-borders': (words) => l10n.t('you gave it these words instead of “{0}”', words),

	// Why it is a name, and of what kind
	learned: () => l10n.t('it reads like the names in other articles'),
	'given-name': (words) => l10n.t('“{0}” is a given name', words),
	title: (words) => l10n.t('the title “{0}” stands before it', words),
	speaks: () => l10n.t('it stands where somebody speaks'),
	in: (words) => l10n.t('“{0}” stands before it', words),
	'role-before': (words) => l10n.t('the role “{0}” stands before it', words),
	apposition: () => l10n.t('a description follows it'),
	acronym: () => l10n.t('it is written like an acronym'),
	compound: (words) => l10n.t('it is a part of “{0}”', words),
	'organization-word': (words) => l10n.t('“{0}” is a word of organizations', words),
	'place-word': (words) => l10n.t('“{0}” is a word of places', words),
	'law-or-event-word': (words) => l10n.t('“{0}” is a word of laws and events', words),
	gazetteer: (words) => l10n.t('the tables know “{0}”', words),
	'same-in-tables': (words) => l10n.t('the tables know it as “{0}”', words),

	// Why it is this actor
	'same-name': () => l10n.t('it is the same name'),
	'surname-of': (words) => l10n.t('it is part of the name “{0}”', words),
	'part-of-name': (words) => l10n.t('it is part of the name “{0}”', words),
	'given-name-of': (words) => l10n.t('it is the given name of “{0}”', words),
	role: (words) => l10n.t('it has the role “{0}”', words),
	'only-candidate': () => l10n.t('nobody else can be meant'),
	ambiguous: (words) => l10n.t('it could be any of {0}', words),
	'unnamed-source': (words) => l10n.t('it is the unnamed “{0}”', words),

	// Why it is a claim
	'cue-verb': (words) => l10n.t('“{0}” introduces a claim', words),
	'cue-noun': (words) => l10n.t('“{0}” introduces a claim', words),
	'cue-according': (words) => l10n.t('“{0}” introduces a claim', words),
	'cue-colon': () => l10n.t('a colon introduces it'),
	'quotation-goes-on': () => l10n.t('the quotation goes on'),
	'quotation-alone': () => l10n.t('it is a quotation that nobody introduces'),
	'turn-label': (words) => l10n.t('“{0}” opens a turn of the talk', words),
	'turn-answers': () => l10n.t('it answers a question of the interview'),

	// Why this is its source and speaker
	'source-subject': (words) => l10n.t('“{0}” is the subject', words),
	'source-shared-subject': (words) => l10n.t('“{0}” is the subject', words),
	'source-inverted': (words) => l10n.t('“{0}” follows the verb', words),
	'source-apposition': (words) => l10n.t('“{0}” describes the source', words),
	'source-possessive': (words) => l10n.t('“{0}” owns it', words),
	'source-relative': (words) => l10n.t('“{0}” is what “who” refers to', words),
	'source-according-to': (words) => l10n.t('“{0}” is named as the source', words),
	'source-by-phrase': (words) => l10n.t('“{0}” is named as the source', words),
	'source-colon': (words) => l10n.t('“{0}” stands before the colon', words),
	'speaker-of-source': (words) => l10n.t('that is {0}', words),
	'speaker-of-turn': (words) => l10n.t('it is the turn of {0}', words),
	'speaker-in-dialogue': (words) => l10n.t('{0} and the speaker before take turns', words),
	'speaker-nobody': (words) => l10n.t('“{0}” is nobody in the article', words),
	'speaker-writes': (words) => l10n.t('“{0}” is the writer', words),
	'speaker-goes-on': () => l10n.t('the speaker of the claim before goes on'),
	'speakers-equal': (words) => l10n.t('it could be {0}', words),

	// Why it answers another claim
	'relation-by-words': (words) => l10n.t('another claim has the same words: “{0}”', words),
	'relation-by-reference': (words) => l10n.t('“{0}” points to another claim', words),
};

const reasonFor = ({ rule }: Evidence): Reason | undefined => own(REASONS, rule) ?? own(REASONS, rule.split(':')[0]!);

/** Whether a rule has words; where it has none, it is named. */
export const hasReason = (evidence: Evidence): boolean => reasonFor(evidence) !== undefined;

/** Why Dossier thinks so, in the reader's language and as plain text. */
export function explain(evidence: Evidence): string {
	const words = asLabel(evidence.words ?? '', 80);
	const reason = reasonFor(evidence);
	if (reason) return reason(words);
	const named = evidence.rule.replaceAll('-', ' ');
	return words ? `${named} (${words})` : named;
}
