import { l10n } from 'vscode';
import type { SourcingTerms } from '../core/formats/sourcing';

/** The words of the sourcing view and its report in the reader's language. */
export const sourcingTerms = (): SourcingTerms => ({
	title: (source) => l10n.t('Sourcing of {0}', source),
	words: (length, quoted, reported) =>
		l10n.t('{0} words, of them {1} quoted and {2} reported', length, quoted, reported),
	line: (line) => l10n.t('line {0}', line),
	claims: l10n.t('claims'),
	quoted: l10n.t('quoted'),
	reported: l10n.t('reported'),
	groups: {
		speakers: l10n.t('Speakers'),
		unnamed: l10n.t('Unnamed sources'),
		onOneUnnamed: l10n.t('On one unnamed source'),
		byNobody: l10n.t('By nobody'),
		unclear: l10n.t('Speaker unclear'),
		loaded: l10n.t('Loaded cues'),
		plain: l10n.t('Plain cues'),
	},
	tones: {
		fact: l10n.t('presents it as true'),
		admission: l10n.t('presents it as true and not willingly told'),
		distance: l10n.t('leaves room for doubt'),
		temper: l10n.t('tells of a mood or a motive'),
	},
	none: l10n.t('none'),
});
