import { annotate } from '../../src/core/annotate';
import { assertSound } from '../../test/property/invariants';

const MS_PER_KB = 20;
/** What a text takes however short it is counts as this many KB. */
const SHORTEST_KB = 2;
const TRIES = 12;
/** The kind of fault of a text that takes too long each time. */
export const SLOW = 'slow';

/** What is wrong with how a text is annotated. */
export interface Fault {
	/** The same for texts that fail alike: the message without its figures and quoted words. */
	readonly kind: string;
	readonly message: string;
}

export interface Judgement {
	readonly fault: Fault | null;
	/** Of the first annotation, in milliseconds of the processor. */
	readonly time: number;
}

/** Annotates a text and holds the article against the invariants and the limit of time. */
export function judge(text: string): Judgement {
	const start = cpuMs();
	try {
		const article = annotate(text);
		const time = cpuMs() - start;
		assertSound(article, text);
		return {
			fault: time > limitOf(text) && isSlow(text) ? { kind: SLOW, message: `${SLOW} (${time.toFixed(1)} ms)` } : null,
			time,
		};
	} catch (error) {
		return { fault: faultOf(error), time: cpuMs() - start };
	}
}

/** The processor's time of this process: what else the machine does takes none of it. */
export function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

const limitOf = (text: string): number => MS_PER_KB * Math.max(SHORTEST_KB, text.length / 1024);

/** Whether a text is slow each time: once it may have been the machine. */
function isSlow(text: string): boolean {
	for (let i = 0; i < TRIES; i++) {
		const start = cpuMs();
		annotate(text);
		if (cpuMs() - start <= limitOf(text)) return false;
	}
	return true;
}

/** What was thrown, as a fault. */
export function faultOf(error: unknown): Fault {
	const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	const [first = ''] = message.split('\n');
	return {
		kind: first
			.replace(/“[^]*?”/gu, '“”')
			.replace(/\b[a-z]*-?\d+\b/gu, '0')
			.replace(/ of \S+/gu, ''),
		message,
	};
}
