import type { AnnotateRequest, Annotator, Cancellation, Outcome } from './annotator';
import { Lane, type Failure, type Job, type LaneEvents } from './lane';
import { PATIENCE, type Patience } from './patience';
import type { OpenChannel } from './protocol';

const CANCELLED: Outcome = { status: 'cancelled' };

/** Each costs a core while it works, and the memory of the names model. */
const LANES_AT_MOST = 3;

/**
 * An annotator over channels. One worker does for all documents, one request at a time; of those that wait, only the newest of
 * each document is kept, so that superseded text never reaches a worker. Only where a request takes long does another document
 * get a further worker. After a crash the request that was under way is tried once more; when that fails too, it fails. A text
 * that a worker hung on or ran out of memory with is not tried again.
 */
export function createAnnotator(open: OpenChannel, patience = PATIENCE): Annotator {
	return new QueuedAnnotator(open, patience);
}

/** A text that no worker can do, and why. */
interface Hopeless {
	readonly text: string;
	readonly message: string;
}

class QueuedAnnotator implements Annotator {
	readonly #open: OpenChannel;
	readonly #patience: Patience;
	readonly #waiting = new Map<string, Job>();
	readonly #hopeless = new Map<string, Hopeless>();
	readonly #events: LaneEvents;
	#lanes: readonly Lane[] = [];
	#lastId = 0;
	#disposed = false;

	constructor(open: OpenChannel, patience: Patience) {
		this.#open = open;
		this.#patience = patience;
		this.#events = {
			free: () => {
				this.#next();
				this.#letGo();
			},
			slow: () => {
				this.#next();
			},
			broken: (lane, job, failure) => {
				this.#broken(lane, job, failure);
			},
		};
	}

	annotate(request: AnnotateRequest, cancellation?: Cancellation): Promise<Outcome> {
		const { document, text } = request;
		if (this.#disposed || cancellation?.isCancellationRequested) return Promise.resolve(CANCELLED);
		this.#cancel(document);
		const hopeless = this.#hopeless.get(document);
		if (hopeless?.text === text) return Promise.resolve({ status: 'failed', message: hopeless.message });
		this.#hopeless.delete(document);
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
			this.#waiting.set(document, job);
			this.#next();
		});
	}

	close(document: string): void {
		this.#cancel(document);
		this.#hopeless.delete(document);
		const id = ++this.#lastId;
		for (const lane of this.#lanes) lane.close(document, id);
	}

	dispose(): void {
		this.#disposed = true;
		for (const job of this.#waiting.values()) job.settle(CANCELLED);
		this.#waiting.clear();
		for (const lane of this.#lanes) {
			lane.job?.settle(CANCELLED);
			lane.hangUp();
		}
		this.#lanes = [];
	}

	/** A request under way is only let go: its answer will be ignored. */
	#cancel(document: string): void {
		this.#waiting.get(document)?.settle(CANCELLED);
		this.#waiting.delete(document);
		this.#laneWith(document)?.job?.settle(CANCELLED);
	}

	/** The lane that works on a document, if only on former text of it. */
	#laneWith(document: string): Lane | undefined {
		return this.#lanes.find(({ job }) => job?.message.document === document);
	}

	/** Starts what waits, the longest waiting first, as far as there are lanes for it. A document waits for its own lane. */
	#next(): void {
		for (const [document, job] of this.#waiting) {
			if (job.isSettled()) this.#waiting.delete(document);
			else if (!this.#laneWith(document)) this.#start(job);
		}
	}

	#start(job: Job): void {
		const { document } = job.message;
		const free = this.#lanes.filter((lane) => !lane.job);
		const mayOpen = this.#lanes.length < LANES_AT_MOST && this.#lanes.every((lane) => lane.isSlow);
		if (free.length === 0 && !mayOpen) return;
		this.#waiting.delete(document);
		let lane: Lane | undefined;
		try {
			lane = free.find((one) => one.knows(document)) ?? free[0] ?? this.#openLane();
			lane.run(job);
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			lane?.hangUp();
			this.#broken(lane, job, { message, retry: 'now' });
		}
	}

	#openLane(): Lane {
		const lane = new Lane(this.#open, this.#patience, this.#events);
		this.#lanes = [...this.#lanes, lane];
		return lane;
	}

	#broken(lane: Lane | undefined, job: Job | undefined, failure: Failure): void {
		this.#lanes = this.#lanes.filter((one) => one !== lane);
		if (job) this.#failed(job, failure);
		this.#next();
	}

	#failed(job: Job, { message, retry }: Failure): void {
		const { document, text } = job.message;
		if (retry === 'never') this.#hopeless.set(document, { text, message });
		if (retry !== 'now' || job.retried) job.settle({ status: 'failed', message });
		else if (!job.isSettled()) this.#waiting.set(document, { ...job, retried: true });
	}

	/** Of the lanes that have nothing to do, only the oldest stays. */
	#letGo(): void {
		const spare = this.#lanes.filter(({ job }) => !job).slice(1);
		for (const lane of spare) lane.hangUp();
		this.#lanes = this.#lanes.filter((lane) => !spare.includes(lane));
	}
}
