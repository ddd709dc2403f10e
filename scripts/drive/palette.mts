import type { Locator, Page } from 'playwright-core';
import { until } from '../shell/progress.mjs';

const WIDGET = '.quick-input-widget';
/** Where one types into VS Code's quick input, while that is shown. */
export const INPUT = `${WIDGET}:not([style*="display: none"]) input`;

/**
 * How long VS Code may take to show what was asked for, in milliseconds, before it is asked anew: it drops what is typed too
 * early, and takes another row where its list changes under the mouse.
 */
const TRY_MS = 5000;

/** Presses the keys that open VS Code's quick input, one chord after the other, types into it and takes a row by its label. */
export async function pick(page: Page, keys: readonly string[], text: string, label: string): Promise<void> {
	const input = page.locator(`${WIDGET} input`);
	const row = page.locator(`${WIDGET} .monaco-list-row`, { has: page.getByText(label, { exact: true }) });
	await until(`“${label}” in the list`, async () => {
		if (!(await input.isVisible())) for (const key of keys) await page.keyboard.press(key);
		await input.fill('');
		await input.fill(text);
		return isDone(row.first().click({ timeout: TRY_MS }));
	});
}

/** Whether something comes to be shown; `undefined` where it takes too long, so that it is asked for anew. */
export const isShown = (what: Locator): Promise<true | undefined> => isDone(what.waitFor({ timeout: TRY_MS }));

const isDone = (work: Promise<void>): Promise<true | undefined> =>
	work.then(
		() => true,
		() => undefined,
	);

/** Runs a command by its title in the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
	await pick(page, ['F1'], `>${title}`, title);
}

/** Writes the user settings as a whole, through the editor: a workbench in the browser does not watch their file. */
export async function writeSettings(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
	await runCommand(page, 'Preferences: Open User Settings (JSON)');
	await page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
	await page.locator('.editor-instance .view-line').first().waitFor();
	await until('the settings in their editor', async () => {
		await page.keyboard.press('Control+1');
		// In the Explorer, what follows would ask whether to delete all files.
		if (!(await isShown(page.locator('.editor-instance .monaco-editor.focused')))) return undefined;
		await page.keyboard.press('Control+A');
		await page.keyboard.press('Delete');
		await page.keyboard.insertText(JSON.stringify(settings));
		return isShown(page.locator('.tab.active.dirty'));
	});
	await page.keyboard.press('Control+S');
	await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
	await runCommand(page, 'View: Close Editor');
	await page.locator('.tab[data-resource-name="settings.json"]:not([aria-label*="↔"])').waitFor({ state: 'detached' });
}
