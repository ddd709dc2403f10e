import type { Writable } from 'node:stream';

/** Output could not be written. */
export class WriteError extends Error {
	override readonly name = 'WriteError';
	/** Whether the reader at the other end of a pipe has stopped reading, as `head` does. */
	readonly readerIsGone: boolean;

	constructor(cause: Error) {
		super(cause.message, { cause });
		this.readerIsGone = 'code' in cause && (cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_DESTROYED');
	}
}

/** Writes text and waits until the stream has taken it, so that nothing is cut off and little waits in memory. */
export type Write = (text: string) => Promise<void>;

/** A writer to a stream whose failures are rejections with a `WriteError`, never events that nobody listens to. */
export function writer(stream: Writable): Write {
	stream.on('error', handledByTheCallback);
	return (text) =>
		new Promise((resolve, reject) => {
			stream.write(text, (error) => {
				if (error) reject(new WriteError(error));
				else resolve();
			});
		});
}

const handledByTheCallback = (): void => undefined;
