import { l10n, window } from 'vscode';
import { anchorOf } from '../../core/corrections/anchor';
import type { Change, Correction } from '../../core/corrections/correction';
import type { Actor, Mention } from '../../core/model';
import type { Span } from '../../core/span';
import type { Notebooks } from '../notebooks';
import type { TargetKey } from '../target';
import type { Subject } from './subject';

/** What a correction can be told beforehand, so that it need not be asked for. */
export interface CorrectionKey extends TargetKey {
	/** Id of another actor; nobody where it is `null`. */
	readonly other?: string | null;
	readonly kind?: string;
	readonly name?: string;
	/** Id of the correction to undo. */
	readonly correction?: string;
}

/** How long the status bar says that something was corrected, in milliseconds. */
const SAID = 4000;

/** A correction of the words at a place of the subject's text. */
export const correctionOf = (subject: Subject, at: Span, change: Change, other?: Span): Correction => ({
	id: `urn:uuid:${crypto.randomUUID()}`,
	at: anchorOf(subject.text, at),
	other: other ? anchorOf(subject.text, other) : null,
	change,
});

/** Keeps corrections, which apply at once. */
export async function keep(notebooks: Notebooks, subject: Subject, ...made: readonly Correction[]): Promise<void> {
	window.setStatusBarMessage(l10n.t('Corrected in the whole article'), SAID);
	await notebooks.of(subject.document).put(...made.map((value) => ({ type: 'correction' as const, value })));
}

/** The mention that stands for an actor in a correction: its first by name, else its first. */
export const standIn = ({ mentions }: Actor): Mention => mentions.find(({ form }) => form === 'name') ?? mentions[0]!;
