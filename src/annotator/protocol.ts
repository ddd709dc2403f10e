import type { Article } from '../core/model';
import type { AnnotateRequest } from './annotator';

/** What travels to the side that annotates. `close` concerns every version and has no reply. */
export type Request =
	| (AnnotateRequest & { readonly type: 'annotate'; readonly id: number })
	| { readonly type: 'close'; readonly id: number; readonly document: string };

export type AnnotateMessage = Extract<Request, { type: 'annotate' }>;

/**
 * What travels back, with the id of its `annotate`: that it is begun, which tells work from the start of a worker, and then
 * exactly one result or failure.
 */
export type Reply =
	| { readonly type: 'begun'; readonly id: number }
	| { readonly type: 'annotated'; readonly id: number; readonly version: number; readonly article: Article }
	| { readonly type: 'failed'; readonly id: number; readonly version: number; readonly message: string };

export interface ChannelEvents {
	reply(reply: Reply): void;
	/** The other side is gone and will not reply again. `isFinal` tells that the same request would end it again. */
	crash(message: string, isFinal?: boolean): void;
}

/** A line to the side that annotates. Events of a channel may come late: after `terminate` they are to be ignored. */
export interface Channel {
	send(request: Request): void;
	terminate(): void;
	/**
	 * Processor time in milliseconds that was spent since some moment, by the other side or more; absent where it cannot be
	 * told. Who has had no processor cannot be late.
	 */
	processorTime?(): number;
}

export type OpenChannel = (events: ChannelEvents) => Channel;
