import type { Locator, Page } from 'playwright-core';
import { until } from '../shell/progress.mjs';
import { INPUT, isShown, pick } from './palette.mjs';

/** A decoration of an extension that is on the screen now, with what the user sees of it. */
export interface Decoration {
	/** `text` styles the words themselves, `overlay` lies behind or around them. */
	readonly layer: 'text' | 'overlay';
	/** The decorated words; empty for an overlay. */
	readonly text: string;
	readonly classes: readonly string[];
	/** Computed styles, as CSS writes them. */
	readonly color: string;
	readonly background: string;
	readonly underline: string;
	readonly border: string;
}

export interface Selection {
	/** Where the cursor is, 1-based as the status bar shows it. */
	readonly line: number;
	readonly column: number;
	/** The selected text, `''` where nothing is selected. */
	readonly text: string;
}

/** The text editor in the middle of the workbench, driven by mouse and keyboard as a user does. */
export interface EditorDriver {
	/** Opens a file of the folder by its name. */
	open(name: string): Promise<void>;
	/** The whole text as it stands in the editor, edits included. It moves the selection. */
	text(): Promise<string>;
	/** Puts the cursor in front of the nth occurrence (from 0) of a phrase and scrolls there. */
	goTo(phrase: string, nth?: number): Promise<void>;
	/** Rests the mouse on the first letter of the nth occurrence and returns what the hover shows. */
	hover(phrase: string, nth?: number): Promise<string>;
	/** Takes the hover away. */
	closeHover(): Promise<void>;
	/** Types where the cursor is, key by key. */
	type(text: string): Promise<void>;
	press(key: string): Promise<void>;
	selection(): Promise<Selection>;
	decorations(): Promise<readonly Decoration[]>;
}

const HOVER = '.monaco-editor .monaco-hover:not(.hidden)';
const CURSOR = '.editor-instance .cursors-layer .cursor';
const CURSOR_STATUS = '[id="status.editor.selection"]';

export function editorDriver(page: Page): EditorDriver {
	const focus = () => page.keyboard.press('Control+1');

	const quickInput = async (key: string, text: string) => {
		await page.keyboard.press(key);
		await page.locator(INPUT).fill(text);
	};

	const copy = async (): Promise<string> => {
		await page.evaluate(() => navigator.clipboard.writeText(''));
		await page.keyboard.press('Control+C');
		return until('the clipboard', async () => (await page.evaluate(() => navigator.clipboard.readText())) || undefined);
	};

	/** The status bar follows the cursor a moment later: what it shows counts once it stays. */
	const status = async () => {
		const shown = await stable('the cursor in the status bar', () => page.locator(CURSOR_STATUS).innerText());
		const [, line, column, selected = '0'] = /Ln ([\d,]+), Col ([\d,]+)(?: \(([\d,]+) selected\))?/.exec(shown) ?? [];
		return [line, column, selected].map((figure = '0') => Number(figure.replace(',', ''))) as [number, number, number];
	};

	/** Moves the mouse to the letter behind the cursor, and waits a moment for what then appears. */
	const rest = async (hover: Locator) => {
		const box = (await page.locator(CURSOR).first().boundingBox())!;
		const [x, y] = [box.x + 3, box.y + box.height / 2];
		await page.mouse.move(x + 20, y + 40);
		await page.mouse.move(x, y);
		await hover
			.first()
			.waitFor({ timeout: 2000 })
			.catch(() => undefined);
	};

	const text = async () => {
		await focus();
		await page.keyboard.press('Control+A');
		return copy();
	};

	const goTo = async (phrase: string, nth = 0) => {
		const [line, column] = lineAndColumn(await text(), phrase, nth);
		await until(`the cursor at ${line}:${column}`, async () => {
			const [atLine, atColumn, selected] = await status();
			if (atLine === line && atColumn === column && selected === 0) return true;
			await focus();
			await quickInput('Control+G', `:${line}:${column}`);
			await page.keyboard.press('Enter');
			await page.locator(INPUT).waitFor({ state: 'hidden' });
			return undefined;
		});
	};

	const closeHover = async () => {
		await page.mouse.move(2, 2);
		await focus();
		await page.keyboard.press('Escape');
		await page.locator(HOVER).waitFor({ state: 'hidden' });
	};

	return {
		async open(name) {
			const tab = page.locator(`.tab.active[data-resource-name="${name}"]`);
			await until(`${name} in a tab`, async () => {
				await pick(page, ['Control+P'], name, name);
				return isShown(tab);
			});
			await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
			await focus();
		},
		text,
		goTo,
		async hover(phrase, nth = 0) {
			await closeHover();
			await goTo(phrase, nth);
			return stable(`a hover on “${phrase}”`, async () => {
				const shown = page.locator(HOVER);
				if ((await shown.count()) === 0) await rest(shown);
				return (await shown.allInnerTexts()).join('\n').trim();
			});
		},
		closeHover,
		async type(keys) {
			await focus();
			await page.keyboard.type(keys);
		},
		async press(key) {
			await focus();
			await page.keyboard.press(key);
		},
		async selection() {
			await focus();
			const [line, column, selected] = await status();
			return { line, column, text: selected > 0 ? await copy() : '' };
		},
		decorations: () => page.evaluate(readDecorations),
	};
}

/** A text that is there and was the same twice in a row. */
async function stable(what: string, read: () => Promise<string>): Promise<string> {
	let last = '';
	return until(what, async () => {
		const now = await read();
		const settled = now !== '' && now === last && !/^Loading/.test(now);
		last = now;
		return settled ? now : undefined;
	});
}

/** 1-based line and column (in UTF-16 code units) of the nth occurrence (from 0) of a phrase. */
function lineAndColumn(text: string, phrase: string, nth: number): [number, number] {
	let at = text.indexOf(phrase);
	for (let i = 0; i < nth && at >= 0; i++) at = text.indexOf(phrase, at + 1);
	if (at < 0) throw new Error(`“${phrase}” (${nth}) is not in the text`);
	const before = text.slice(0, at).split(/\r\n|\r|\n/);
	return [before.length, before.at(-1)!.length + 1];
}

/** Runs in the page. Monaco names the classes of decorations from extensions `ced-…`. */
function readDecorations(): Decoration[] {
	return [...document.querySelectorAll<HTMLElement>('.editor-instance [class*="ced-"]')].map((element) => {
		const style = getComputedStyle(element);
		const inText = element.closest('.view-lines') !== null;
		return {
			layer: inText ? 'text' : 'overlay',
			text: inText ? element.innerText.replaceAll('\u00a0', ' ') : '',
			classes: [...element.classList].filter((name) => name.startsWith('ced-')),
			color: style.color,
			background: style.backgroundColor,
			underline: style.textDecoration,
			border: style.border,
		};
	});
}
