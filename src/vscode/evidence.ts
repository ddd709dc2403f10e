import { l10n } from 'vscode';
import type { Evidence } from '../core/model';
import { asLabel } from './text';

/** A reason in words; `{0}` stands for the words that the rule relied on. */
type Reason = (words: string) => string;

/** Reasons by rule: by its whole key, else by what stands before its colon. */
const REASONS: Readonly<Record<string, Reason>> = {
	// Why it is a name, and of what kind
	'two-names': () => l10n.t('it is built like a full name'),
	'given-name': (words) => l10n.t('“{0}” is a given name', words),
	title: (words) => l10n.t('the title “{0}” stands before it', words),
	age: () => l10n.t('an age follows it'),
	who: () => l10n.t('“who” follows it'),
	speaks: () => l10n.t('it stands where somebody speaks'),
	parser: () => l10n.t('the grammar takes it for a name'),
	capital: () => l10n.t('it is written with a capital letter within a sentence'),
	elsewhere: () => l10n.t('it is clearer elsewhere in the article'),
	the: () => l10n.t('“the” stands before it'),
	in: (words) => l10n.t('“{0}” stands before it', words),
	'role-before': (words) => l10n.t('the role “{0}” stands before it', words),
	'regime-of': (words) => l10n.t('it is followed by “{0}”', words),
	apposition: () => l10n.t('a description follows it'),
	gloss: () => l10n.t('brackets after it say what it is'),
	acronym: () => l10n.t('it is written like an acronym'),
	'acronym-follows': (words) => l10n.t('its acronym “{0}” follows it', words),
	'organization-word': (words) => l10n.t('“{0}” is a word of organizations', words),
	'place-word': (words) => l10n.t('“{0}” is a word of places', words),
	'place-list': () => l10n.t('it stands in a list of places'),
	'law-or-event-word': (words) => l10n.t('“{0}” is a word of laws and events', words),
	'named-after-place': () => l10n.t('it is named after a place'),
	gazetteer: (words) => l10n.t('the tables know “{0}”', words),
	'same-in-tables': (words) => l10n.t('the tables know it as “{0}”', words),

	// Why it is this actor
	'same-name': () => l10n.t('it is the same name'),
	'surname-of': (words) => l10n.t('it is part of the name “{0}”', words),
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

	// Why this is its source and speaker
	'source-subject': (words) => l10n.t('“{0}” is the subject', words),
	'source-shared-subject': (words) => l10n.t('“{0}” is the subject', words),
	'source-inverted': (words) => l10n.t('“{0}” follows the verb', words),
	'source-apposition': (words) => l10n.t('“{0}” describes the source', words),
	'source-relative': (words) => l10n.t('“{0}” is what “who” refers to', words),
	'source-according-to': (words) => l10n.t('“{0}” is named as the source', words),
	'source-by-phrase': (words) => l10n.t('“{0}” is named as the source', words),
	'source-colon': (words) => l10n.t('“{0}” stands before the colon', words),
	'speaker-of-source': (words) => l10n.t('that is {0}', words),
	'speaker-goes-on': () => l10n.t('the speaker of the claim before goes on'),
	'speakers-equal': (words) => l10n.t('it could be {0}', words),
};

/** Why Dossier thinks so, in the reader's language and as plain text; a rule that has no words yet is named. */
export function explain({ rule, words = '' }: Evidence): string {
	const shown = asLabel(words, 80);
	const reason = REASONS[rule] ?? REASONS[rule.split(':')[0]!];
	if (reason) return reason(shown);
	const named = rule.replaceAll('-', ' ');
	return shown ? `${named} (${shown})` : named;
}
