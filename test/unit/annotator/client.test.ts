import assert from 'node:assert/strict';
import type { Annotator, Cancellation, Outcome } from '../../../src/annotator/annotator';
import { createAnnotator } from '../../../src/annotator/client';
import { PATIENCE, type Patience } from '../../../src/annotator/patience';
import type { AnnotateMessage, ChannelEvents, Request } from '../../../src/annotator/protocol';
import type { Article } from '../../../src/core/model';

const ARTICLE: Article = {
	language: 'en',
	length: 0,
	blocks: [],
	quotations: [],
	actors: [],
	claims: [],
	issues: [],
	corrections: [],
};

/** One opened channel, played by the test. */
interface Line extends ChannelEvents {
	readonly sent: Request[];
	terminated: boolean;
	/** What the worker used of the processor, where that is told, and how often it was asked for. */
	used: number | undefined;
	asked: number;
}

function play(patience: Partial<Patience> = {}): {
	annotator: Annotator;
	lines: Line[];
	line: () => Line;
	answer: () => void;
} {
	const lines: Line[] = [];
	const annotator = createAnnotator(
		(events) => {
			const line: Line = { ...events, sent: [], terminated: false, used: undefined, asked: 0 };
			lines.push(line);
			return {
				send: (request) => line.sent.push(request),
				terminate: () => (line.terminated = true),
				processorTime: () => {
					line.asked++;
					return line.used ?? performance.now();
				},
			};
		},
		{ ...PATIENCE, ...patience },
	);
	const line = (): Line => lines.at(-1)!;
	const answer = (): void => {
		reply(line());
	};
	return { annotator, lines, line, answer };
}

const begin = (line: Line): void => {
	line.reply({ type: 'begun', id: asked(line).at(-1)!.id });
};
const reply = (line: Line): void => {
	const { id, version } = asked(line).at(-1)!;
	line.reply({ type: 'annotated', id, version, article: ARTICLE });
};

/** Lets timers pass until something is so. */
async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

const failed = (message: string): Outcome => ({ status: 'failed', message });
const asked = (line: Line): AnnotateMessage[] => line.sent.filter((request) => request.type === 'annotate');
const versions = (line: Line): number[] => asked(line).map((request) => request.version);
const request = (version: number, document = 'a') => ({ document, version, text: `text ${version}` });
const done = (version: number): Outcome => ({ status: 'annotated', version, article: ARTICLE });
const CANCELLED: Outcome = { status: 'cancelled' };

