import { generator } from '../../../scripts/train/random.mjs';

/** Something that a program waits for: that its turn or its time comes. */
interface Waiting {
	readonly program: string;
	readonly go: () => void;
}

interface Timer extends Waiting {
	readonly at: number;
}

/**
 * A machine on which programs run side by side: at each step one of them, chosen by a seed, gets on with what it does. A
 * program can be killed between any two steps. Time passes only when it is told to, or when all wait for it.
 */
export class World {
	readonly random: () => number;
	now = Date.parse('2026-03-03T10:00:00.000Z');
	#waiting: Waiting[] = [];
	#timers: Timer[] = [];

	constructor(seed: number) {
		this.random = generator(seed);
		for (let i = 0; i < 5; i++) this.random();
	}

	/** A whole number below a limit. */
	roll(limit: number): number {
		return Math.floor(this.random() * limit);
	}

	/** One of several. */
	pick<T>(from: readonly T[]): T {
		return from[this.roll(from.length)]!;
	}

	/** Resolves when it is the program's turn; never, once it is killed. */
	turn(program: string): Promise<void> {
		return new Promise((go) => this.#waiting.push({ program, go }));
	}

	/** Calls back after so many milliseconds; what it gives takes that back. */
	after(program: string, milliseconds: number, go: () => void): () => void {
		const timer = { program, go, at: this.now + milliseconds };
		this.#timers.push(timer);
		return () => {
			this.#timers = this.#timers.filter((one) => one !== timer);
		};
	}

	kill(program: string): void {
		this.#waiting = this.#waiting.filter((one) => one.program !== program);
		this.#timers = this.#timers.filter((one) => one.program !== program);
	}

	/** Lets one program do its next step. Says whether any wanted to. */
	async step(): Promise<boolean> {
		if (this.#waiting.length === 0) await new Promise(setImmediate);
		const [next] = this.#waiting.splice(this.roll(this.#waiting.length), 1);
		if (next) {
			this.now += this.roll(3);
			next.go();
		}
		await new Promise(setImmediate);
		return next !== undefined;
	}

	async steps(count: number): Promise<void> {
		for (let i = 0; i < count; i++) if (!(await this.step()) && !(await this.#toNextTimer(Infinity))) return;
	}

	/** Lets time pass, and programs do what they do meanwhile. */
	async pass(milliseconds: number): Promise<void> {
		const end = this.now + milliseconds;
		for (;;) {
			while (await this.step());
			if (!(await this.#toNextTimer(end))) break;
		}
		this.now = Math.max(this.now, end);
	}

	async #toNextTimer(end: number): Promise<boolean> {
		const [first] = this.#timers.toSorted((a, b) => a.at - b.at);
		if (!first || first.at > end) return false;
		this.#timers = this.#timers.filter((one) => one !== first);
		this.now = Math.max(this.now, first.at);
		first.go();
		await new Promise(setImmediate);
		return true;
	}
}
