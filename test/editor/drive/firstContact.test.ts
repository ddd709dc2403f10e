import assert from 'node:assert/strict';
import { until } from '../../../scripts/shell/progress.mjs';
import { folderWith } from './articles';
import { useWorkbench } from './workbench';

describe('first contact', () => {
	const workbench = useWorkbench({ folder: folderWith({ 'data.json': '{}' }) });

	it('leads from the empty view to the walkthrough, whose five steps have pictures', async () => {
		const driver = workbench();
		const { page } = driver;
		await driver.openContainer('Dossier');
		await until('the welcome', async () => /sample article/i.test(await driver.tree('Actors').welcome()) || undefined);
		await page.getByRole('button', { name: 'Get to Know Dossier' }).first().click();
		const steps = page.locator('.gettingStartedSlideDetails .getting-started-step');
		await until('five steps', async () => (await steps.count()) === 5 || undefined);
		const pictures = page.locator('.gettingStartedSlideDetails .getting-started-media img');
		for (const step of await steps.all()) {
			await step.click();
			await until('its picture', async () => (await pictures.first().evaluate(isThere)) || undefined);
			assert.notEqual(await pictures.first().getAttribute('alt'), '');
		}
		await driver.screenshot('walkthrough');
	});

	it('shows the walkthrough again by its command', async () => {
		const driver = workbench();
		await driver.command('View: Close All Editors');
		const steps = driver.page.locator('.gettingStartedSlideDetails .getting-started-step');
		await until('no walkthrough', async () => (await steps.count()) === 0 || undefined);
		await driver.command('Dossier: Get to Know Dossier');
		await until('five steps', async () => (await steps.count()) === 5 || undefined);
	});

	it('goes on with the sample article', async () => {
		const driver = workbench();
		await driver.command('Dossier: Open the Sample Article');
		await until('its actors', async () => {
			const rows = await driver.tree('Actors').rows();
			return rows.some(({ label }) => label === 'Samuel Kiprono') || undefined;
		});
	});
});

/** Runs in the page. */
const isThere = (image: HTMLElement | SVGElement): boolean => (image as HTMLImageElement).naturalWidth > 0;
