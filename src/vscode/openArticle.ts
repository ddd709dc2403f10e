import { Range, type TextDocument } from 'vscode';
import type { Annotator } from '../annotator/annotator';
import type { Scope } from '../core/annotate';
import type { Corrections } from '../core/corrections/corrections';
import type { Article } from '../core/model';
import { stateOf, type ArticleState } from '../core/query';
import { moveSpan, remap, type Edit } from '../core/remap';
import type { Span } from '../core/span';
import { unawaited } from './unawaited';

/**
 * What is known of a document: nothing yet, why there is nothing, or what its article is like. A reader can have it read
 * anyway where it is `off`, `over-long` or `not-…`; where it `failed`, another text helps.
 */
export type DocumentState = 'pending' | 'failed' | 'off' | 'over-long' | ArticleState;

/** UTF-16 code units beyond which a document is no article but a data file. */
const LENGTH_LIMIT = 1_000_000;

/** An article as it was found, and the text that its spans are of, which may no longer be the document's. */
export interface AnnotatedText {
	readonly article: Article;
	readonly text: string;
}

export interface OpenArticleEvents {
	/** There is a new state or result. */
	changed(): void;
	/** Why the text could not be annotated; `changed` follows. */
	failed(message: string): void;
	/** What the reader has set right in the document by now. */
	reader(): Promise<Corrections>;
	/** What must be in the document for it to be read; `undefined` where it is not to be read. */
	scope(): Scope | undefined;
}

/**
 * The annotation of one open document. A result is taken over only if it is of the version that the document then has;
 * until the next one, the last result is carried through the edits, and only when somebody asks for it.
 */
export class OpenArticle {
	readonly #document: TextDocument;
	readonly #annotator: Annotator;
	readonly #events: OpenArticleEvents;
	#state: DocumentState = 'pending';
	/** Version of the document that `#state` is of. */
	#version = -1;
	/** How often the reader set something right, so that a result without it is not taken for the newest. */
	#revision = 0;
	/** The newest result, the edits since then, and the result carried through the first `#carried` of them. */
	#result: AnnotatedText | undefined;
	#edits: Edit[] = [];
	#current: Article | undefined;
	#carried = 0;
	#timer: Timer | undefined;
	#whenIdle: (() => void)[] = [];
	#isDisposed = false;

	constructor(document: TextDocument, annotator: Annotator, events: OpenArticleEvents) {
		this.#document = document;
		this.#annotator = annotator;
		this.#events = events;
	}

	get state(): DocumentState {
		return this.#state;
	}

	get result(): AnnotatedText | undefined {
		return this.#result;
	}

	/** The article as of the text that the document has now. */
	get current(): Article | undefined {
		for (; this.#current && this.#carried < this.#edits.length; this.#carried++)
			this.#current = remap(this.#current, this.#edits[this.#carried]!);
		return this.#current;
	}

	get isFresh(): boolean {
		return this.#version === this.#document.version;
	}

	/** Where a span of `result` is in the document's text now, if its words are still there. */
	locate(span: Span): Span | undefined {
		let moved: Span | null = span;
		for (const edit of this.#edits) moved &&= moveSpan(moved, edit);
		return moved ?? undefined;
	}

	/** Takes note of edits, each of which is in terms of the text after the ones before it. */
	edit(edits: readonly Edit[]): void {
		for (const edit of edits) this.#edits.push(edit);
	}

	/** Takes note that the reader set something right: what is known of the text counts no more. */
	outdate(): void {
		this.#version = -1;
		this.#revision++;
	}

	/** Forgets what is known: the document is to be read otherwise, or not at all. */
	restart(): void {
		this.outdate();
		this.#state = 'pending';
		this.#forget(undefined);
		this.#events.changed();
	}

	/** Annotates the text that the document has after `delay` milliseconds without a further call. */
	annotateIn(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			unawaited(this.#annotate());
		}, delay);
	}

	/** Resolves when the text is annotated, or cannot be, and the document has not changed since. */
	async idle(): Promise<Article | undefined> {
		if (!this.isFresh) {
			if (!this.#timer) this.annotateIn(0);
			await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
		}
		return this.current;
	}

	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#timer);
		this.#annotator.close(this.#key);
		this.#settle();
	}

	get #key(): string {
		return this.#document.uri.toString();
	}

	async #annotate(): Promise<void> {
		const reader = await this.#events.reader();
		if (!this.#isDisposed) await this.#annotateFor(reader);
	}

	async #annotateFor(reader: Corrections): Promise<void> {
		const { version } = this.#document;
		const revision = this.#revision;
		const scope = this.#events.scope();
		const isTooLong = scope !== 'anything' && lengthOf(this.#document) > LENGTH_LIMIT;
		if (!scope || isTooLong) {
			this.#publish(scope ? 'over-long' : 'off', undefined);
			return;
		}
		const text = this.#document.getText();
		const outcome = await this.#annotator.annotate({ document: this.#key, version, text, scope, reader });
		if (this.#isDisposed) return;
		if (this.#document.version !== version || this.#revision !== revision) {
			if (this.#whenIdle.length > 0) this.annotateIn(0);
		} else if (outcome.status === 'failed') {
			// What was read last stays, moved with the edits since.
			this.#events.failed(outcome.message);
			this.#tell('failed');
		} else if (outcome.status === 'annotated') {
			this.#publish(stateOf(outcome.article), { article: outcome.article, text });
		}
	}

	#publish(state: DocumentState, result: AnnotatedText | undefined): void {
		this.#forget(result);
		this.#tell(state);
	}

	#tell(state: DocumentState): void {
		this.#state = state;
		this.#version = this.#document.version;
		this.#events.changed();
		this.#settle();
	}

	/** Lets go of the last result and what followed it, for another one or none. */
	#forget(result: AnnotatedText | undefined): void {
		this.#result = result;
		this.#current = result?.article;
		this.#edits = [];
		this.#carried = 0;
	}

	#settle(): void {
		for (const resolve of this.#whenIdle.splice(0)) resolve();
	}
}

const lengthOf = (document: TextDocument): number =>
	document.offsetAt(document.validateRange(new Range(0, 0, document.lineCount, 0)).end);
