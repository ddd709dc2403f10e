import { commands, Disposable, l10n, window, type TextDocument } from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import type { Answers } from '../answers';
import { REDO, UNDO, UNDO_CORRECTION } from '../commands';
import type { CorrectionKey } from '../correcting/make';
import { aboutEntry } from '../entryWords';
import type { History, StepOutcome } from '../history';
import type { AnnotationStores } from '../annotationStores';
import type { Session } from '../session';
import type { WatchedStore } from '../store/watchedStore';
import { offerRewrite } from '../store/telling';
import { targetOf, type TargetKey } from '../target';
import { unawaited } from '../unawaited';

/** Which step a command is about; the newest where it does not say. */
export interface StepKey extends TargetKey {
	readonly step?: string;
}

/** The context keys that say whether there is something to undo or to redo in the active article. */
const CAN_UNDO = 'dossier.canUndo';
const CAN_REDO = 'dossier.canRedo';

/** Takes back what the reader did to notes and corrections, and makes it again. */
export function registerHistory(
	session: Session,
	stores: AnnotationStores,
	history: History,
	answers: Answers,
	active: ActiveArticle,
): Disposable {
	/** Without arguments, the article that the views speak of: the keyboard may be in a note. */
	const documentOf = async (of?: unknown, key?: TargetKey): Promise<TextDocument | undefined> =>
		(of === undefined ? undefined : (await targetOf(session, of, key))?.document) ?? active.document;

	const undo = async (of?: unknown, key: StepKey = {}): Promise<void> => {
		const document = await documentOf(of, key);
		if (!document) return;
		const outcome = await history.undo(document, key.step);
		if (!outcome && key.step !== undefined) answers.said(l10n.t('This was undone already.'));
		else if (!outcome) answers.said(l10n.t('There is nothing to undo in this article.'));
		else if (await isDone(outcome, document, stores.of(document)))
			answers.undone(document, l10n.t('Undone: {0}', outcome.step.label));
	};

	const redo = async (of?: unknown): Promise<void> => {
		const document = await documentOf(of);
		if (!document) return;
		const outcome = await history.redo(document);
		if (!outcome) answers.said(l10n.t('There is nothing to redo in this article.'));
		else if (await isDone(outcome, document, stores.of(document)))
			answers.done(document, outcome.step, l10n.t('Redone: {0}', outcome.step.label));
	};

	const undoCorrection = async (of?: unknown, key: CorrectionKey = {}): Promise<void> => {
		const id = key.correction ?? (isOfCorrection(of) ? of.correction : undefined);
		const document = (await targetOf(session, of, key))?.document;
		if (id === undefined || !document) {
			await undo(of);
			return;
		}
		const correction = stores.of(document).corrections.find((one) => one.id === id);
		if (!correction) return;
		const label = l10n.t('Removed: {0}', aboutEntry({ type: 'correction', value: correction }));
		answers.done(document, await history.make(document, label, { remove: [id] }), label);
	};

	const show = (): void => {
		const steps = active.document && history.steps(active.document);
		unawaited(commands.executeCommand('setContext', CAN_UNDO, (steps?.undo.length ?? 0) > 0));
		unawaited(commands.executeCommand('setContext', CAN_REDO, (steps?.redo.length ?? 0) > 0));
	};
	show();

	return Disposable.from(
		commands.registerCommand(UNDO, undo),
		commands.registerCommand(REDO, redo),
		commands.registerCommand(UNDO_CORRECTION, undoCorrection),
		history.onDidChange(show),
		active.onDidChange(show),
	);
}

/** Tells the reader of entries that were left alone, and whether any other was turned. */
async function isDone(outcome: StepOutcome, document: TextDocument, store: WatchedStore): Promise<boolean> {
	if (outcome.left === 0) return true;
	if (outcome.vanished > 0) await offerRewrite(reasonOf(outcome), document, store);
	else await window.showWarningMessage(reasonOf(outcome));
	return false;
}

function reasonOf({ step, done, left, missing, vanished }: StepOutcome): string {
	if (done > 0)
		return l10n.t('Done only in part, as the rest was changed elsewhere since, or is no longer there: {0}', step.label);
	if (vanished > 0) return l10n.t('Left as it is, because its file was deleted: {0}', step.label);
	return missing === left
		? l10n.t('Left as it is, because it is no longer there: {0}', step.label)
		: l10n.t('Left as it is, because it was changed elsewhere since: {0}', step.label);
}

const isOfCorrection = (value: unknown): value is { readonly correction: string } =>
	typeof value === 'object' && value !== null && 'correction' in value && typeof value.correction === 'string';
