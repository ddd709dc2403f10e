import type { Driver } from '../../../scripts/drive/driver.mjs';
import { until } from '../../../scripts/shell/progress.mjs';

const BOX = '.review-widget .monaco-editor.focused';
const INPUT = '.quick-input-widget:not([style*="display: none"]) input';

/** Writes a note on a phrase, as a reader does. */
export async function writeNote({ editor, page }: Driver, phrase: string, text: string): Promise<void> {
	await editor.goTo(phrase);
	for (let i = 0; i < phrase.length; i++) await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Alt+U');
	await page.locator(BOX).waitFor();
	await page.keyboard.type(text);
	await page.locator(BOX, { hasText: text }).waitFor();
	await page.keyboard.press('Control+Enter');
	await page.locator('.review-widget').waitFor({ state: 'hidden' });
	await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** Takes the correction whose label holds these words, of those that are offered for a phrase. */
export async function correct({ editor, page }: Driver, phrase: string, words: string): Promise<void> {
	await editor.goTo(phrase);
	await page.keyboard.press('Alt+I');
	await page.locator(INPUT).fill(words);
	await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: words }).waitFor();
	await page.keyboard.press('Enter');
	await page.locator(INPUT).waitFor({ state: 'hidden' });
}

/** Waits until the view of notes has these rows. */
export const areListed = (driver: Driver, ...labels: readonly string[]): Promise<true> =>
	until(`the notes ${labels.join()}`, async () => {
		const rows = await driver.tree('Notes').rows();
		return JSON.stringify(rows.map(({ label }) => label)) === JSON.stringify(labels) || undefined;
	});
