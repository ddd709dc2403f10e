import type { Article } from '../core/model';
import type { AnnotateRequest } from './annotator';

/** What travels to the side that annotates. `close` concerns every version and has no reply. */
export type Request =
	| (AnnotateRequest & { readonly type: 'annotate'; readonly id: number })
	| { readonly type: 'close'; readonly id: number; readonly document: string };

export type AnnotateMessage = Extract<Request, { type: 'annotate' }>;

/** What travels back: exactly one reply to each `annotate`, with its id and version. */
export type Reply =
	| { readonly type: 'annotated'; readonly id: number; readonly version: number; readonly article: Article }
	| { readonly type: 'failed'; readonly id: number; readonly version: number; readonly message: string };

export interface ChannelEvents {
	reply(reply: Reply): void;
	/** The other side is gone and will not reply again. */
	crash(message: string): void;
}

/** A line to the side that annotates. Events of a channel may come late: after `terminate` they are to be ignored. */
export interface Channel {
	send(request: Request): void;
	terminate(): void;
}

export type OpenChannel = (events: ChannelEvents) => Channel;
