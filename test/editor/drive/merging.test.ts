import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../../scripts/shell/progress.mjs';
import { annotate } from '../../../src/core/annotate';
import { readSample } from '../../gold/samples';
import { BARE_TREES, useWorkbench } from './workbench';

const NAME = 'harbour-deal';
const KEPT = 'Samuel Kiprono';
const DRAGGED = 'Hassan Mzee';

/** What a reader who takes two rows for one does. */
describe('an actor that is dragged on another in the tree', () => {
	const workbench = useWorkbench({
		viewport: { width: 1400, height: 1000 },
		settings: BARE_TREES,
	});
	const mentionsOf = (name: string): number =>
		annotate(readSample(NAME)).actors.find((actor) => actor.name === name)!.mentions.length;

	/** The rows of the two; with each what a screen reader says of it. */
	const rows = async (): Promise<readonly string[]> =>
		(await workbench().tree('Actors').rows())
			.filter(({ level, label }) => level === 1 && (label === KEPT || label === DRAGGED))
			.map(({ accessibleName }) => accessibleName);
	const isOne = (): Promise<string> =>
		until('one row for both', async () => {
			const [row, ...others] = await rows();
			return others.length === 0 && row?.includes(`${mentionsOf(KEPT) + mentionsOf(DRAGGED)} mentions`)
				? row
				: undefined;
		});

	/** A window that is loaded anew at once may not remember which editors and views were open. */
	const showActors = async (): Promise<void> => {
		const driver = workbench();
		await driver.editor.open(`${NAME}.txt`);
		await driver.openContainer('Dossier');
		await driver.tree('Actors').open();
		for (const other of ['Claims', 'Sourcing', 'Notes']) await driver.tree(other).close();
	};

	before(showActors);

	it('is one with it, with all mentions, in one row', async () => {
		assert.equal((await rows()).length, 2);
		await workbench().tree('Actors').drag(DRAGGED, KEPT);
		const row = await isOne();
		assert.ok(row.startsWith(KEPT), row);
		await workbench().page.locator('.statusbar-item a', { hasText: 'Undo' }).waitFor();
		await workbench().screenshot('merged');
	});

	it('is stored beside the article', async () => {
		const store = join(workbench().folder, `${NAME}.txt.dossier.json`);
		const page = await until('the file', () => readFile(store, 'utf8').catch(() => undefined));
		assert.match(page, new RegExp(`"exact": "${DRAGGED}"`));
	});

	it('is still one with it after the window was loaded anew', async () => {
		const { page } = workbench();
		await page.reload();
		await page.locator('.activitybar .action-item').first().waitFor({ timeout: 300_000 });
		await showActors();
		const row = await isOne();
		assert.ok(row.startsWith(KEPT), row);
	});
});
