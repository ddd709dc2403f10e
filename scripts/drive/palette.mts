import type { Page } from 'playwright-core';
import { until } from '../shell/progress.mjs';

const WIDGET = '.quick-input-widget';

/** How long a list may take to show a row, in milliseconds, before it is asked anew: VS Code drops what is typed too early. */
const TRY_MS = 5000;

/** Presses the keys that open VS Code's quick input, one chord after the other, types into it and takes a row by its label. */
export async function pick(page: Page, keys: readonly string[], text: string, label: string): Promise<void> {
	const input = page.locator(`${WIDGET} input`);
	const row = page.locator(`${WIDGET} .monaco-list-row`, { has: page.getByText(label, { exact: true }) });
	await until(`“${label}” in the list`, async () => {
		if (!(await input.isVisible())) for (const key of keys) await page.keyboard.press(key);
		await input.fill('');
		await input.fill(text);
		return row
			.first()
			.click({ timeout: TRY_MS })
			.then(
				() => true,
				() => undefined,
			);
	});
}

/** Runs a command by its title in the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
	await pick(page, ['F1'], `>${title}`, title);
}

/** Writes the user settings as a whole, through the editor: a workbench in the browser does not watch their file. */
export async function writeSettings(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
	await runCommand(page, 'Preferences: Open User Settings (JSON)');
	await page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
	await page.locator('.editor-instance .view-line').first().waitFor();
	await page.keyboard.press('Control+1');
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
	await page.keyboard.insertText(JSON.stringify(settings));
	await page.locator('.tab.active.dirty').waitFor();
	await page.keyboard.press('Control+S');
	await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
	await runCommand(page, 'View: Close Editor');
	await page.locator('.tab[data-resource-name="settings.json"]').waitFor({ state: 'detached' });
}
