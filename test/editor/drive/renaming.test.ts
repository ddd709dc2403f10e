import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INPUT } from '../../../scripts/drive/palette.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { readSample } from '../../gold/samples';
import { folderWith } from './articles';
import { areListed, correct, isAnnotated, writeNote } from './making';
import { BARE_TREES, useWorkbench } from './workbench';

const EXPLORER = '.explorer-folders-view';

/** What a reader does who puts her articles in order. */
describe('an article in the Explorer', () => {
	const workbench = useWorkbench({
		folder: folderWith({ 'drafts/harbour.txt': readSample('harbour-deal'), 'done/read me.txt': 'Nothing here.' }),
		viewport: { width: 1300, height: 1000 },
		settings: { ...BARE_TREES, 'explorer.confirmDragAndDrop': false, 'explorer.compactFolders': false },
	});

	const row = (name: string) =>
		workbench().page.locator(`${EXPLORER} .monaco-list-row[role="treeitem"]`, {
			has: workbench().page.getByText(name, { exact: true }),
		});
	/** Shows or hides what is below a row, by the keyboard. */
	const setOpen = async (name: string, isOpen: boolean): Promise<void> => {
		await until(`${name} to be ${isOpen ? 'open' : 'closed'}`, async () => {
			if ((await row(name).getAttribute('aria-expanded')) === String(isOpen)) return true;
			await row(name).click();
			await workbench().page.keyboard.press(isOpen ? 'ArrowRight' : 'ArrowLeft');
			return undefined;
		});
	};
	const showExplorer = (): Promise<void> => workbench().openContainer('Explorer');
	const rename = async (name: string, to: string): Promise<void> => {
		const { page } = workbench();
		await showExplorer();
		// What was stored a moment ago may just come up as another row.
		await until(`${name} to be chosen`, async () => {
			await row(name).click();
			return (await row(name).getAttribute('class'))?.includes('focused') || undefined;
		});
		await page.keyboard.press('F2');
		const input = page.locator(`${EXPLORER} .monaco-inputbox input`);
		await input.fill(to);
		await input.press('Enter');
		await row(to).waitFor();
	};
	/** The note and the correction are listed for the article that is open under this name. */
	const isKept = async (name: string): Promise<void> => {
		const driver = workbench();
		await driver.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
		await driver.openContainer('Dossier');
		await areListed(driver, 'Which banks?', 'Corrections', 'Kiprono');
	};
	/** The files of a folder are these, in the order of their names. */
	const areIn = (folder: string, ...names: readonly string[]): Promise<true> =>
		until(`${names.join()} in ${folder}`, async () => {
			const found = await readdir(join(workbench().folder, folder)).catch(() => []);
			return JSON.stringify(found.sort()) === JSON.stringify(names) || undefined;
		});

	before(async () => {
		const driver = workbench();
		await driver.editor.open('harbour.txt');
		await isAnnotated(driver);
		await writeNote(driver, 'ordinary bridge financing', 'Which banks?');
		await correct(driver, 'Kiprono said', 'Samuel Kiprono is of another kind: group');
		await driver.openContainer('Dossier');
		await driver.tree('Notes').open();
		await isKept('harbour.txt');
		await areIn('drafts', 'harbour.txt', 'harbour.txt.dossier.json');
	});

	it('has its store below it, where that is in nobody’s way', async () => {
		const { page } = workbench();
		const store = 'harbour.txt.dossier.json';
		await showExplorer();
		await row(store).waitFor();
		await setOpen('harbour.txt', false);
		await row(store).waitFor({ state: 'hidden' });
		await page.keyboard.press('Control+P');
		await page.locator(INPUT).fill('harbour.txt');
		const found = page.locator('.quick-input-widget .monaco-list-row');
		await found.filter({ hasText: 'harbour.txt' }).first().waitFor();
		assert.ok(!(await found.allInnerTexts()).some((text) => text.includes('dossier.json')));
		await page.keyboard.press('Escape');
		await setOpen('harbour.txt', true);
		await row(store).dblclick();
		await isKept(store);
		await workbench().command('View: Close Editor');
	});

	it('keeps its notes and corrections when it is renamed', async () => {
		await rename('harbour.txt', 'bridge.txt');
		await isKept('bridge.txt');
		await areIn('drafts', 'bridge.txt', 'bridge.txt.dossier.json');
	});

	it('keeps its notes and corrections when its folder is renamed', async () => {
		await rename('drafts', 'going out');
		await isKept('bridge.txt');
		await areIn('going out', 'bridge.txt', 'bridge.txt.dossier.json');
	});

	it('keeps its notes and corrections when it is dragged into another folder', async () => {
		await showExplorer();
		// VS Code takes along what is below a row that is closed.
		await setOpen('bridge.txt', false);
		await row('bridge.txt').dragTo(row('done'));
		await areIn('done', 'bridge.txt', 'bridge.txt.dossier.json', 'read me.txt');
		await areIn('going out');
		await isKept('bridge.txt');
		await workbench().screenshot('renamed');
	});

	it('keeps its notes and corrections when the window was loaded anew after that', async () => {
		const driver = workbench();
		await driver.page.reload();
		await driver.page.locator('.activitybar .action-item').first().waitFor({ timeout: 300_000 });
		// Whatever tabs VS Code opens again by themselves, some of which may be of the path that the article had before.
		await driver.command('View: Close All Editors');
		await showExplorer();
		await setOpen('done', true);
		await row('bridge.txt').dblclick();
		await isKept('bridge.txt');
		await areIn('done', 'bridge.txt', 'bridge.txt.dossier.json', 'read me.txt');
		assert.deepEqual(await driver.notifications(), []);
	});
});
