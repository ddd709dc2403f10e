import { l10n } from 'vscode';
import { isNamedKind, type Correction } from '../core/corrections/correction';
import { asLabel } from './sanitize';
import { kindName } from './labels';

/** What a correction does, as a reader would say it of the words that it is about. */
export function correctionName({ change, other }: Correction): string {
	const whom = asLabel(other?.exact ?? '', 60);
	switch (change.does) {
		case 'kind':
			return l10n.t('is of the kind: {0}', kindName(change.kind));
		case 'actor':
			return isNamedKind(change.kind)
				? l10n.t('is a name: {0}', kindName(change.kind))
				: l10n.t('refers to: {0}', kindName(change.kind));
		case 'not-a-name':
			return l10n.t('is not a name');
		case 'same':
			return l10n.t('is the same as {0}', whom);
		case 'apart':
			return l10n.t('is not {0}', whom);
		case 'call':
			return l10n.t('is called {0}', asLabel(change.name, 60));
		case 'speaker':
		case 'claim': {
			const speaker = whom || asLabel(change.name ?? '', 60);
			return speaker ? l10n.t('is a claim by {0}', speaker) : l10n.t('is a claim by nobody');
		}
		case 'not-a-claim':
			return l10n.t('is not a claim');
	}
}
