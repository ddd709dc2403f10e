import { l10n } from 'vscode';
import { isNamedKind, type Correction } from '../core/corrections/correction';
import { asLabel } from './sanitize';
import { kindName } from './labels';

/** What a correction does, as a reader would say it of the words that it is about. */
export function correctionName({ change, other }: Correction): string {
	const whom = asLabel(other?.exact ?? '', 60);
	switch (change.type) {
		case 'set-kind':
			return l10n.t('is of the kind: {0}', kindName(change.kind));
		case 'mark-name':
			return isNamedKind(change.kind)
				? l10n.t('is a name: {0}', kindName(change.kind))
				: l10n.t('refers to: {0}', kindName(change.kind));
		case 'unmark-name':
			return l10n.t('is not a name');
		case 'merge':
			return l10n.t('is the same as {0}', whom);
		case 'split':
			return l10n.t('is not {0}', whom);
		case 'rename':
			return l10n.t('is called {0}', asLabel(change.name, 60));
		case 'set-speaker':
		case 'mark-claim': {
			const speaker = whom || asLabel(change.name ?? '', 60);
			return speaker ? l10n.t('is a claim by {0}', speaker) : l10n.t('is a claim by nobody');
		}
		case 'unmark-claim':
			return l10n.t('is not a claim');
	}
}
