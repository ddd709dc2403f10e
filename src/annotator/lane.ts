import type { Outcome } from './annotator';
import type { Patience } from './patience';
import type { AnnotateMessage, Channel, OpenChannel, Reply } from './protocol';

/** A request with whoever waits for its outcome. */
export interface Job {
	readonly message: AnnotateMessage;
	/** Whether it was under way when a worker crashed. */
	readonly retried: boolean;
	readonly isSettled: () => boolean;
	readonly settle: (outcome: Outcome) => void;
}

export interface LaneEvents {
	/** The job is over, and the lane is free for another. */
	free(lane: Lane): void;
	/** The job takes so long that others should not wait for it. */
	slow(lane: Lane): void;
	/** The worker is gone, and the lane with it. */
	broken(lane: Lane, job: Job | undefined, failure: Failure): void;
}

/** Why a worker is gone, and whether its job is worth another try: at once, on the next request, or only with another text. */
export interface Failure {
	readonly message: string;
	readonly retry: 'now' | 'later' | 'never';
}

/** How many times slower than a machine of its own a busy one may make a worker. */
const BUSY_AT_MOST = 10;

/** One worker and the request that it has; at most one at a time. A worker that is silent for too long is ended. */
export class Lane {
	readonly #events: LaneEvents;
	readonly #patience: Patience;
	readonly #documents = new Set<string>();
	#channel: Channel | undefined;
	#job: Job | undefined;
	#isSlow = false;
	#watches: ReturnType<typeof setTimeout>[] = [];

	/** Throws what `open` throws. */
	constructor(open: OpenChannel, patience: Patience, events: LaneEvents) {
		this.#events = events;
		this.#patience = patience;
		this.#channel = open({
			reply: (reply) => {
				if (this.#channel) this.#replied(reply);
			},
			crash: (message, isFinal = false) => {
				if (this.#channel) this.#break({ message, retry: isFinal ? 'never' : 'now' });
			},
		});
	}

	/** The request under way, even if nobody waits for it any more. */
	get job(): Job | undefined {
		return this.#job;
	}

	get isSlow(): boolean {
		return this.#isSlow;
	}

	/** Whether the worker may still have the parses of a document. */
	knows(document: string): boolean {
		return this.#documents.has(document);
	}

	/** Must not be called while a job is under way. Throws what the channel throws. */
	run(job: Job): void {
		this.#job = job;
		this.#documents.add(job.message.document);
		this.#watch(this.#patience.start, { message: 'the worker did not start', retry: 'later' });
		this.#channel?.send(job.message);
	}

	close(document: string, id: number): void {
		if (this.#documents.delete(document)) this.#channel?.send({ type: 'close', id, document });
	}

	/** Ends the worker without a word. */
	hangUp(): void {
		this.#rest();
		const channel = this.#channel;
		this.#channel = undefined;
		channel?.terminate();
	}

	#replied(reply: Reply): void {
		const job = this.#job;
		if (!job || reply.id !== job.message.id) return;
		if (reply.type === 'begun') {
			this.#begun(job.message.text.length);
			return;
		}
		this.#rest();
		job.settle(
			reply.type === 'annotated'
				? { status: 'annotated', version: reply.version, article: reply.article }
				: { status: 'failed', message: reply.message },
		);
		this.#events.free(this);
	}

	#begun(length: number): void {
		const patience = this.#patience.answer(length);
		this.#stopWatches();
		this.#awaitAnswer(patience, patience);
		this.#watches.push(
			setTimeout(() => {
				this.#isSlow = true;
				this.#events.slow(this);
			}, this.#patience.others),
		);
	}

	/** Gives the worker up when it has had its time on the processor; on a busy machine that is later, but not endlessly so. */
	#awaitAnswer(patience: number, left: number, waited = 0, before = this.#channel?.processorTime?.()): void {
		this.#watches.push(
			setTimeout(() => {
				const now = this.#channel?.processorTime?.();
				const used = now === undefined || before === undefined ? left : now - before;
				const soFar = waited + left;
				if (used < left && soFar < patience * BUSY_AT_MOST)
					this.#awaitAnswer(patience, Math.max(left - used, patience / 10), soFar, now);
				else this.#break({ message: `no answer within ${Math.round(soFar)} ms`, retry: 'never' });
			}, left),
		);
	}

	#watch(time: number, failure: Failure): void {
		this.#watches.push(
			setTimeout(() => {
				this.#break(failure);
			}, time),
		);
	}

	#break(failure: Failure): void {
		const job = this.#job;
		this.hangUp();
		this.#events.broken(this, job, failure);
	}

	#rest(): void {
		this.#stopWatches();
		this.#job = undefined;
		this.#isSlow = false;
	}

	#stopWatches(): void {
		for (const watch of this.#watches.splice(0)) clearTimeout(watch);
	}
}
