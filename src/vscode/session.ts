import {
	Disposable,
	EventEmitter,
	window,
	workspace,
	type Event,
	type LogOutputChannel,
	type TextDocument,
	type TextDocumentChangeEvent,
} from 'vscode';
import type { Annotator, Cancellation } from '../annotator/annotator';
import type { Scope } from '../core/annotate';
import type { Corrections } from '../core/corrections/corrections';
import type { Article } from '../core/model';
import type { Edit } from '../core/remap';
import type { Span } from '../core/span';
import { ATTITUDES } from './attitudes';
import type { Enablement } from './enablement';
import { OpenArticle, type DocumentState, type AnnotatedText } from './openArticle';

/** The articles that are open: what everything that is shown reads. */
export interface Session {
	/** Fires with a document that has a new state or result, or of which other claims are to be shown; not when the article just moves with an edit. */
	readonly onDidChange: Event<TextDocument>;
	/** The documents that were visible once and are still open. */
	readonly documents: readonly TextDocument[];
	/** The state of a document's newest result; `undefined` for a document that is no article or was never visible. */
	state(document: TextDocument): DocumentState | undefined;
	/** The article as of the document's text now: the newest result, carried through the edits since. */
	article(document: TextDocument): Article | undefined;
	/** The newest result as it was found. */
	result(document: TextDocument): AnnotatedText | undefined;
	/** Where a span of `result` is in the document's text now; `undefined` if its words were edited. */
	locate(document: TextDocument, span: Span): Span | undefined;
	/**
	 * The article of the document's text when it is annotated, or the last one, moved with the edits since, where annotating
	 * failed; `undefined` if there is none, or nobody wants to know any more.
	 */
	whenIdle(document: TextDocument, cancellation?: Cancellation): Promise<Article | undefined>;
	/** What `article` gives, as soon as there is a first result. */
	whenRead(document: TextDocument, cancellation?: Cancellation): Promise<Article | undefined>;
	dispose(): void;
}

/** Whether there is an article to work with: of a text that cannot be read, the last one that could. */
export function isRead(session: Pick<Session, 'state' | 'article'>, document: TextDocument): boolean {
	const state = session.state(document);
	return state === 'annotated' || (state === 'failed' && session.article(document) !== undefined);
}

/** Where a session learns what readers set right. */
export interface Reader {
	corrections(document: TextDocument): Promise<Corrections>;
	/** Fires with a document for which there are others now. */
	readonly onDidCorrect: Event<TextDocument>;
}

/** Languages of documents that may be articles. */
export const LANGUAGES = ['plaintext', 'markdown'] as const;

/** The scheme of documents that tell of an article, and are none themselves. */
export const REPORT = 'dossier-report';

/** The scheme of the document that explains the lines and shades. */
export const LEGEND = 'dossier-legend';

/** Schemes of documents that are part of VS Code's own interface, or of ours. */
const INTERFACE = [
	REPORT,
	LEGEND,
	'output',
	'comment',
	'vscode-notebook-cell',
	'vscode-interactive-input',
	'chatSessionInput',
];

/** How long typing must pause before the text is annotated anew, in milliseconds. */
const PAUSE = 120;

/** Whether a document can be an article, going by what VS Code knows of it; its text is judged later. */
export const isCandidate = (document: TextDocument): boolean =>
	LANGUAGES.some((language) => language === document.languageId) && !INTERFACE.includes(document.uri.scheme);

/**
 * Annotates the documents that are visible, anew when they change. The annotator stays the caller's. Work on a document
 * that is closed or becomes something else is cancelled.
 */
