import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Annotator, Outcome } from '../../../src/annotator/annotator';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { createNodeAnnotator } from '../../../src/annotator/nodeChannel';
import { PATIENCE } from '../../../src/annotator/patience';
import { annotate } from '../../../src/core/annotate';

const ROOT = join(import.meta.dirname, '../../..');
const SEEDS = readdirSync(join(ROOT, 'seeds'))
	.filter((name) => name.endsWith('.txt'))
	.map((name) => ({ name, text: readFileSync(join(ROOT, 'seeds', name), 'utf8') }));

describe('annotator in a worker thread', () => {
	let folder: string;
	const open: Annotator[] = [];
	const opened = (annotator: Annotator): Annotator => {
		open.push(annotator);
		return annotator;
	};
	const scriptOf = (name: string, source: string): string => {
		const file = join(folder, name);
		writeFileSync(file, source);
		return file;
	};

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'dossier-worker-'));
		buildSync({
			entryPoints: [join(ROOT, 'src/annotator/worker.ts')],
			outfile: join(folder, 'worker.cjs'),
			bundle: true,
			platform: 'node',
			format: 'cjs',
			logLevel: 'error',
		});
	});
	after(() => {
		rmSync(folder, { recursive: true });
	});
	afterEach(() => {
		for (const annotator of open.splice(0)) annotator.dispose();
	});

	it('gives the same article as the pipeline itself and the annotator in process', async () => {
		const paths = [createInProcessAnnotator(), createNodeAnnotator(join(folder, 'worker.cjs'))].map(opened);
		assert.ok(SEEDS.length > 0);
		for (const { name, text } of SEEDS) {
			const article = annotate(text);
			for (const annotator of paths) {
				const outcome = await annotator.annotate({ document: name, version: 1, text });
				assert.deepEqual(outcome, { status: 'annotated', version: 1, article } satisfies Outcome, name);
			}
		}
	});

	it('gives the same article after edits, with the parses it kept', async () => {
		const annotator = opened(createNodeAnnotator(join(folder, 'worker.cjs')));
		const { text } = SEEDS[0]!;
		const edits = [text.slice(0, 900), text, text.replaceAll('\n\n', '\n\nA new line said nothing.\n\n'), '', text];
		for (const [version, edited] of edits.entries()) {
			const outcome = await annotator.annotate({ document: 'a', version, text: edited });
			assert.deepEqual(outcome, { status: 'annotated', version, article: annotate(edited) } satisfies Outcome);
		}
	});

	it('fails, and does not hang, where the script is missing, throws, ends or stays silent', async () => {
		const scripts = [
			join(folder, 'missing.cjs'),
			scriptOf('throws.cjs', 'throw new Error("broken");'),
			scriptOf('ends.cjs', 'process.exit(3);'),
			scriptOf('silent.cjs', 'require("node:worker_threads").parentPort.on("message", () => undefined);'),
		];
		for (const script of scripts) {
			const annotator = opened(createNodeAnnotator(script, { patience: { ...PATIENCE, start: 500 } }));
			const outcome = await annotator.annotate({ document: 'a', version: 1, text: 'Nobody said so.' });
			assert.equal(outcome.status, 'failed', script);
		}
	});

	/** The real worker, which does something else on texts of one word, and notes down each of its starts. */
	const oddWorker = (name: string, deeds: string): { script: string; starts: () => number } => {
		const starts = join(folder, `${name}.starts`);
		writeFileSync(starts, '');
		const source = `
			const { appendFileSync, readFileSync } = require('node:fs');
			const { parentPort } = require('node:worker_threads');
			appendFileSync(${JSON.stringify(starts)}, '.');
			const starts = () => readFileSync(${JSON.stringify(starts)}, 'utf8').length;
			parentPort.on('message', ({ text, id }) => { ${deeds} });
			require('./worker.cjs');`;
		return { script: scriptOf(`${name}.cjs`, source), starts: () => readFileSync(starts, 'utf8').length };
	};
	const HANG = `if (text === 'hang') { parentPort.postMessage({ type: 'begun', id }); for (;;); }`;
	const { text: article } = SEEDS[0]!;
	const request = (document: string, text: string) => ({ document, version: 1, text });
	const sound = (): Outcome => ({ status: 'annotated', version: 1, article: annotate(article) });

	it('gives the right article where the worker is killed in the midst of it', async () => {
		const { script, starts } = oddWorker('killed', 'if (starts() === 1) process.exit(9);');
		const annotator = opened(createNodeAnnotator(script));
		assert.deepEqual(await annotator.annotate(request('a', article)), sound());
		assert.equal(starts(), 2);
	});

	it('gives up a worker that hangs, and does not try the same text again', async () => {
		const { script, starts } = oddWorker('hung', HANG);
		const patience = { ...PATIENCE, answer: (length: number) => (length < 10 ? 200 : 60_000) };
		const annotator = opened(createNodeAnnotator(script, { patience }));
		const outcome = await annotator.annotate(request('a', 'hang'));
		assert.match(outcome.status === 'failed' ? outcome.message : '', /^no answer within \d+ ms$/);
		assert.deepEqual(await annotator.annotate(request('a', 'hang')), outcome);
		assert.equal(starts(), 1);
		assert.deepEqual(await annotator.annotate(request('a', article)), sound());
	});

	it('gives another article its result while a worker hangs', async () => {
		const { script } = oddWorker('busy', HANG);
		const annotator = opened(createNodeAnnotator(script, { patience: { ...PATIENCE, answer: () => 600_000 } }));
		let isOver = false;
		const hung = annotator.annotate(request('a', 'hang')).finally(() => (isOver = true));
		assert.deepEqual(await annotator.annotate(request('b', article)), sound());
		assert.equal(isOver, false);
		annotator.dispose();
		assert.deepEqual(await hung, { status: 'cancelled' });
	});

	it('says that memory ran out, does not try the same text again, and goes on with others', async () => {
		const { script, starts } = oddWorker(
			'full',
			`if (text === 'fill') for (const all = []; ; ) all.push(Array(1000).fill(id));`,
		);
		const annotator = opened(createNodeAnnotator(script, { limits: { maxOldGenerationSizeMb: 96 } }));
		const outcome = await annotator.annotate(request('a', 'fill'));
		assert.match(outcome.status === 'failed' ? outcome.message : '', /memory/);
		assert.deepEqual(await annotator.annotate(request('a', 'fill')), outcome);
		assert.equal(starts(), 1);
		assert.deepEqual(await annotator.annotate(request('b', article)), sound());
	});
});
