import type { AnnotateRequest, Annotator, Cancellation, Outcome } from './annotator';
import type { AnnotateMessage, Channel, OpenChannel, Reply } from './protocol';

interface Job {
	readonly message: AnnotateMessage;
	/** Whether it was under way when a worker crashed. */
	readonly retried: boolean;
	readonly isSettled: () => boolean;
	readonly settle: (outcome: Outcome) => void;
}

const CANCELLED: Outcome = { status: 'cancelled' };

/** How long one answer may take, in milliseconds, before the worker is given up. */
const PATIENCE = 30_000;

/**
 * An annotator over a channel. At most one request is under way; of those that wait, only the newest of each document is
 * kept, so that superseded text never reaches the worker. After a crash the worker is opened anew and the request that was
 * under way is tried once more; when that fails too, the request fails. A worker that is silent for too long is ended.
 */
export function createAnnotator(open: OpenChannel, patience = PATIENCE): Annotator {
	return new QueuedAnnotator(open, patience);
}

class QueuedAnnotator implements Annotator {
	readonly #open: OpenChannel;
	readonly #patience: number;
	readonly #waiting = new Map<string, Job>();
	#running: Job | undefined;
	#channel: Channel | undefined;
	#watch: ReturnType<typeof setTimeout> | undefined;
	#lastId = 0;
	#disposed = false;

	constructor(open: OpenChannel, patience: number) {
		this.#open = open;
		this.#patience = patience;
	}

	annotate(request: AnnotateRequest, cancellation?: Cancellation): Promise<Outcome> {
		if (this.#disposed || cancellation?.isCancellationRequested) return Promise.resolve(CANCELLED);
		this.#cancel(request.document);
		return new Promise((resolve) => {
			let settled = false;
			const job: Job = {
				message: { type: 'annotate', id: ++this.#lastId, ...request },
				retried: false,
				isSettled: () => settled,
				settle: (outcome) => {
					settled = true;
					subscription?.dispose();
					resolve(outcome);
				},
			};
			const subscription = cancellation?.onCancellationRequested(() => {
				job.settle(CANCELLED);
			});
			this.#waiting.set(request.document, job);
			this.#next();
		});
	}

	close(document: string): void {
		this.#cancel(document);
		this.#channel?.send({ type: 'close', id: ++this.#lastId, document });
	}

	dispose(): void {
		this.#disposed = true;
		for (const job of this.#waiting.values()) job.settle(CANCELLED);
		this.#waiting.clear();
		this.#running?.settle(CANCELLED);
		this.#hangUp();
	}

	/** A request under way is only let go: its answer will be ignored. */
	#cancel(document: string): void {
		this.#waiting.get(document)?.settle(CANCELLED);
		this.#waiting.delete(document);
		if (this.#running?.message.document === document) this.#running.settle(CANCELLED);
	}

	#next(): void {
		if (this.#running || this.#disposed) return;
		const job = this.#takeWaiting();
		if (!job) return;
		this.#running = job;
		this.#watch = setTimeout(() => {
			this.#giveUp();
		}, this.#patience);
		try {
			this.#channel ??= this.#connect();
			this.#channel.send(job.message);
		} catch (error) {
			this.#crashed(error instanceof Error ? error.message : String(error));
		}
	}

	/** The longest waiting job that is still wanted. */
	#takeWaiting(): Job | undefined {
		for (const [document, job] of this.#waiting) {
			this.#waiting.delete(document);
			if (!job.isSettled()) return job;
		}
		return undefined;
	}

	/** Opens a channel whose late events, after it was hung up, are ignored. */
	#connect(): Channel {
		const channel: Channel = this.#open({
			reply: (reply) => {
				if (channel === this.#channel) this.#answered(reply);
			},
			crash: (message) => {
				if (channel === this.#channel) this.#crashed(message);
			},
		});
		return channel;
	}

	#answered(reply: Reply): void {
		if (reply.id !== this.#running?.message.id) return;
		this.#finish(
			reply.type === 'annotated'
				? { status: 'annotated', version: reply.version, article: reply.article }
				: { status: 'failed', message: reply.message },
		);
	}

	#crashed(message: string): void {
		const job = this.#running;
		this.#hangUp();
		if (job?.retried) job.settle({ status: 'failed', message });
		else if (job && !job.isSettled()) this.#waiting.set(job.message.document, { ...job, retried: true });
		this.#next();
	}

	#giveUp(): void {
		this.#running?.settle({ status: 'failed', message: `no answer within ${this.#patience} ms` });
		this.#hangUp();
		this.#next();
	}

	#finish(outcome: Outcome): void {
		clearTimeout(this.#watch);
		this.#running?.settle(outcome);
		this.#running = undefined;
		this.#next();
	}

	#hangUp(): void {
		clearTimeout(this.#watch);
		this.#running = undefined;
		const channel = this.#channel;
		this.#channel = undefined;
		channel?.terminate();
	}
}
