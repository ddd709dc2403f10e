import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { anchorerFor } from '../../src/core/corrections/anchor';
import { annotationFor, EMPTY_PAGE, printPage } from '../../src/core/formats/annotations';
import { OUT, ROOT } from '../shell/paths.mjs';
import { until } from '../shell/progress.mjs';
import { FIGURES, NOTED, NOTES, type HostFigures } from './hostFigures.mjs';
import { launchBrowser } from './browser.mjs';
import { embeddedVSCode } from './embedded.mjs';
import { startServer } from './server.mjs';
import { newPage, workbenchUrl } from './workbench.mjs';

/** VS Code's own search for open ports blocks the host now and then. */
const QUIET = { 'remote.autoForwardPorts': false };

/** Opens and edits an article in the embedded VS Code, with the extension's views open, and measures in its host. */
export async function measureInHost(text: string): Promise<HostFigures> {
	const outfile = join(OUT, 'bench/host.js');
	await build({
		entryPoints: [join(ROOT, 'test/bench/host.ts')],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['vscode'],
		logLevel: 'warning',
	});
	const figures = join(OUT, 'bench/figures.json');
	await writeFile(figures, '');
	const server = await startServer(await embeddedVSCode(), {
		testMode: true,
		env: { [FIGURES]: figures },
		settings: QUIET,
	});
	const folder = join(server.home, 'articles');
	await mkdir(folder);
	await writeFile(join(folder, 'article.txt'), text);
	await writeNoted(folder, text);
	const browser = await launchBrowser();
	try {
		const page = await newPage(browser);
		await page.goto(workbenchUrl(server, { folder, development: ROOT, tests: outfile }), { waitUntil: 'commit' });
		return await until(
			'the figures',
			() => (JSON.parse(readFileSync(figures, 'utf8') || 'null') as HostFigures | null) ?? undefined,
			120_000,
		);
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** Writes an article with its store of `NOTES` notes, each on words of its own. */
async function writeNoted(folder: string, text: string): Promise<void> {
	const anchorOf = anchorerFor(text);
	const length = 30;
	const annotations = [...Array(NOTES).keys()].map((i) => {
		const start = Math.floor((i / NOTES) * (text.length - length));
		const remark = { author: 'A. Reader', created: MADE, text: `Who says so? (${i})` };
		const at = anchorOf({ start, end: start + length });
		const value = { id: `urn:example:${i}`, at, remarks: [remark], resolved: false };
		return annotationFor({ type: 'note', value }, NOTED, MADE);
	});
	await writeFile(join(folder, NOTED), text);
	await writeFile(join(folder, `${NOTED}.dossier.json`), printPage({ ...EMPTY_PAGE, annotations }));
}

const MADE = '2024-03-14T09:00:00.000Z';
