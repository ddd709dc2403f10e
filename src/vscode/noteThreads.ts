import {
	CommentMode,
	CommentThreadCollapsibleState,
	CommentThreadState,
	comments,
	l10n,
	Range,
	type Comment,
	type CommentController,
	type CommentThread,
	type TextDocument,
} from 'vscode';
import { placerFor } from '../core/corrections/anchor';
import type { Note } from '../core/corrections/note';
import { rangeOf } from './place';
import { isCandidate } from './session';

/** A remark as VS Code shows it and hands it to commands. */
export interface RemarkComment extends Comment {
	readonly note: string;
	readonly index: number;
	readonly thread: CommentThread;
}

/** The note that a thread shows; `undefined` for one that is just being written. */
export const noteOf = ({ comments: [first] }: CommentThread): string | undefined =>
	first && 'note' in first && typeof first.note === 'string' ? first.note : undefined;

/** The notes of the documents that are shown, as VS Code's comment threads. */
export class NoteThreads {
	readonly #controller: CommentController;
	readonly #threads = new Map<TextDocument, Map<string, CommentThread>>();

	constructor() {
		this.#controller = comments.createCommentController('dossier.notes', l10n.t('Notes'));
		this.#controller.options = { prompt: l10n.t('Write a note…'), placeHolder: l10n.t('A note on the selected words') };
		this.#controller.commentingRangeProvider = {
			provideCommentingRanges: (document) =>
				isCandidate(document) ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
		};
	}

	/** Shows these notes of a document, each at its words, and gives their threads by id: those of the notes whose words are found. */
	show(document: TextDocument, notes: readonly Note[]): ReadonlyMap<string, CommentThread> {
		const before = this.#threads.get(document) ?? new Map<string, CommentThread>();
		const now = new Map<string, CommentThread>();
		const placeOf = placerFor(document.getText());
		for (const note of notes) {
			const span = placeOf(note.at);
			if (!span) continue;
			const range = rangeOf(document, span);
			const thread = before.get(note.id) ?? this.#controller.createCommentThread(document.uri, range, []);
			if (!thread.range?.isEqual(range)) thread.range = range;
			dress(thread, note);
			now.set(note.id, thread);
		}
		for (const [id, thread] of before) if (!now.has(id)) thread.dispose();
		this.#threads.set(document, now);
		return now;
	}

	/** Takes the notes of a document from the screen. */
	hide(document: TextDocument): void {
		for (const thread of this.#threads.get(document)?.values() ?? []) thread.dispose();
		this.#threads.delete(document);
	}

	dispose(): void {
		this.#controller.dispose();
	}
}

function dress(thread: CommentThread, note: Note): void {
	thread.contextValue = note.resolved ? 'resolved' : 'open';
	thread.state = note.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
	thread.label = note.resolved ? l10n.t('Resolved note') : l10n.t('Note');
	thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
	thread.comments = note.remarks.map(({ text, created }, index): RemarkComment => {
		const timestamp = new Date(created);
		return {
			note: note.id,
			index,
			thread,
			body: text,
			mode: CommentMode.Preview,
			author: { name: l10n.t('You') },
			contextValue: 'remark',
			...(Number.isNaN(timestamp.getTime()) ? {} : { timestamp }),
		};
	});
}
