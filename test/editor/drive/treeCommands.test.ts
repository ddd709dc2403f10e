import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../../scripts/shell/progress.mjs';
import { annotate } from '../../../src/core/annotate';
import { withoutAttitudes } from '../../../src/core/statements';
import { readSample } from '../../gold/samples';
import { answer } from './lists';
import { BARE_TREES, useWorkbench } from './workbench';

const NAME = 'harbour-deal';

/** Commands of the trees that ask the reader something, as their title bars and menus offer them. */
describe('the trees, as the reader wants them', () => {
	const workbench = useWorkbench({
		viewport: { width: 1400, height: 1000 },
		settings: BARE_TREES,
	});
	const article = withoutAttitudes(annotate(readSample(NAME)));

	const showOnly = async (view: string): Promise<void> => {
		for (const other of ['Actors', 'Claims', 'Sourcing', 'Notes'])
			await (other === view ? workbench().tree(other).open() : workbench().tree(other).close());
	};
	const labels = async (view: string): Promise<readonly string[]> =>
		(await workbench().tree(view).rows()).filter(({ level }) => level === 1).map(({ label }) => label);
	const shows = (
		view: string,
		what: string,
		test: (labels: readonly string[]) => boolean,
	): Promise<readonly string[]> =>
		until(what, async () => {
			const found = await labels(view);
			return test(found) ? found : undefined;
		});
	before(async () => {
		const driver = workbench();
		await driver.editor.open(`${NAME}.txt`);
		await driver.openContainer('Dossier');
	});

	for (const [view, words, kept] of [
		['Actors', 'kiprono', /Kiprono/],
		['Claims', 'hoekema', /Hoekema/],
	] as const) {
		it(`show of the ${view} what the filter matches, and all without it`, async () => {
			await showOnly(view);
			const all = await labels(view);
			await workbench().tree(view).action(`Filter ${view}`);
			await answer(workbench().page, words);
			await shows(view, 'what matches', (found) => found.length > 0 && found.every((label) => kept.test(label)));
			await workbench().screenshot(`filtered-${view.toLowerCase()}`);
			await workbench().tree(view).action('Clear the Filter');
			await shows(view, 'everything', (found) => found.length === all.length);
		});
	}

	it('put the Actors into the order that is chosen, and remember it', async () => {
		await showOnly('Actors');
		const before = await labels('Actors');
		const isSame = (found: readonly string[], others: readonly string[]): boolean => found.join() === others.join();
		const sorted = [...before].sort(new Intl.Collator('en').compare);
		assert.ok(!isSame(before, sorted));
		await workbench().tree('Actors').action('Order Actors');
		await answer(workbench().page, 'By Name');
		await shows('Actors', 'the order by name', (found) => isSame(found, sorted));
		await workbench().tree('Actors').action('Order Actors');
		await answer(workbench().page, 'By Prominence');
		await shows('Actors', 'the order of before', (found) => isSame(found, before));
	});

	it('have the Claims in groups of speakers, or in the order of the text', async () => {
		await showOnly('Claims');
		const groups = await labels('Claims');
		assert.equal(groups.filter((label) => label === 'Samuel Kiprono').length, 1);
		assert.ok(groups.length < article.claims.length);
		await workbench().tree('Claims').action('Order Claims');
		await answer(workbench().page, 'In the Order of the Text');
		await shows('Claims', 'all claims', (rows) => rows.length === article.claims.length);
		await workbench().tree('Claims').action('Order Claims');
		await answer(workbench().page, 'By Speaker');
		await shows('Claims', 'groups', (rows) => rows.length === groups.length);
	});

	it('let a correction be removed where it is listed', async () => {
		const { folder } = workbench();
		await showOnly('Actors');
		await workbench().tree('Actors').drag('Hassan Mzee', 'Samuel Kiprono');
		const store = join(folder, `${NAME}.txt.dossier.json`);
		const corrections = async (): Promise<number> =>
			(await readFile(store, 'utf8').catch(() => '')).split('"motivation"').length - 1;
		await until('the correction', async () => (await corrections()) === 1 || undefined);
		await showOnly('Notes');
		await workbench().tree('Notes').expand('Corrections');
		await workbench().tree('Notes').inline('Hassan Mzee', 'Remove');
		await until('no correction', async () => (await corrections()) === 0 || undefined);
	});
});
