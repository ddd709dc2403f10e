import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rulesOf } from '../../scripts/eval/without.mjs';
import { annotate } from '../../src/core/annotate';
import { ATTRIBUTION_RULES } from '../../src/core/attribution/rules';
import { toJson } from '../../src/core/formats/json';

const SEEDS = readdirSync('seeds').map((name) => `seeds/${name}`);
const ALL = ['extension.js', 'worker.js', 'cli.js', 'annotateFiles.js'];
const read = (name: string): string => readFileSync(`dist/${name}`, 'utf8');

describe('the bundles', () => {
	it('annotate on the command line as the source does', () => {
		const printed = execFileSync(process.execPath, [
			'dist/cli.js',
			'annotate',
			'--format',
			'jsonl',
			...SEEDS,
		]).toString();
		const expected = SEEDS.map((seed) => JSON.stringify(toJson(annotate(readFileSync(seed, 'utf8')), seed)));
		assert.deepEqual(printed.trimEnd().split('\n'), expected);
	});

	it('have the rules without their examples', () => {
		const rules = rulesOf({ ...ATTRIBUTION_RULES });
		const bundles = ALL.map(read);
		for (const { examples, counterexamples } of rules)
			for (const example of [...examples, ...counterexamples])
				assert.ok(!bundles.some((bundle) => bundle.includes(example)), example);
		assert.ok(bundles.some((bundle) => bundle.includes(rules[0]!.name)));
	});

	it('load the core on the command line only to annotate', () => {
		const alone = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
		const cli = join(alone, 'cli.js');
		copyFileSync('dist/cli.js', cli);
		const run = (...args: readonly string[]): string => execFileSync(process.execPath, [cli, ...args]).toString();
		try {
			assert.match(run('--version'), /^\d+\.\d+\.\d+\n$/);
			assert.match(run('--help'), /^Usage: dossier annotate/);
		} finally {
			rmSync(alone, { recursive: true });
		}
	});

	it('start the command line by themselves where files have a mode', () => {
		assert.ok(read('cli.js').startsWith('#!/usr/bin/env node\n'));
	});

	for (const name of ALL) {
		it(`refer to no source map in ${name}`, () => {
			assert.doesNotMatch(read(name), /sourceMappingURL/);
		});
	}

	for (const name of ALL.filter((each) => !each.endsWith('extension.js'))) {
		it(`know nothing of VS Code in ${name}`, () => {
			assert.doesNotMatch(read(name), /require\(["']vscode["']\)/);
		});
	}

	for (const name of ['extension.js', 'worker.js']) {
		it(`know nothing of Node in ${name}`, () => {
			assert.doesNotMatch(read(name), /require\(["']node:/);
		});
	}

	for (const name of ALL) {
		it(`reach no network, start no program and run no text as code in ${name}`, () => {
			const code = read(name);
			assert.doesNotMatch(code, /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon)/);
			assert.doesNotMatch(code, /["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|cluster|vm)["']/);
			assert.doesNotMatch(code, /\beval\(|new Function\b/);
		});
	}
});
