import {
	commands,
	Disposable,
	l10n,
	Selection,
	TextEditorRevealType,
	ViewColumn,
	window,
	workspace,
	type Comment,
	type CommentReply,
	type CommentThread,
	type TextDocument,
	type TextEditor,
} from 'vscode';
import { anchorOf, type Anchor } from '../../core/corrections/anchor';
import { isSameRemark, type Note, type Remark } from '../../core/corrections/note';
import { actorById, claimById } from '../../core/query';
import { hull, spanOf, type Span } from '../../core/span';
import type { Answers, Weight } from '../answers';
import { authorOf } from '../author';
import { ADD_NOTE } from '../commands';
import { noteWords } from '../entryWords';
import type { History, Wish } from '../history';
import type { AnnotationStores } from '../annotationStores';
import {
	beginEdit,
	endEdit,
	isDraft,
	isOwn,
	noteOf,
	type DraftComment,
	type NoteThreads,
	type RemarkComment,
} from '../noteThreads';
import { rangeOf } from '../place';
import { selectionIn } from '../reveal';
import { isCandidate, type Session } from '../session';
import { targetOf, type TargetKey } from '../target';

/** Notes beside the text: written, answered, changed, resolved and deleted in VS Code's own comment threads. */
export function registerNotes(
	session: Session,
	stores: AnnotationStores,
	threads: NoteThreads,
	history: History,
	answers: Answers,
): Disposable {
	const noteIn = (document: TextDocument, id: string): Note | undefined =>
		stores.of(document).notes.find((one) => one.id === id);

	const change = async (document: TextDocument, id: string, { words, weight, to }: NoteChange): Promise<void> => {
		const note = noteIn(document, id);
		if (!note) return;
		const what = words(noteWords(note));
		const wish = (): Wish => {
			const changed = to(noteIn(document, id) ?? note);
			return changed ? { put: [{ type: 'note', value: changed }] } : { remove: [id] };
		};
		answers.done(document, await history.make(document, what, wish), what, weight);
	};

	const write = async (document: TextDocument, at: Anchor, text: string): Promise<void> => {
		const remarks = [await remarkOf(document, text)];
		const value: Note = { id: `urn:uuid:${crypto.randomUUID()}`, at, remarks, resolved: false };
		const what = l10n.t('Note written: {0}', noteWords(value));
		answers.done(document, await history.make(document, what, { put: [{ type: 'note', value }] }), what);
	};

	/** Adds to a note; where that was deleted meanwhile, it becomes a note of its own, so that no word is lost. */
	const answer = async (
		document: TextDocument,
		thread: CommentThread,
		{ id, text, words }: { readonly id: string; readonly text: string; readonly words: NoteChange['words'] },
	): Promise<void> => {
		const remark = await remarkOf(document, text);
		if (noteIn(document, id))
			await change(document, id, { words, to: (note) => ({ ...note, remarks: [...note.remarks, remark] }) });
		else await write(document, anchorOf(document.getText(), spanOfThread(document, thread)), text);
	};

	/** What was written in VS Code's own box: an answer, or a new note where the margin offered one. */
	const save = async ({ thread, text }: CommentReply): Promise<void> => {
		if (text.trim() === '') return;
		const document = await workspace.openTextDocument(thread.uri);
		const id = noteOf(thread);
		if (id !== undefined) {
			await answer(document, thread, { id, text, words: (note) => l10n.t('Note answered: {0}', note) });
			return;
		}
		await write(document, anchorOf(document.getText(), spanOfThread(document, thread)), text);
		thread.dispose();
	};

	/** The keyboard goes back to the article at once: later, it could be taken from what the reader turned to meanwhile. */
	const saveDraft = async (draft: DraftComment): Promise<void> => {
		const text = bodyOf(draft);
		const document = await workspace.openTextDocument(draft.draft.uri);
		const writing = text.trim() === '' ? undefined : write(document, draft.at, text);
		threads.discard(draft.draft);
		await focus(document);
		await writing;
	};

	const saveEdit = async (comment: RemarkComment | DraftComment): Promise<void> => {
		if (isDraft(comment)) {
			await saveDraft(comment);
			return;
		}
		const text = bodyOf(comment).trim();
		const { began: remark = comment.remark, note: id, thread } = comment;
		endEdit(comment, text || comment.remark.text);
		if (text === '' || text === remark.text) return;
		const document = await workspace.openTextDocument(thread.uri);
		if (!noteIn(document, id)?.remarks.some((one) => isSameRemark(one, remark))) {
			const words = (note: string): string =>
				l10n.t('Added as an answer, because what you changed was changed elsewhere: {0}', note);
			await answer(document, thread, { id, text, words });
			return;
		}
		await change(document, id, {
			words: (note) => l10n.t('Note changed: {0}', note),
			to: (note) => ({
				...note,
				remarks: note.remarks.map((one) => (isSameRemark(one, remark) ? { ...one, text } : one)),
			}),
		});
	};

	/** Another's words stay that one's: they can be answered, and deleted, but not changed under that name. */
	const edit = (comment: RemarkComment): void => {
		if (isOwn(comment)) beginEdit(comment);
	};

	const cancelEdit = async (comment: RemarkComment | DraftComment): Promise<void> => {
		if (!isDraft(comment)) {
			endEdit(comment);
			return;
		}
		threads.discard(comment.draft);
		await focus(await workspace.openTextDocument(comment.draft.uri));
	};

	/** Escape in a box for a new note: one that is empty goes; of what was written, VS Code asks. */
	const leaveDraft = async (): Promise<void> => {
		const [draft, ...others] = threads.drafts;
		const box = window.activeTextEditor?.document;
		const isEmpty = box?.uri.scheme === 'comment' && box.getText().trim() === '';
		if (!draft || others.length > 0 || !isEmpty) await commands.executeCommand('workbench.action.hideComment');
		else {
			threads.discard(draft);
			await focus(await workspace.openTextDocument(draft.uri));
		}
	};

	const deleteRemark = async ({ thread, note: id, remark }: RemarkComment): Promise<void> => {
		const rest = ({ remarks }: Note): readonly Remark[] => remarks.filter((one) => !isSameRemark(one, remark));
		await change(await workspace.openTextDocument(thread.uri), id, {
			words: (note) => l10n.t('Deleted from a note: {0}', note),
			weight: 'heavy',
			to: (note) => (rest(note).length > 0 ? { ...note, remarks: rest(note) } : undefined),
		});
	};

	const forThread = (asked: NoteChange) => async (thread: CommentThread) => {
		const id = noteOf(thread);
		if (id !== undefined) await change(await workspace.openTextDocument(thread.uri), id, asked);
	};

	const add = async (of?: unknown, key?: TargetKey): Promise<void> => {
		const target = await targetOf(session, of, key);
		if (!target || !isCandidate(target.document)) return;
		const { document, actor, claim } = target;
		const article = session.article(document);
		const content = article && claim !== undefined ? claimById(article, claim)?.content : undefined;
		const mention = article && actor !== undefined ? actorById(article, actor)?.mentions[0] : undefined;
		const asked = target.span ?? (content ? hull(content) : mention) ?? selectionIn(document);
		const span = asked && wordsOrLine(document, asked);
		if (!span) return;
		// At once: a key that comes before the box would replace what is selected.
		if (window.activeTextEditor?.document === document) unselect(window.activeTextEditor, span);
		await focus(document, span);
		threads.draft(document, span);
	};

	return Disposable.from(
		commands.registerCommand(ADD_NOTE, add),
		commands.registerCommand('dossier.note.save', save),
		commands.registerCommand('dossier.note.edit', edit),
		commands.registerCommand('dossier.note.cancelEdit', cancelEdit),
		commands.registerCommand('dossier.note.saveEdit', saveEdit),
		commands.registerCommand('dossier.note.leaveDraft', leaveDraft),
		commands.registerCommand('dossier.note.deleteRemark', deleteRemark),
		commands.registerCommand(
			'dossier.note.delete',
			forThread({ words: (note) => l10n.t('Note deleted: {0}', note), weight: 'heavy', to: () => undefined }),
		),
		commands.registerCommand(
			'dossier.note.resolve',
			forThread({
				words: (note) => l10n.t('Note resolved: {0}', note),
				to: (note) => ({ ...note, resolved: true }),
			}),
		),
		commands.registerCommand(
			'dossier.note.reopen',
			forThread({
				words: (note) => l10n.t('Note reopened: {0}', note),
				to: (note) => ({ ...note, resolved: false }),
			}),
		),
	);
}

