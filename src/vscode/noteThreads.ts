import {
	CommentMode,
	CommentThreadCollapsibleState,
	CommentThreadState,
	comments,
	l10n,
	type Comment,
	type CommentController,
	type CommentThread,
	type Range,
	type TextDocument,
} from 'vscode';
import { anchorOf, placerFor, type Anchor } from '../core/corrections/anchor';
import type { Note, Remark } from '../core/corrections/note';
import type { Article } from '../core/model';
import type { Span } from '../core/span';
import { rangeOf } from './place';
import { isCandidate, isRead, type Session } from './session';
import { asLabel } from './sanitize';

/** A remark as VS Code shows it and hands it to commands. */
export interface RemarkComment extends Comment {
	/** The id of its note. */
	readonly note: string;
	readonly remark: Remark;
	/** What it said when the reader began to write it anew. */
	readonly began?: Remark;
	readonly thread: CommentThread;
}

/** The box in which a new note is being written. VS Code puts into its body what the reader wrote. */
export interface DraftComment extends Comment {
	readonly draft: CommentThread;
	readonly at: Anchor;
}

export const isDraft = (comment: Comment): comment is DraftComment => 'draft' in comment;

/** The id of the note that a thread shows; `undefined` for one that is just being written. */
export const noteOf = ({ comments: [first] }: CommentThread): string | undefined =>
	first && 'note' in first && typeof first.note === 'string' ? first.note : undefined;

/** What menus know a remark by: whether the reader wrote it, who alone can change its words, or another. */
const OWN = 'remark';
const ANOTHERS = 'remark of another';

/** Whether a remark is the reader's own, so that she can change its words. */
export const isOwn = ({ contextValue }: Comment): boolean => contextValue === OWN;

/** A note as it is shown, and the version of the document that its range was found in. */
interface ShownThread {
	readonly thread: CommentThread;
	readonly note: Note;
	readonly version: number;
}

/**
 * The notes of the documents that are shown, as VS Code's comment threads. What the reader opened, closed or is writing
 * in a thread is the reader's: VS Code is told only of what is another in the note itself.
 */
export class NoteThreads {
	readonly #controller: CommentController;
	readonly #shown = new Map<TextDocument, ReadonlyMap<string, ShownThread>>();
	readonly #drafts = new Set<CommentThread>();

	constructor(session: Pick<Session, 'whenIdle' | 'state' | 'article'>) {
		this.#controller = comments.createCommentController('dossier.notes', l10n.t('Notes'));
		this.#controller.options = { prompt: l10n.t('Answer…'), placeHolder: l10n.t('Write a note…') };
		this.#controller.commentingRangeProvider = {
			provideCommentingRanges: async (document) => {
				const article = isCandidate(document) ? await session.whenIdle(document) : undefined;
				return article && isRead(session, document) ? commentingRanges(document, article) : [];
			},
		};
	}

	/** The threads in which new notes are being written. */
	get drafts(): ReadonlySet<CommentThread> {
		return this.#drafts;
	}

	/** Whether the notes of a document are on the screen. */
	shows(document: TextDocument): boolean {
		return this.#shown.has(document);
	}

	/**
	 * Shows these notes of a document, each at its words, and gives their threads by id: those of the notes whose words are found.
	 * `author` is the name under which the reader writes.
	 */
	show(document: TextDocument, notes: readonly Note[], author: string | undefined): ReadonlyMap<string, CommentThread> {
		const before = this.#shown.get(document);
		const now = new Map<string, ShownThread>();
		const rangeIn = placing(document);
		for (const note of notes) {
			const known = before?.get(note.id);
			const isPlaced = known?.version === document.version && known.note.at === note.at;
			const range = isPlaced ? known.thread.range : rangeIn(note.at);
			const thread = known?.thread ?? (range && this.#create(document, range, note, author));
			if (!thread || (!range && !isBeingEdited(thread))) continue;
			if (range && !thread.range?.isEqual(range)) thread.range = range;
			if (known) dress(thread, note, known.note, author);
			now.set(note.id, { thread, note, version: document.version });
		}
		for (const [id, shown] of before ?? [])
			if (now.has(id)) continue;
			else if (isBeingEdited(shown.thread)) now.set(id, shown);
			else shown.thread.dispose();
		this.#shown.set(document, now);
		return new Map([...now].map(([id, { thread }]) => [id, thread]));
	}

	/** Opens the thread of a note that is shown. */
	open(document: TextDocument, id: string): void {
		const thread = this.#shown.get(document)?.get(id)?.thread;
		if (!thread) return;
		// What VS Code was told last may not be what the reader made of it since.
		thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
		thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
	}

	/** Opens a box for a new note at words. It needs no commenting range: those are of a text that may be gone. */
	draft(document: TextDocument, span: Span): void {
		const comment = {
			at: anchorOf(document.getText(), span),
			body: '',
			mode: CommentMode.Editing,
			author: { name: l10n.t('You') },
			contextValue: 'draft',
		};
		const thread = this.#controller.createCommentThread(document.uri, rangeOf(document, span), [comment]);
		const drafted: DraftComment = Object.assign(comment, { draft: thread });
		thread.comments = [drafted];
		thread.label = l10n.t('New note');
		thread.contextValue = 'draft';
		thread.canReply = false;
		thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
		this.#drafts.add(thread);
	}

	discard(draft: CommentThread): void {
		this.#drafts.delete(draft);
		draft.dispose();
	}

	/** Takes the notes of a document from the screen. */
	hide(document: TextDocument): void {
		for (const { thread } of this.#shown.get(document)?.values() ?? []) thread.dispose();
		this.#shown.delete(document);
	}

	dispose(): void {
		this.#controller.dispose();
	}

	/** A thread is made with its comments: one without any shows its box for answers as that of a new note. */
	#create(document: TextDocument, range: Range, note: Note, author: string | undefined): CommentThread {
		const remarks = note.remarks.map((remark) => remarkComment(note, remark, author));
		const thread = this.#controller.createCommentThread(document.uri, range, remarks);
		for (const remark of remarks) remark.thread = thread;
		thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
		dressThread(thread, note);
		return thread;
	}
}

