import {
	CommentMode,
	commands,
	Disposable,
	window,
	workspace,
	type CommentReply,
	type CommentThread,
	type TextDocument,
} from 'vscode';
import { anchorOf } from '../../core/corrections/anchor';
import type { Note, Remark } from '../../core/corrections/note';
import { actorById, claimById } from '../../core/query';
import { hull, spanOf, type Span } from '../../core/span';
import { ADD_NOTE } from '../commands';
import type { Notebooks } from '../notebooks';
import { noteOf, NoteThreads, type RemarkComment } from '../noteThreads';
import { reveal } from '../reveal';
import { isCandidate, type Session } from '../session';
import { targetOf, type TargetKey } from '../target';
import { unawaited } from '../unawaited';

/** Notes beside the text: written, answered, changed, resolved and deleted in VS Code's own comment threads. */
export function registerNotes(session: Session, notebooks: Notebooks): Disposable {
	const threads = new NoteThreads();

	const show = (document: TextDocument): void => {
		const isShown = window.visibleTextEditors.some((editor) => editor.document === document);
		if (!isCandidate(document) || !isShown) return;
		const notebook = notebooks.of(document);
		unawaited(
			notebook.ready.then(() => {
				if (!document.isClosed) threads.show(document, notebook.notes);
			}),
		);
	};
	const showAll = (): void => {
		for (const { document } of window.visibleTextEditors) show(document);
	};

	const change = async (thread: CommentThread, id: string, to: (note: Note) => Note | undefined): Promise<void> => {
		const notebook = notebooks.of(await workspace.openTextDocument(thread.uri));
		const note = notebook.notes.find((one) => one.id === id);
		const changed = note && to(note);
		if (changed) await notebook.put({ type: 'note', value: changed });
		else if (note) await notebook.remove(id);
	};

	const save = async ({ thread, text }: CommentReply): Promise<void> => {
		if (text.trim() === '') return;
		const remark = remarkOf(text);
		const known = noteOf(thread);
		if (known !== undefined) {
			await change(thread, known, (note) => ({ ...note, remarks: [...note.remarks, remark] }));
			return;
		}
		const document = await workspace.openTextDocument(thread.uri);
		const span = spanOfThread(document, thread);
		const at = anchorOf(document.getText(), span);
		thread.dispose();
		const value: Note = { id: `urn:uuid:${crypto.randomUUID()}`, at, remarks: [remark], resolved: false };
		await notebooks.of(document).put({ type: 'note', value });
	};

	const forThread =
		(to: (note: Note) => Note | undefined) =>
		async (thread: CommentThread): Promise<void> => {
			const id = noteOf(thread);
			if (id !== undefined) await change(thread, id, to);
		};

	const forRemark = (to: (note: Note, remark: RemarkComment) => Note | undefined) => (remark: RemarkComment) =>
		change(remark.thread, remark.note, (note) => to(note, remark));

	const setMode = (mode: CommentMode) => (remark: RemarkComment) => {
		const { thread } = remark;
		thread.comments = thread.comments.map((one) => (one === remark ? Object.assign(one, { mode }) : one));
	};

	const cancel = async ({ thread }: RemarkComment): Promise<void> => {
		show(await workspace.openTextDocument(thread.uri));
	};

	const add = async (of?: unknown, key?: TargetKey): Promise<void> => {
		const target = await targetOf(session, of, key);
		if (!target) return;
		const { document, actor, claim } = target;
		const article = session.article(document);
		const content = article && claim !== undefined ? claimById(article, claim)?.content : undefined;
		const mention = article && actor !== undefined ? actorById(article, actor)?.mentions[0] : undefined;
		const span = target.span ?? (content ? hull(content) : mention);
		if (!span) return;
		await reveal(document, [span], { preserveFocus: false });
		await commands.executeCommand('workbench.action.addComment');
	};

	showAll();
	return Disposable.from(
		threads,
		notebooks.onDidChange(show),
		session.onDidChange(show),
		window.onDidChangeVisibleTextEditors(showAll),
		workspace.onDidCloseTextDocument((document) => {
			threads.hide(document);
		}),
		commands.registerCommand(ADD_NOTE, add),
		commands.registerCommand('dossier.note.save', save),
		commands.registerCommand('dossier.note.edit', setMode(CommentMode.Editing)),
		commands.registerCommand('dossier.note.cancelEdit', cancel),
		commands.registerCommand(
			'dossier.note.saveEdit',
			forRemark((note, { index, body }) => ({
				...note,
				remarks: note.remarks.map((one, i) =>
					i === index ? { ...one, text: typeof body === 'string' ? body : body.value } : one,
				),
			})),
		),
		commands.registerCommand(
			'dossier.note.deleteRemark',
			forRemark((note, { index }) =>
				note.remarks.length > 1 ? { ...note, remarks: note.remarks.filter((_, i) => i !== index) } : undefined,
			),
		),
		commands.registerCommand(
			'dossier.note.delete',
			forThread(() => undefined),
		),
		commands.registerCommand(
			'dossier.note.resolve',
			forThread((note) => ({ ...note, resolved: true })),
		),
		commands.registerCommand(
			'dossier.note.reopen',
			forThread((note) => ({ ...note, resolved: false })),
		),
	);
}

const remarkOf = (text: string): Remark => ({ text: text.trim(), created: new Date().toISOString() });

/** The words that a new thread is on; with nothing selected, its line. */
function spanOfThread(document: TextDocument, { range }: CommentThread): Span {
	const line = document.lineAt(range?.start.line ?? 0);
	const chosen = range && !range.isEmpty ? range : line.range.with(line.range.start.with({ character: line.firstNonWhitespaceCharacterIndex })); // prettier-ignore
	return spanOf(document.offsetAt(chosen.start), document.offsetAt(chosen.end));
}
