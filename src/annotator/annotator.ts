import type { Scope } from '../core/annotate';
import type { Corrections } from '../core/corrections/corrections';
import type { Article } from '../core/model';

/** A wish to be told when an answer is no longer wanted; VS Code's `CancellationToken` fits. */
export interface Cancellation {
	readonly isCancellationRequested: boolean;
	onCancellationRequested(listener: () => void): { dispose(): void };
}

export interface AnnotateRequest {
	/** Identifies the document for as long as it is open; requests for the same document supersede each other. */
	readonly document: string;
	/** Version of the document that `text` is. */
	readonly version: number;
	readonly text: string;
	/** Which texts are read (see `annotate`). */
	readonly scope?: Scope;
	/** What the reader set right in the document. */
	readonly reader?: Corrections;
}

/** `cancelled` also covers superseded requests and closed documents; `failed` says why in one line. */
export type Outcome =
	| { readonly status: 'annotated'; readonly version: number; readonly article: Article }
	| { readonly status: 'cancelled' }
	| { readonly status: 'failed'; readonly message: string };

/**
 * Annotates documents somewhere: in process or in a worker, with the same result. The newest request for a document
 * supersedes the ones before it. Promises always settle and never reject.
 */
export interface Annotator {
	annotate(request: AnnotateRequest, cancellation?: Cancellation): Promise<Outcome>;
	/** Forgets what is kept for the document and cancels what is asked for it. */
	close(document: string): void;
	/** Cancels everything and ends the worker, if there is one. */
	dispose(): void;
}
