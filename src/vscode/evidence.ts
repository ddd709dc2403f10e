import { l10n } from 'vscode';
import type { Evidence } from '../core/model';
import { asLabel } from './text';

/** Why Dossier thinks so, in words of the reader's language; the words of the article are plain text. */
export const explain = ({ rule, words }: Evidence): string =>
	words === undefined ? rule : l10n.t('{0}: {1}', rule, asLabel(words, 80));
