import assert from 'node:assert/strict';
import { until } from '../../../scripts/shell/progress.mjs';
import { useWorkbench } from './workbench';

describe('the sourcing of an article', () => {
	const workbench = useWorkbench({ viewport: { width: 1400, height: 900 } });

	before(async () => {
		const driver = workbench();
		await driver.editor.open('harbour-deal.txt');
		await driver.openContainer('Dossier');
		await driver.tree('Sourcing').open();
	});

	it('is told in figures that open to their places', async () => {
		const driver = workbench();
		const sourcing = driver.tree('Sourcing');
		const groups = (await sourcing.rows()).map(({ label, description }) => `${label} ${description}`);
		assert.match(groups.join('\n'), /^Speakers \d+ · \d+ words quoted, \d+ reported\nUnnamed sources \d+\n/);
		await sourcing.expand('Loaded cues');
		await sourcing.expand('concede');
		await sourcing.click('the timing is bad');
		await until('the claim', async () => (await driver.editor.selection()).text === 'the timing is bad' || undefined);
	});

	it('can be read beside hints that say in words what the highlights show', async () => {
		const driver = workbench();
		const { page } = driver;
		await driver.configure({ 'dossier.hints.enabled': true });
		await page
			.locator('.view-line', { hasText: /Hague\s*\(place\)/ })
			.first()
			.waitFor();
		await driver.configure({ 'dossier.hints.enabled': false });
		// VS Code shows the hints that it had until it asks for those of what comes into view.
		await driver.editor.press('Control+Home');
		await page.locator('.view-line', { hasText: '(person)' }).first().waitFor({ state: 'detached' });
	});

	it('is told in a report whose line numbers lead to the article', async () => {
		const driver = workbench();
		const { page, editor } = driver;
		await driver.command('Dossier: Show How the Article Is Sourced');
		const tab = page.locator('.tab.active[aria-label^="Sourcing of harbour-deal.txt"]');
		await tab.waitFor();
		assert.equal(await tab.locator('.italic').count(), 0, 'the tab stays when another one is opened');
		await page.keyboard.press('Control+End');
		await page.locator('.view-line', { hasText: 'PLAIN CUES' }).waitFor();
		await driver.screenshot('sourcing');
		const link = page
			.locator('.view-line', { hasText: /line\s31\s+concede/ })
			.locator('.detected-link')
			.first();
		const { x, y, width, height } = (await link.boundingBox())!;
		await page.keyboard.down('Control');
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.locator('.detected-link-active').first().waitFor();
		await page.mouse.click(x + width / 2, y + height / 2);
		await page.keyboard.up('Control');
		await until('the cue', async () => (await editor.selection()).text === 'concede' || undefined);
	});
});
