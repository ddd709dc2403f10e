import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { OUT, SEEDS } from '../shell/paths.mjs';
import { launchBrowser } from '../vscode/browser.mjs';
import { embeddedVSCode } from '../vscode/embedded.mjs';
import { SETTINGS, startServer } from '../vscode/server.mjs';
import { newPage, workbenchUrl } from '../vscode/workbench.mjs';
import { editorDriver, type EditorDriver } from './editor.mjs';
import { pick, runCommand, writeSettings } from './palette.mjs';
import { treeDriver, type TreeDriver } from './tree.mjs';

export type Theme = 'dark' | 'light' | 'high contrast dark' | 'high contrast light';

/** The label of each theme in the picker, its name in the settings, and the class of a workbench that shows it. */
const THEMES: Readonly<Record<Theme, { readonly label: string; readonly name: string; readonly className: string }>> = {
	dark: { label: 'Dark Modern', name: 'Dark Modern', className: 'vs-dark' },
	light: { label: 'Light Modern', name: 'Light Modern', className: 'vs' },
	'high contrast dark': { label: 'Dark High Contrast', name: 'Default High Contrast', className: 'hc-black' },
	'high contrast light': { label: 'Light High Contrast', name: 'Default High Contrast Light', className: 'hc-light' },
};

export interface DriverOptions {
	/** The packaged extension to install. */
	readonly vsix: string;
	/** Copied, so that nothing is written to it; the sample articles where absent. */
	readonly folder?: string;
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly viewport?: { readonly width: number; readonly height: number };
}

/** A part of the page, in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A VS Code with the packaged extension in it, and a hand on its mouse and keyboard. */
export interface Driver {
	readonly page: Page;
	/** The copy of the folder that is open. */
	readonly folder: string;
	readonly editor: EditorDriver;
	tree(title: string): TreeDriver;
	/** Opens a view container by its icon in the activity bar, and leaves it open where it is. */
	openContainer(title: string): Promise<void>;
	/** Makes the side bar, which must be open, as wide as this in pixels. */
	setSideBarWidth(width: number): Promise<void>;
	/** Runs a command by its title in the command palette. */
	command(title: string): Promise<void>;
	/** Texts of the items in the status bar. */
	status(): Promise<readonly string[]>;
	/** Messages of the notifications on the screen. */
	notifications(): Promise<readonly string[]>;
	/** Changes user settings on top of those that the driver was opened with. */
	configure(settings: Readonly<Record<string, unknown>>): Promise<void>;
	setTheme(theme: Theme): Promise<void>;
	/** Writes a picture, of all or of a part, into `out/pictures` and returns its path. */
	screenshot(name: string, clip?: Box): Promise<string>;
	/** Ends the browser and the server. */
	close(): Promise<void>;
}

/** Settings that make what is on the screen the same on every run. */
const STEADY = {
	'workbench.editor.useModal': 'off',
	'editor.hover.delay': 100,
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	'workbench.list.mouseWheelScrollSensitivity': 2,
	'window.autoDetectColorScheme': false,
	'workbench.colorTheme': THEMES.dark.name,
};

export async function openDriver({
	vsix,
	folder: source = SEEDS,
	settings = {},
	viewport,
}: DriverOptions): Promise<Driver> {
	let current = { ...SETTINGS, ...STEADY, ...settings };
	const server = await startServer(await embeddedVSCode(), { extensions: [vsix], settings: current });
	const folder = join(server.home, 'articles');
	await cp(source, folder, { recursive: true });
	const browser = await launchBrowser().catch(async (error: unknown) => {
		await server.stop();
		throw error;
	});
	const page = await newPage(browser, viewport);
	const configure = async (changes: Readonly<Record<string, unknown>>) => {
		current = { ...current, ...changes };
		await writeSettings(page, current);
	};
	const close = async () => {
		await browser.close();
		await server.stop();
	};
	try {
		await page.goto(workbenchUrl(server, { folder }));
		await page
			.locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
			.first()
			.waitFor({ timeout: 300_000 });
	} catch (error) {
		await close();
		throw error;
	}
	return {
		page,
		folder,
		editor: editorDriver(page),
		tree: (title) => treeDriver(page, title),
		async openContainer(title) {
			const icon = page.locator(`.activitybar .action-item:has(.action-label[aria-label^="${title}"])`);
			await icon.waitFor();
			if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.click();
			await page.locator(`.sidebar .composite.title .title-label:has-text("${title}")`).waitFor();
		},
		async setSideBarWidth(width) {
			const { x, y, ...size } = (await page.locator('.part.sidebar').boundingBox())!;
			const middle = y + size.height / 2;
			await page.mouse.move(x + size.width, middle);
			await page.mouse.down();
			await page.mouse.move(x + width, middle, { steps: 5 });
			await page.mouse.up();
		},
		command: (title) => runCommand(page, title),
		status: () => page.locator('.statusbar-item').allInnerTexts(),
		notifications: () => page.locator('.notification-toast .notification-list-item-message').allInnerTexts(),
		configure,
		async setTheme(theme) {
			const { label, name, className } = THEMES[theme];
			current = { ...current, 'workbench.colorTheme': name };
			await pick(page, ['Control+K', 'Control+T'], label, label);
			await page.locator(`.monaco-workbench.${className}`).waitFor();
		},
		async screenshot(name, clip) {
			const file = join(OUT, 'pictures', `${name}.png`);
			await mkdir(join(OUT, 'pictures'), { recursive: true });
			await page.screenshot({ path: file, animations: 'disabled', ...(clip && { clip }) });
			return file;
		},
		close,
	};
}
