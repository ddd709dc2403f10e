import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until } from '../../../scripts/shell/progress.mjs';
import { folderWith } from './articles';
import { BARE_TREES, useWorkbench } from './workbench';

/** The steps of the walkthrough by the names of their pictures. */
const STEPS = ['open', 'read', 'explore', 'correct', 'sourcing'];

describe('first contact', () => {
	const workbench = useWorkbench({
		folder: folderWith({ 'data.json': '{}' }),
		viewport: { width: 1400, height: 1000 },
		settings: BARE_TREES,
	});

	it('leads from the empty view to the walkthrough, whose five steps have buttons and pictures in the theme', async () => {
		const driver = workbench();
		const { page } = driver;
		await driver.openContainer('Dossier');
		await until('the welcome', async () => /sample article/i.test(await driver.tree('Actors').welcome()) || undefined);
		await page.getByRole('button', { name: 'Get to Know Dossier' }).first().click();
		const steps = page.locator('.gettingStartedSlideDetails .getting-started-step');
		await until('five steps', async () => (await steps.count()) === STEPS.length || undefined);
		const picture = page.locator('.gettingStartedSlideDetails .getting-started-media img');
		for (const theme of ['light', 'dark'] as const) {
			await driver.setTheme(theme);
			for (const [i, name] of STEPS.entries()) {
				await expand(steps.nth(i));
				await steps.nth(i).locator('.monaco-button').first().waitFor();
				const there = picture.and(page.locator(`[srcset*="${name}-${theme}.webp"]`));
				await until(`the picture of ${name}`, async () => (await there.evaluate(isThere)) || undefined);
				assert.notEqual(await there.getAttribute('alt'), '');
				if (i === 0) await driver.screenshot(`walkthrough-${theme}`);
			}
		}
	});

	it('shows the walkthrough again by its command', async () => {
		const driver = workbench();
		await driver.command('View: Close All Editors');
		const steps = driver.page.locator('.gettingStartedSlideDetails .getting-started-step');
		await until('no walkthrough', async () => (await steps.count()) === 0 || undefined);
		await driver.command('Dossier: Get to Know Dossier');
		await until('five steps', async () => (await steps.count()) === STEPS.length || undefined);
	});

	it('has a button in each step that does what the step tells of', async () => {
		const driver = workbench();
		const { page } = driver;
		const press = async (step: string, button: string): Promise<void> => {
			if (!(await page.locator('.gettingStartedSlideDetails').isVisible()))
				await driver.command('Dossier: Get to Know Dossier');
			await expand(page.locator('.gettingStartedSlideDetails .getting-started-step', { hasText: step }));
			await page.locator('.getting-started-step.expanded').getByRole('button', { name: button, exact: true }).click();
		};
		await press('Open an article', 'New Document for Pasting');
		await page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
		await press('Open an article', 'Open the Sample Article');
		await page.locator('.tab.active[data-resource-name="harbour-deal.txt"]').waitFor();
		await press('See who is meant', 'Show a Card');
		await page.locator('.monaco-hover:not(.hidden)', { hasText: 'Here by role' }).first().waitFor();
		await driver.editor.closeHover();
		await press('Set it right', 'Set a Name Right');
		await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
		await page.keyboard.press('Escape');
		await driver.openContainer('Dossier');
		for (const view of ['Actors', 'Sourcing']) await driver.tree(view).close();
		await press('Go through actors', 'Show the Actors');
		await until('the actors', async () => (await driver.tree('Actors').rows()).length > 0 || undefined);
		await press('See how the article is sourced', 'Show the Sourcing');
		await until('the sourcing', async () => (await driver.tree('Sourcing').rows()).length > 0 || undefined);
	});

	it('goes on with the sample article, which opens clean and keeps what is corrected in it', async () => {
		const driver = workbench();
		const { page } = driver;
		const isOne = async (): Promise<true | undefined> => {
			const labels = (await driver.tree('Actors').rows()).map(({ label }) => label);
			return (labels.includes('Samuel Kiprono') && !labels.includes('Hassan Mzee')) || undefined;
		};
		await driver.command('View: Close All Editors');
		await driver.command('Dossier: Open the Sample Article');
		await page.locator('.tab.active[data-resource-name="harbour-deal.txt"]:not(.dirty)').waitFor();
		for (const view of ['Claims', 'Sourcing', 'Notes']) await driver.tree(view).close();
		await driver.tree('Actors').drag('Hassan Mzee', 'Samuel Kiprono');
		await until('one row for both', isOne);
		await driver.command('View: Close All Editors');
		await page.locator('.tab[data-resource-name="harbour-deal.txt"]').waitFor({ state: 'detached' });
		await driver.command('Dossier: Open the Sample Article');
		await until('one row for both, anew', isOne);
	});
});

/** Opens a step of the walkthrough by its title: elsewhere a step that is open has buttons. */
async function expand(step: Locator): Promise<void> {
	await step.waitFor();
	if (!(await step.evaluate(isExpanded))) await step.click({ position: { x: 60, y: 14 } });
	await until('the step to be open', async () => (await step.evaluate(isExpanded)) || undefined);
}

/** Runs in the page. */
const isExpanded = (step: HTMLElement | SVGElement): boolean => step.classList.contains('expanded');

/** Runs in the page. */
const isThere = (image: HTMLElement | SVGElement): boolean => (image as HTMLImageElement).naturalWidth > 0;
