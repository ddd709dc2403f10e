import { l10n } from 'vscode';
import type { Entry } from '../core/formats/annotations';
import type { Note } from '../core/corrections/note';
import { correctionName } from './correctionWords';
import { asMessage } from './sanitize';

/** A note or a correction in a few words, fit for messages. */
export function aboutEntry({ type, value }: Entry): string {
	if (type === 'note') return noteWords(value);
	return l10n.t('“{0}” {1}', asMessage(value.at.exact), asMessage(correctionName(value), 120));
}

/** What a note says, or where it says nothing, what it is on. */
export const noteWords = ({ at, remarks }: Note): string =>
	`“${asMessage(remarks.map(({ text }) => text).join(' ') || at.exact)}”`;
