/**
 * `node scripts/reaper.mjs FOLDER` waits until the process that started it has ended, however that came about, and then ends
 * what that left behind: the process groups that are noted in the folder (see `vscode/server.mts`), and the folder.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
process.stdin.resume().once('close', () => {
	const noted = join(folder, 'groups');
	for (const group of existsSync(noted) ? readdirSync(noted) : []) {
		try {
			process.kill(-Number(group), 'SIGKILL');
		} catch {
			// The group has ended already.
		}
	}
	rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
