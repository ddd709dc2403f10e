import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { CACHE, ROOT, SEEDS } from '../shell/paths.mjs';
import { doing } from '../shell/progress.mjs';
import { judge, TALLY_FILE, type Tally } from '../suite/tally.mjs';
import { readTally, tallyFile } from '../suite/tallyFile.mjs';

/** Whether a window can be opened here. */
export const hasDisplay = (): boolean =>
	process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** A desktop VS Code, downloaded on first use; where that cannot be, the reason is printed. */
export async function desktopVSCode(): Promise<string | undefined> {
	if (!hasDisplay()) {
		console.log('A desktop VS Code needs a display, and there is none.');
		return undefined;
	}
	try {
		return await doing('Fetching a desktop VS Code, once', () =>
			downloadAndUnzipVSCode({ cachePath: join(CACHE, 'desktop') }),
		);
	} catch (error) {
		console.log(
			`A desktop VS Code cannot be downloaded here (${error instanceof Error ? error.message : String(error)}).`,
		);
		return undefined;
	}
}

/** Runs the bundled host suite in a desktop VS Code, on a copy of the sample articles. */
export async function runInDesktop(executable: string, tests: string): Promise<Tally> {
	const file = tallyFile('host');
	const home = await mkdtemp(join(tmpdir(), 'desktop-'));
	try {
		const folder = join(home, 'articles');
		await cp(SEEDS, folder, { recursive: true });
		const problem = await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: ROOT,
			extensionTestsPath: tests,
			extensionTestsEnv: { [TALLY_FILE]: file },
			launchArgs: [
				folder,
				'--disable-extensions',
				'--disable-workspace-trust',
				`--user-data-dir=${join(home, 'data')}`,
			],
		}).then(
			() => undefined,
			(error: unknown) => `VS Code ended it: ${error instanceof Error ? error.message : String(error)}`,
		);
		return judge(readTally(file), problem);
	} finally {
		await rm(home, { recursive: true, force: true, maxRetries: 5 });
	}
}
