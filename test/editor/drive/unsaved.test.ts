import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INPUT } from '../../../scripts/drive/palette.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { parsePage } from '../../../src/core/formats/annotations';
import { readSample } from '../../gold/samples';
import { areListed, correct, isAnnotated, paste, writeNote } from './making';
import { BARE_TREES, useWorkbench } from './workbench';

const TEXT = readSample('harbour-deal');
const FIRST_WORDS = TEXT.trim().split(/\s/u).slice(0, 3).join(' ');

/** What a reader does who pastes an article, works on it and saves it in the end. */
describe('an article that was pasted keeps its notes and corrections', () => {
	const workbench = useWorkbench({ settings: BARE_TREES, viewport: { width: 1300, height: 1000 } });

	const areKept = (): Promise<true> => areListed(workbench(), 'Which banks?', 'Corrections', 'Kiprono');

	before(async () => {
		const driver = workbench();
		await paste(driver, TEXT);
		await isAnnotated(driver);
		await writeNote(driver, 'ordinary bridge financing', 'Which banks?');
		await correct(driver, 'Kiprono said', 'Samuel Kiprono is of another kind: group');
		await driver.openContainer('Dossier');
		await driver.tree('Notes').open();
		await areKept();
	});

	it('when the window is closed and opened again', async () => {
		const driver = workbench();
		await driver.page.reload();
		await driver.page.locator('.tab.active.dirty[data-resource-name^="Untitled"]').waitFor({ timeout: 300_000 });
		await driver.openContainer('Dossier');
		await areKept();
		await driver.screenshot('unsaved-again');
	});

	it('when it is saved as a file', async () => {
		const driver = workbench();
		await driver.editor.press('Control+S');
		const input = driver.page.locator(INPUT);
		await until('a name that is proposed', async () => (await input.inputValue()).includes(FIRST_WORDS) || undefined);
		await input.fill(join(driver.folder, 'pasted.txt'));
		await input.press('Enter');
		await driver.page.locator('.tab.active[data-resource-name="pasted.txt"]:not(.dirty)').waitFor();
		await areKept();
		await until('both in the store', async () => {
			const page = await readFile(join(driver.folder, 'pasted.txt.dossier.json'), 'utf8').then(
				parsePage,
				() => undefined,
			);
			return page?.annotations.length === 2 || undefined;
		});
	});
});
