import assert from 'node:assert/strict';
import type { TreeRow } from '../../../scripts/drive/tree.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { annotate } from '../../../src/core/annotate';
import { sliceOf } from '../../../src/core/span';
import { withoutAttitudes } from '../../../src/core/statements';
import { readSample } from '../../gold/samples';
import { answer } from './lists';
import { BARE_TREES, useWorkbench } from './workbench';

const NAME = 'harbour-deal';
const OTHER = 'cod-talks';

/** The trees in a side bar as narrow as most have it. */
describe('the trees in a side bar of 290 pixels', () => {
	const workbench = useWorkbench({ viewport: { width: 1100, height: 1000 }, settings: BARE_TREES });
	const text = readSample(NAME);
	const article = withoutAttitudes(annotate(text));

	const showOnly = async (view: string): Promise<void> => {
		for (const other of ['Actors', 'Claims', 'Sourcing', 'Notes'])
			await (other === view ? workbench().tree(other).open() : workbench().tree(other).close());
	};
	const claimRows = async (): Promise<readonly TreeRow[]> =>
		(await workbench().tree('Claims').rows()).filter(({ level }) => level === 2);
	const showsClaims = (count: number): Promise<true> =>
		until(`${count} claims`, async () => (await claimRows()).length === count || undefined);
	const filter = async (words: string): Promise<void> => {
		await workbench().tree('Claims').action('Filter Claims');
		await answer(workbench().page, words);
	};
	/** What Ctrl+C puts on the clipboard. */
	const copied = async (): Promise<string> => {
		const { page } = workbench();
		await page.evaluate(() => navigator.clipboard.writeText(''));
		await page.keyboard.press('Control+C');
		return until('the clipboard', async () => (await page.evaluate(() => navigator.clipboard.readText())) || undefined);
	};

	before(async () => {
		const driver = workbench();
		await driver.editor.open(`${NAME}.txt`);
		await driver.openContainer('Dossier');
		await driver.tree('Actors').rows();
		await driver.setSideBarWidth(290);
	});

	it('open with whoever matters most, with names that can be read', async () => {
		await showOnly('Actors');
		const rows = (await workbench().tree('Actors').rows()).filter(({ level }) => level === 1);
		assert.equal(rows[0]!.label, 'Grace Achieng Odera');
		assert.ok(rows.every(({ label, seen }) => seen.length > Math.min(label.length, 20) - 1));
		await workbench().screenshot('narrow-actors');
	});

	it('show the words of each claim below its speaker', async () => {
		await showOnly('Claims');
		await showsClaims(article.claims.length);
		const rows = await claimRows();
		for (const { content } of article.claims) {
			const words = sliceOf(text, content[0]!);
			assert.ok(rows.some(({ seen }) => seen.includes(words.slice(0, 12))), words); // prettier-ignore
		}
		await workbench().screenshot('narrow-claims');
	});

	it('copy a chosen row by Ctrl+C, and several in the order of the tree', async () => {
		const claims = workbench().tree('Claims');
		await claims.click('A harbour is not a handbag');
		assert.match(await copied(), /^Samuel Kiprono said: “A harbour is not a handbag,”.*window\.”$/);
		await claims.click('the most important handshake', 'Control');
		const [first, second, ...more] = (await copied()).split('\n');
		assert.match(first!, /handshake/);
		assert.match(second!, /handbag/);
		assert.deepEqual(more, []);
	});

	it('copy the row that the keyboard is on, though another one is chosen', async () => {
		const { page } = workbench();
		await workbench().tree('Claims').click('A harbour is not a handbag');
		await page.keyboard.press('ArrowUp');
		assert.match(await copied(), /^Samuel Kiprono said: he would wait for the auditors/);
		await page.keyboard.press('ArrowDown');
		assert.match(await copied(), /handbag/);
	});

	it('know which claims are of unnamed sources', async () => {
		const unnamed = new Set(article.actors.filter(({ kind }) => kind === 'unnamed').map(({ id }) => id));
		await filter('unnamed');
		await showsClaims(article.claims.filter(({ speaker }) => speaker !== null && unnamed.has(speaker)).length);
		await workbench().screenshot('narrow-unnamed');
	});

	it('let a filter go with its article, unless it is pinned', async () => {
		const { editor } = workbench();
		const claims = workbench().tree('Claims');
		const others = withoutAttitudes(annotate(readSample(OTHER)));
		await editor.open(`${OTHER}.txt`);
		await showsClaims(others.claims.length);
		await editor.open(`${NAME}.txt`);
		await showsClaims(article.claims.length);
		await filter('unsure');
		const unsure = ({ claims: all }: typeof others): number =>
			all.filter(({ confidence }) => confidence !== 'high').length;
		await showsClaims(unsure(article));
		await claims.action('Pin the Filter');
		await editor.open(`${OTHER}.txt`);
		await showsClaims(unsure(others));
		await claims.action('Clear the Filter');
		await showsClaims(others.claims.length);
	});

	it('have a badge only where it is wanted', async () => {
		const driver = workbench();
		const badge = driver.page.locator(
			'.activitybar .action-item:has(.action-label[aria-label^="Dossier"]) .badge-content',
		);
		assert.deepEqual((await badge.allInnerTexts()).filter(Boolean), []);
		await driver.configure({ 'dossier.claims.badge': true });
		await until('the badge', async () => (await badge.allInnerTexts()).some(Boolean) || undefined);
		await driver.configure({ 'dossier.claims.badge': false });
		await until('no badge', async () => !(await badge.allInnerTexts()).some(Boolean) || undefined);
	});
});