export function createSession(
	annotator: Annotator,
	log: LogOutputChannel,
	reader?: Reader,
	enablement?: Pick<Enablement, 'scopeOf' | 'onDidChange'>,
): Session {
	const open = new Map<TextDocument, OpenArticle>();
	const changes = new EventEmitter<TextDocument>();

	const scopeOf = (document: TextDocument): Scope | undefined => (enablement ? enablement.scopeOf(document) : 'news');
	/** What the documents were last read for. */
	const scopes = new Map<TextDocument, Scope | undefined>();

	const enter = (document: TextDocument): OpenArticle => {
		const known = open.get(document);
		if (known) return known;
		const entered = new OpenArticle(document, annotator, {
			changed: () => {
				changes.fire(document);
			},
			failed: (message) => {
				log.error(`${document.uri.toString()}: ${message}`);
			},
			reader: () => reader?.corrections(document) ?? Promise.resolve({}),
			scope: () => {
				const scope = scopeOf(document);
				scopes.set(document, scope);
				return scope;
			},
		});
		open.set(document, entered);
		return entered;
	};

	const leave = (document: TextDocument): void => {
		open.get(document)?.dispose();
		open.delete(document);
		scopes.delete(document);
	};

	const look = (): void => {
		for (const { document } of window.visibleTextEditors) {
			if (!isCandidate(document)) continue;
			const article = enter(document);
			if (!article.isFresh) article.annotateIn(0);
		}
	};

	const edited = ({ document, contentChanges }: TextDocumentChangeEvent): void => {
		const article = open.get(document);
		if (!article || contentChanges.length === 0) return;
		article.edit(contentChanges.map(toEdit));
		if (isVisible(document)) article.annotateIn(PAUSE);
	};

	const corrected = (document: TextDocument): void => {
		const article = open.get(document);
		article?.outdate();
		if (isVisible(document)) article?.annotateIn(0);
	};

	const enabled = (): void => {
		for (const [document, article] of open) {
			if (!scopes.has(document) || scopes.get(document) === scopeOf(document)) continue;
			article.restart();
			article.annotateIn(0);
		}
	};

	const whenIdle = (document: TextDocument, cancellation?: Cancellation): Promise<Article | undefined> =>
		isCandidate(document) ? unlessCancelled(cancellation, enter(document).idle()) : Promise.resolve(undefined);

	const subscriptions = Disposable.from(
		changes,
		enablement?.onDidChange(enabled) ?? new Disposable(() => undefined),
		reader?.onDidCorrect(corrected) ?? new Disposable(() => undefined),
		window.onDidChangeVisibleTextEditors(look),
		workspace.onDidOpenTextDocument(look),
		workspace.onDidCloseTextDocument(leave),
		workspace.onDidChangeTextDocument(edited),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(ATTITUDES)) for (const document of open.keys()) changes.fire(document);
		}),
	);
	look();

	return {
		onDidChange: changes.event,
		get documents() {
			return [...open.keys()];
		},
		state: (document) => open.get(document)?.state,
		article: (document) => open.get(document)?.current,
		result: (document) => open.get(document)?.result,
		locate: (document, span) => open.get(document)?.locate(span),
		whenIdle,
		whenRead: async (document, cancellation) =>
			open.get(document)?.current ?? ((await whenIdle(document, cancellation)) && open.get(document)?.current),
		dispose: () => {
			subscriptions.dispose();
			for (const document of [...open.keys()]) leave(document);
		},
	};
}

/** What comes of some work, or `undefined` as soon as nobody wants to know any more. */
async function unlessCancelled<T>(cancellation: Cancellation | undefined, work: Promise<T>): Promise<T | undefined> {
	if (!cancellation) return work;
	if (cancellation.isCancellationRequested) return undefined;
	let subscription: { dispose(): void } | undefined;
	const cancelled = new Promise<undefined>((resolve) => {
		subscription = cancellation.onCancellationRequested(() => {
			resolve(undefined);
		});
	});
	return Promise.race([work, cancelled]).finally(() => subscription?.dispose());
}

const isVisible = (document: TextDocument): boolean =>
	window.visibleTextEditors.some((editor) => editor.document === document);

/** An edit of a document as the core has it. */
export const toEdit = (change: { rangeOffset: number; rangeLength: number; text: string }): Edit => ({
	start: change.rangeOffset,
	end: change.rangeOffset + change.rangeLength,
	length: change.text.length,
});
