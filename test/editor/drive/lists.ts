import type { Page } from 'playwright-core';
import { INPUT } from '../../../scripts/drive/palette.mjs';

/** Opens a list by a key, types what tells one of its rows from the others, and takes that. Another list may take its place. */
export async function take(page: Page, key: string, text: string, label: string | RegExp): Promise<void> {
	await page.keyboard.press(key);
	await page.locator(INPUT).fill(text);
	await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: label }).waitFor();
	await page.keyboard.press('Enter');
}

/** The same, where no other list follows. */
export async function choose(page: Page, key: string, text: string, label: string | RegExp): Promise<void> {
	await take(page, key, text, label);
	await page.locator(INPUT).waitFor({ state: 'hidden' });
}

/** Answers with these words where VS Code's quick input asks for them. */
export async function answer(page: Page, text: string): Promise<void> {
	await page.locator(INPUT).fill(text);
	await page.keyboard.press('Enter');
	await page.locator(INPUT).waitFor({ state: 'hidden' });
}
