import assert from 'node:assert/strict';
import type { Driver } from '../../../scripts/drive/driver.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { choose } from './lists';

/** What a note is written in, and its box while the keyboard is in that. */
export const THREAD = '.review-widget';
export const BOX = `${THREAD} .monaco-editor.focused`;

/** Waits until the status bar has the counts of the article. */
export const isAnnotated = (driver: Driver): Promise<true> =>
	until('the status', async () => (await driver.status()).some((text) => /\d+ actors/.test(text)) || undefined);

/** Pastes a text into a new document. */
export async function paste(driver: Driver, article: string): Promise<void> {
	const { page } = driver;
	await driver.command('File: New Untitled Text File');
	await page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
	await page.evaluate((text) => navigator.clipboard.writeText(text), article);
	await page.keyboard.press('Control+V');
	const lastWords = article.trim().split(/\s/u).slice(-3).join(' ');
	await page.locator('.editor-instance .view-line', { hasText: lastWords }).waitFor();
}

/** Puts the cursor before a phrase and selects it. */
export async function select({ editor, page }: Driver, phrase: string): Promise<void> {
	await editor.goTo(phrase);
	for (let i = 0; i < phrase.length; i++) await page.keyboard.press('Shift+ArrowRight');
}

/** Writes a note on a phrase, as a reader does. */
export async function writeNote(driver: Driver, phrase: string, text: string): Promise<void> {
	const { page } = driver;
	await select(driver, phrase);
	await page.keyboard.press('Alt+U');
	await page.locator(BOX).waitFor();
	assert.match(await page.locator(`${THREAD} .review-title`).innerText(), /New note/);
	await page.keyboard.type(text);
	await page.locator(BOX, { hasText: text }).waitFor();
	await page.keyboard.press('Control+Enter');
	await isInArticle(driver);
}

/** The keyboard is back in the article. */
export async function isInArticle({ page }: Driver): Promise<void> {
	await page.locator(THREAD).waitFor({ state: 'hidden' });
	await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** Takes the correction whose label holds these words, of those that are offered for a phrase. */
export async function correct({ editor, page }: Driver, phrase: string, words: string): Promise<void> {
	await editor.goTo(phrase);
	await choose(page, 'Alt+I', words, words);
}

/** Waits until the view of notes has these rows; fails with those that it has. */
export async function areListed(driver: Driver, ...labels: readonly string[]): Promise<true> {
	let listed = '';
	return until(`the notes ${labels.join()}`, async () => {
		const rows = await driver.tree('Notes').rows();
		listed = rows.map(({ label }) => label).join();
		return listed === labels.join() || undefined;
	}).catch((error: unknown) => {
		throw new Error(`Not the notes ${labels.join()}, but ${listed || 'none'}`, { cause: error });
	});
}