/** What becomes of a note; nothing, where it is to be gone. */
interface NoteChange {
	readonly words: (note: string) => string;
	readonly weight?: Weight;
	readonly to: (note: Note) => Note | undefined;
}

async function remarkOf({ uri }: TextDocument, text: string): Promise<Remark> {
	const author = await authorOf(uri);
	return { text: text.trim(), created: new Date().toISOString(), ...(author === undefined ? {} : { author }) };
}

const bodyOf = ({ body }: Comment): string => (typeof body === 'string' ? body : body.value);

/** The words that a new thread is on; with nothing selected, its line. */
function spanOfThread(document: TextDocument, { range }: CommentThread): Span {
	const [start, end] = range ? [document.offsetAt(range.start), document.offsetAt(range.end)] : [0, 0];
	return wordsOrLine(document, spanOf(start, end)) ?? spanOf(start, end);
}

/** A span that holds something; for one that does not, the text of its line; `undefined` where that is blank. */
function wordsOrLine(document: TextDocument, span: Span): Span | undefined {
	if (span.end > span.start) return span;
	const { range, text } = document.lineAt(document.positionAt(span.start));
	const start = document.offsetAt(range.start) + text.length - text.trimStart().length;
	const end = document.offsetAt(range.start) + text.trimEnd().length;
	return end > start ? { start, end } : undefined;
}

/** Puts the keyboard into the editor of a document; after a span, if one is given, so that nothing of it is selected. */
async function focus(document: TextDocument, span?: Span): Promise<void> {
	const shown = window.visibleTextEditors.find((editor) => editor.document === document);
	const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Active });
	if (!span) return;
	unselect(editor, span);
	editor.revealRange(rangeOf(document, span), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the cursor after a span. */
function unselect(editor: TextEditor, { end }: Span): void {
	const at = editor.document.positionAt(end);
	editor.selection = new Selection(at, at);
}
