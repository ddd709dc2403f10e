import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Annotator, Outcome } from '../../../src/annotator/annotator';
import { createInProcessAnnotator } from '../../../src/annotator/inProcess';
import { createNodeAnnotator } from '../../../src/annotator/nodeChannel';
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
			const annotator = opened(createNodeAnnotator(script, 500));
			const outcome = await annotator.annotate({ document: 'a', version: 1, text: 'Nobody said so.' });
			assert.equal(outcome.status, 'failed', script);
		}
	});
});
