import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../../scripts/shell/progress.mjs';
import { ROOT } from '../../../scripts/shell/paths.mjs';

/** Starts the reaper and, in a process group of its own, a process that never ends by itself; then waits for ever. */
const RUN = `
	const { spawn } = require('node:child_process');
	const { writeFileSync } = require('node:fs');
	const [reaper, folder] = process.argv.slice(1);
	spawn(process.execPath, [reaper, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
	const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
	writeFileSync(folder + '/groups/' + server.pid, '');
	writeFileSync(folder + '/ready', String(server.pid));
	setInterval(() => {}, 1000);
`;

const isRunning = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

describe('what a run leaves behind when it is killed', () => {
	it('is ended and removed', async function () {
		if (process.platform === 'win32') this.skip();
		const folder = mkdtempSync(join(tmpdir(), 'reaper-'));
		mkdirSync(join(folder, 'groups'));
		writeFileSync(join(folder, 'an article.txt'), 'left behind');
		const run = spawn(process.execPath, ['-e', RUN, join(ROOT, 'scripts/reaper.mjs'), folder], { stdio: 'ignore' });
		const server = await until('the run', () => {
			const ready = join(folder, 'ready');
			return (existsSync(ready) && Number(readFileSync(ready, 'utf8'))) || undefined;
		});
		assert.ok(isRunning(server));
		run.kill('SIGKILL');
		await once(run, 'exit');
		await until('the folder to go', () => !existsSync(folder) || undefined);
		await until('the server to end', () => !isRunning(server) || undefined);
	});
});