/** Where the margin offers to write a note: at the first line of each block that the author wrote. */
export const commentingRanges = (document: TextDocument, { blocks }: Article): Range[] =>
	blocks
		.filter(({ kind }) => kind !== 'boilerplate')
		.map(({ start }) => document.lineAt(document.positionAt(start)).range);

/** Shows a remark's own words again, as they are stored: no longer those that the reader began to write instead. */
export function endEdit(comment: RemarkComment, text = comment.remark.text): void {
	const { thread } = comment;
	Object.assign(comment, { mode: CommentMode.Preview, body: text });
	thread.comments = [...thread.comments];
}

/** Lets the reader write a remark anew. */
export function beginEdit(comment: RemarkComment): void {
	const { thread } = comment;
	Object.assign(comment, { mode: CommentMode.Editing, began: comment.remark });
	thread.comments = [...thread.comments];
}

/** Finds anchors in the text that a document has now; the text is looked into only when one is asked for. */
function placing(document: TextDocument): (anchor: Anchor) => Range | undefined {
	let placeOf: ReturnType<typeof placerFor> | undefined;
	return (anchor) => {
		const span = (placeOf ??= placerFor(document.getText()))(anchor);
		return span && rangeOf(document, span);
	};
}

const isBeingEdited = (thread: CommentThread): boolean =>
	thread.comments.some(({ mode }) => mode === CommentMode.Editing);

function dressThread(thread: CommentThread, { resolved }: Note): void {
	thread.contextValue = resolved ? 'resolved' : 'open';
	thread.state = resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
	thread.label = resolved ? l10n.t('Resolved note') : l10n.t('Note');
}

/** Shows in a thread what is another in its note than before. */
function dress(thread: CommentThread, note: Note, before: Note, author: string | undefined): void {
	if (before.resolved !== note.resolved) dressThread(thread, note);
	const known = thread.comments.filter((comment): comment is RemarkComment => 'remark' in comment);
	const isSame = before.remarks === note.remarks || JSON.stringify(before.remarks) === JSON.stringify(note.remarks);
	if (isSame && known.every(({ remark, contextValue }) => contextValue === contextOf(remark, author))) return;
	thread.comments = note.remarks.map((remark) => {
		// VS Code knows comments by identity. One that is being edited keeps what the reader wrote.
		const same = known.find((one) => one.remark.created === remark.created && one.remark.author === remark.author);
		if (!same) return { ...remarkComment(note, remark, author), thread };
		known.splice(known.indexOf(same), 1);
		const isEdited = same.mode === CommentMode.Editing;
		const contextValue = contextOf(remark, author);
		return Object.assign(same, { contextValue, remark, ...(isEdited ? {} : { body: remark.text }) });
	});
}

const contextOf = (remark: Remark, author: string | undefined): string =>
	remark.author === undefined || remark.author === author ? OWN : ANOTHERS;

type NewComment = Omit<RemarkComment, 'thread'> & { thread?: CommentThread };

function remarkComment(note: Note, remark: Remark, author: string | undefined): NewComment {
	const timestamp = new Date(remark.created);
	return {
		note: note.id,
		remark,
		body: remark.text,
		mode: CommentMode.Preview,
		author: { name: asLabel(remark.author ?? l10n.t('A reader'), 60) },
		contextValue: contextOf(remark, author),
		...(Number.isNaN(timestamp.getTime()) ? {} : { timestamp }),
	};
}
