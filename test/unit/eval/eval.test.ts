import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const run = (...args: readonly string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', 'scripts/eval.mts', ...args], { cwd: ROOT, encoding: 'utf8' });

describe('npm run eval', () => {
	it('measures the samples of the project and keeps progress out of the table', () => {
		const { status, stdout, stderr } = run('samples', '--limit', '1', '--markdown');
		assert.equal(status, 0, stderr);
		assert.match(stdout, /^\| Names, F[^]+\| samples +\| +1 \|[^]+\| Claims, %/);
		assert.match(stderr, /samples: 1 of 1 documents/);
	});

	it('says in one sentence which sets there are', () => {
		const { status, stderr } = run('nowhere');
		assert.equal(status, 1);
		assert.match(stderr, /there is no set “nowhere”; there are samples/);
	});

	it('tells which figures are others without a rule', () => {
		const { status, stdout, stderr } = run('samples', '--limit', '1', '--without', 'surname-of');
		assert.equal(status, 0, stderr);
		assert.match(stdout, /^samples\n {2}links \(B³\) +\d+\.\d\d → \d+\.\d\d {2}−\d+\.\d\d\n/m);
	});
});
