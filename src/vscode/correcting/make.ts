import { l10n } from 'vscode';
import { anchorOf } from '../../core/corrections/anchor';
import type { Change, ChangeType, Correction } from '../../core/corrections/correction';
import type { Actor, Mention } from '../../core/model';
import { overlaps, type Span } from '../../core/span';
import type { Answers, Weight } from '../answers';
import { whatChanged } from '../changeWords';
import { aboutEntry } from '../entryWords';
import type { History } from '../history';
import type { AnnotationStores } from '../annotationStores';
import type { Session } from '../session';
import type { TargetKey } from '../target';
import { overtaking } from './overtaking';
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

/**
 * Keeps corrections of a subject as one step, in the place of older ones that say something of the same kind. They apply at
 * once, and the reader is told what the first of them changed; of words that were made a phrase for it, the next one.
 */
export type Keep = (subject: Subject, ...made: readonly [Correction, ...Correction[]]) => Promise<void>;

/** Corrections that take much away, or join what is hard to part. */
const HEAVY: readonly ChangeType[] = ['merge'];

export const keeper =
	(session: Session, stores: AnnotationStores, history: History, answers: Answers): Keep =>
	async (subject, ...made) => {
		const { document, text, article } = subject;
		const store = stores.of(document);
		await store.ready;
		const { put: kept, over } = overtaking(subject, made, store.corrections);
		const first = kept.find(({ change }) => change.type !== 'mark-name') ?? kept[0]!;
		const put = kept.map((value) => ({ type: 'correction' as const, value }));
		const remove = over.map(({ id }) => id);
		const step = await history.make(document, aboutEntry({ type: 'correction', value: first }), { put, remove });
		const corrected = await session.whenIdle(document);
		const now = corrected && { text: document.getText(), article: corrected };
		const what = now ? whatChanged(first, { text, article }, now) : l10n.t('Corrected: {0}', step.label);
		const weight: Weight = HEAVY.includes(kept[0]!.change.type) ? 'heavy' : 'light';
		answers.done(document, step, what, weight);
	};

/** The mention that stands for an actor in a correction: its first by name, else its first; one beside `words`, if there is any. */
export function standIn({ mentions }: Actor, words?: Span): Mention {
	const beside = mentions.filter((mention) => !words || !overlaps(mention, words));
	const some = beside.length > 0 ? beside : mentions;
	return some.find(({ form }) => form === 'name') ?? some[0]!;
}
