import assert from 'node:assert/strict';
import type { Annotator, Cancellation, Outcome } from '../../../src/annotator/annotator';
import { createAnnotator } from '../../../src/annotator/client';
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
}

function play(patience?: number): { annotator: Annotator; lines: Line[]; line: () => Line; answer: () => void } {
	const lines: Line[] = [];
	const annotator = createAnnotator((events) => {
		const line: Line = { ...events, sent: [], terminated: false };
		lines.push(line);
		return { send: (request) => line.sent.push(request), terminate: () => (line.terminated = true) };
	}, patience);
	const line = (): Line => lines.at(-1)!;
	const answer = (): void => {
		const { id, version } = asked(line()).at(-1)!;
		line().reply({ type: 'annotated', id, version, article: ARTICLE });
	};
	return { annotator, lines, line, answer };
}

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

	it('gives up a worker that does not answer', async () => {
		const { annotator, lines, answer } = play(1);
		assert.equal((await annotator.annotate(request(1))).status, 'failed');
		assert.ok(lines[0]!.terminated);
		const outcome = annotator.annotate(request(2));
		answer();
		assert.deepEqual(await outcome, done(2));
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