describe('annotator client', () => {
	it('sends one request at a time and keeps only the newest of a document', async () => {
		const { annotator, line, answer } = play();
		const outcomes = [1, 2, 3].map((version) => annotator.annotate(request(version)));
		assert.deepEqual(versions(line()), [1]);
		answer();
		assert.deepEqual(versions(line()), [1, 3]);
		answer();
		assert.deepEqual(await Promise.all(outcomes), [CANCELLED, CANCELLED, done(3)]);
	});

	it('does not let documents supersede each other', async () => {
		const { annotator, answer } = play();
		const outcomes = [annotator.annotate(request(1, 'a')), annotator.annotate(request(7, 'b'))];
		answer();
		answer();
		assert.deepEqual(await Promise.all(outcomes), [done(1), done(7)]);
	});

	it('cancels when asked to, before and while a request is under way', async () => {
		const { annotator, line, answer } = play();
		const first = cancellation();
		const second = cancellation();
		const outcomes = [annotator.annotate(request(1, 'a'), first), annotator.annotate(request(1, 'b'), second)];
		second.cancel();
		first.cancel();
		assert.deepEqual(await Promise.all(outcomes), [CANCELLED, CANCELLED]);
		answer();
		assert.deepEqual(versions(line()), [1], 'a cancelled request is never sent');
		assert.deepEqual(await annotator.annotate(request(2), first), CANCELLED);
	});

	it('tries a request once more after a crash, on a new line', async () => {
		const { annotator, lines, line, answer } = play();
		const outcome = annotator.annotate(request(1));
		line().crash('gone');
		assert.equal(lines.length, 2);
		assert.ok(lines[0]!.terminated);
		answer();
		assert.deepEqual(await outcome, done(1));
	});

	it('fails a request that crashes the worker twice, and goes on with the next', async () => {
		const { annotator, line, answer } = play();
		const outcome = annotator.annotate(request(1, 'a'));
		const next = annotator.annotate(request(1, 'b'));
		line().crash('gone');
		answer();
		assert.deepEqual(await next, done(1));
		line().crash('gone again');
		assert.deepEqual(await outcome, { status: 'failed', message: 'gone again' });
		const later = annotator.annotate(request(2, 'a'));
		answer();
		assert.deepEqual(await later, done(2));
	});

	it('does not repeat a request that nobody wants after a crash', async () => {
		const { annotator, line } = play();
		const old = annotator.annotate(request(1));
		const newer = annotator.annotate(request(2));
		line().crash('gone');
		assert.deepEqual(await old, CANCELLED);
		assert.deepEqual(versions(line()), [2]);
		line().crash('gone');
		line().crash('gone');
		assert.deepEqual(await newer, { status: 'failed', message: 'gone' });
	});

	it('ignores events of a line that it has hung up', async () => {
		const { annotator, lines, line, answer } = play();
		const outcome = annotator.annotate(request(1));
		line().crash('gone');
		lines[0]!.crash('late');
		lines[0]!.reply({ type: 'failed', id: 1, version: 1, message: 'late' });
		answer();
		assert.deepEqual(await outcome, done(1));
		assert.equal(lines.length, 2);
	});

	it('gives up a worker that does not start, and tries the same text again when asked', async () => {
		const { annotator, lines, line, answer } = play({ start: 1 });
		assert.deepEqual(await annotator.annotate(request(1)), failed('the worker did not start'));
		assert.ok(lines[0]!.terminated);
		const outcome = annotator.annotate(request(1));
		begin(line());
		answer();
		assert.deepEqual(await outcome, done(1));
	});

	it('gives up a worker that begins and does not answer, and spares others that text, not the next one', async () => {
		const { annotator, lines, line, answer } = play({ answer: () => 1 });
		const hung = annotator.annotate(request(1));
		begin(line());
		assert.equal((await hung).status, 'failed');
		assert.ok(lines[0]!.terminated);
		assert.deepEqual(await annotator.annotate({ ...request(1), version: 2 }), await hung);
		assert.equal(lines.length, 1);
		const outcome = annotator.annotate(request(3));
		answer();
		assert.deepEqual(await outcome, done(3));
	});

	it('forgets with a document which text of it was hung on', async () => {
		const { annotator, lines, line } = play({ answer: () => 1 });
		const hung = annotator.annotate(request(1));
		begin(line());
		await hung;
		annotator.close('a');
		const again = annotator.annotate(request(1));
		assert.equal(lines.length, 2);
		annotator.dispose();
		assert.deepEqual(await again, CANCELLED);
	});

	it('does not give up a worker that had no processor to work on', async () => {
		const { annotator, line } = play({ answer: () => 20 });
		let isSettled = false;
		const outcome = annotator.annotate(request(1)).finally(() => (isSettled = true));
		line().used = 0;
		begin(line());
		await until(() => line().asked > 4);
		assert.equal(isSettled, false);
		line().used = 1000;
		assert.equal((await outcome).status, 'failed');
	});

	it('waits longer for a longer text', () => {
		assert.equal(PATIENCE.answer(0), 2_000);
		assert.equal(PATIENCE.answer(100_000), 4_000);
	});

	it('does not try a text again that ended a worker for good', async () => {
		const { annotator, lines, line, answer } = play();
		const outcome = annotator.annotate(request(1, 'a'));
		const other = annotator.annotate(request(1, 'b'));
		line().crash('out of memory', true);
		assert.deepEqual(await outcome, failed('out of memory'));
		answer();
		assert.deepEqual(await other, done(1));
		assert.deepEqual(lines.map(versions), [[1], [1]]);
		assert.deepEqual(await annotator.annotate(request(1, 'a')), failed('out of memory'));
	});

	it('gives another document a line of its own only where the first one takes long', async () => {
		const { annotator, lines, line } = play({ others: 1 });
		const slow = annotator.annotate(request(1, 'a'));
		const other = annotator.annotate(request(1, 'b'));
		assert.equal(lines.length, 1);
		begin(line());
		await until(() => lines.length === 2);
		reply(lines[1]!);
		assert.deepEqual(await other, done(1));
		reply(lines[0]!);
		assert.deepEqual(await slow, done(1));
		assert.deepEqual(
			lines.map(({ terminated }) => terminated),
			[false, true],
			'the one that is not needed any more is hung up',
		);
	});

	it('lets a document wait for what is under way of it', async () => {
		const { annotator, lines, line } = play({ others: 1 });
		const old = annotator.annotate(request(1, 'a'));
		const newer = annotator.annotate(request(2, 'a'));
		const other = annotator.annotate(request(1, 'b'));
		assert.deepEqual(await old, CANCELLED);
		begin(line());
		await until(() => lines.length === 2);
		reply(lines[1]!);
		assert.deepEqual(await other, done(1));
		reply(lines[0]!);
		assert.deepEqual(versions(lines[0]!), [1, 2]);
		reply(lines[0]!);
		assert.deepEqual(await newer, done(2));
	});

	it('fails a request where the line cannot be opened', async () => {
		const annotator = createAnnotator(() => {
			throw new Error('no such script');
		});
		assert.deepEqual(await annotator.annotate(request(1)), { status: 'failed', message: 'no such script' });
	});

	it('reports what the worker reports', async () => {
		const { annotator, line } = play();
		const outcome = annotator.annotate(request(4));
		line().reply({ type: 'failed', id: 1, version: 4, message: 'odd' });
		assert.deepEqual(await outcome, { status: 'failed', message: 'odd' });
	});

	it('tells the worker of a closed document and cancels what is asked for it', async () => {
		const { annotator, line } = play();
		const outcome = annotator.annotate(request(1));
		annotator.close('a');
		assert.deepEqual(await outcome, CANCELLED);
		assert.deepEqual(
			line().sent.map(({ type }) => type),
			['annotate', 'close'],
		);
	});

	it('settles everything when disposed', async () => {
		const { annotator, line } = play();
		const outcomes = [annotator.annotate(request(1, 'a')), annotator.annotate(request(1, 'b'))];
		annotator.dispose();
		outcomes.push(annotator.annotate(request(1, 'c')));
		assert.deepEqual(await Promise.all(outcomes), [CANCELLED, CANCELLED, CANCELLED]);
		assert.ok(line().terminated);
	});
});

function cancellation(): Cancellation & { cancel(): void } {
	const listeners = new Set<() => void>();
	const source = {
		isCancellationRequested: false,
		onCancellationRequested: (listener: () => void) => {
			listeners.add(listener);
			return { dispose: () => void listeners.delete(listener) };
		},
		cancel: () => {
			source.isCancellationRequested = true;
			for (const listener of listeners) listener();
		},
	};
	return source;
}
