import { l10n } from 'vscode';
import { anchorOf } from '../../core/corrections/anchor';
import type { Change, Correction } from '../../core/corrections/correction';
import type { Actor, Mention } from '../../core/model';
import type { Span } from '../../core/span';
import type { Answers, Weight } from '../answers';
import { whatChanged } from '../changeWords';
import { aboutEntry } from '../entryWords';
import type { History } from '../history';
import type { Session } from '../session';
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

/** A correction of the words at a place of the subject's text. */
export const correctionOf = (subject: Subject, at: Span, change: Change, other?: Span): Correction => ({
	id: `urn:uuid:${crypto.randomUUID()}`,
	at: anchorOf(subject.text, at),
	other: other ? anchorOf(subject.text, other) : null,
	change,
});

/** Keeps corrections of a subject as one step. They apply at once, and the reader is told what the first of them changed. */
export type Keep = (subject: Subject, ...made: readonly [Correction, ...Correction[]]) => Promise<void>;

/** Corrections that take much away, or join what is hard to part. */
const HEAVY: readonly Change['does'][] = ['same'];

export const keeper =
	(session: Session, history: History, answers: Answers): Keep =>
	async ({ document, text, article }, ...made) => {
		const [first] = made;
		const put = made.map((value) => ({ type: 'correction' as const, value }));
		const step = await history.make(document, aboutEntry(put[0]!), { put });
		const corrected = await session.whenIdle(document);
		const now = corrected && { text: document.getText(), article: corrected };
		const what = now ? whatChanged(first, { text, article }, now) : l10n.t('Corrected: {0}', step.label);
		const weight: Weight = HEAVY.includes(first.change.does) ? 'heavy' : 'light';
		answers.done(document, step, what, weight);
	};

/** The mention that stands for an actor in a correction: its first by name, else its first. */
export const standIn = ({ mentions }: Actor): Mention => mentions.find(({ form }) => form === 'name') ?? mentions[0]!;
