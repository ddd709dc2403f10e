import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDriver, type Box, type Driver, type Theme } from './drive/driver.mjs';
import { smallPicture } from './drive/picture.mjs';
import { runScript } from './shell/failure.mjs';
import { ROOT } from './shell/paths.mjs';
import { doing, until } from './shell/progress.mjs';
import { buildExtension } from './vscode/build.mjs';
import { packageExtension } from './vscode/vsix.mjs';

const ARTICLE = 'harbour-deal.txt';
const HOVERED = 'the Kenyan president';

const THEMES: readonly Theme[] = ['light', 'dark', 'high contrast light', 'high contrast dark'];

/** Of these themes there are pictures in `media/`. The others stay in `out/pictures`, to be looked at. */
const IN_MEDIA: readonly Theme[] = ['light', 'dark'];

const SETTINGS = {
	'breadcrumbs.enabled': false,
	'editor.lineNumbers': 'off',
	'editor.fontSize': 14,
	'editor.occurrencesHighlight': 'off',
	'editor.renderLineHighlight': 'none',
	'editor.scrollBeyondLastLine': false,
	'editor.stickyScroll.enabled': false,
	'editor.overviewRulerBorder': false,
	'workbench.editor.editorActionsLocation': 'hidden',
	'workbench.hover.delay': 60_000,
	'workbench.tree.enableStickyScroll': false,
};

interface Scene {
	/** The picture in `media/`, without its theme. */
	readonly name: string;
	readonly size: { readonly width: number; readonly height: number };
	/** Whether the bars around the window are in the picture. */
	readonly isWhole: boolean;
	/** How many colours tell all that is to be seen. */
	readonly colours: number;
	/** Brings about what the picture shows, going on from the scene before. */
	readonly set: (driver: Driver) => Promise<unknown>;
}

const STEP = { size: { width: 660, height: 460 }, isWhole: false, colours: 16 };
const HIGHER_STEP = { ...STEP, size: { ...STEP.size, height: 540 } };
const PAGE = { size: { width: 1280, height: 800 }, isWhole: true, colours: 32 };

/** The steps of the walkthrough, and the whole for README.md. */
const SCENES: readonly Scene[] = [
	{
		name: 'walkthrough/open',
		...STEP,
		set: async (driver) => {
			await driver.openContainer('Dossier');
			await driver.setSideBarWidth(SIDE_BAR);
			for (const title of ['Sourcing', 'Notes']) await driver.tree(title).close();
			for (const title of ['Actors', 'Claims']) await driver.tree(title).rows();
			await driver.editor.goTo('Kenya has put on hold');
			await highlights(driver);
			await driver.editor.closeHover();
		},
	},
	{
		name: 'walkthrough/explore',
		...HIGHER_STEP,
		set: async (driver) => {
			await driver.tree('Actors').expand('Samuel Kiprono');
			await driver.tree('Actors').click('Samuel Kiprono');
			await selected(driver);
		},
	},
	{
		name: 'walkthrough/sourcing',
		...STEP,
		set: async (driver) => {
			for (const title of ['Actors', 'Claims']) await driver.tree(title).close();
			await driver.tree('Sourcing').open();
			await driver.tree('Sourcing').expand('Loaded cues');
			await driver.tree('Sourcing').expand('Unnamed sources');
			await rowOf(driver, 'Sourcing', 'Dutch diplomats');
			await driver.tree('Sourcing').click('Dutch diplomats');
			await selected(driver);
		},
	},
	{
		name: 'walkthrough/read',
		...HIGHER_STEP,
		set: async (driver) => {
			await driver.command('View: Toggle Primary Side Bar Visibility');
			await driver.editor.hover(HOVERED);
		},
	},
	{
		name: 'walkthrough/correct',
		...STEP,
		set: async ({ editor, page }) => {
			await editor.closeHover();
			await editor.goTo('Coast Wire');
			await page.keyboard.press('Alt+I');
			await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
		},
	},
	{
		name: 'readme',
		...PAGE,
		set: async (driver) => {
			await driver.page.keyboard.press('Escape');
			await driver.openContainer('Dossier');
			await driver.tree('Sourcing').close();
			for (const title of ['Actors', 'Claims']) await driver.tree(title).open();
			for (const title of ['Actors', 'Claims']) await driver.tree(title).rows();
			await driver.editor.hover(HOVERED);
		},
	},
];

const SIDE_BAR = 300;

/** What lies over the left edge of the editor is to be seen with its own edge. */
const EDGE = 4;

await runScript(async () => {
	await buildExtension();
	const vsix = await packageExtension();
	for (const theme of THEMES) {
		const driver = await openDriver({ vsix, settings: SETTINGS });
		try {
			await driver.editor.open(ARTICLE);
			await driver.setTheme(theme);
			await doing(`Taking the ${theme} pictures`, () => takeAll(driver, theme));
		} finally {
			await driver.close();
		}
	}
	return 0;
});

async function takeAll(driver: Driver, theme: Theme): Promise<void> {
	for (const { name, size, isWhole, colours, set } of SCENES) {
		await driver.page.setViewportSize(size);
		await set(driver);
		const file = await driver.screenshot(
			`${name}-${theme.replaceAll(' ', '-')}`,
			isWhole ? undefined : await betweenBars(driver.page),
		);
		if (!IN_MEDIA.includes(theme)) continue;
		const small = await smallPicture(await readFile(file), colours);
		await writeFile(join(ROOT, 'media', `${name}-${theme}.webp`), small);
	}
}

/** Waits for the highlights, which the article has only once it is read. */
async function highlights({ editor }: Driver): Promise<void> {
	await until('the highlights', async () => (await editor.decorations()).length > 0 || undefined);
}

/** Waits for the words of a row that was clicked. */
async function selected(driver: Driver): Promise<void> {
	await until('words to be selected', async () => /selected/.test((await driver.status()).join(' ')) || undefined);
}

/** Waits for a row, which comes a moment after the one above it is opened. */
async function rowOf(driver: Driver, title: string, label: string): Promise<void> {
	await until(`${label} in ${title}`, async () => {
		const rows = await driver.tree(title).rows();
		return rows.some((row) => row.label === label) || undefined;
	});
}

/** What is between the activity bar, the title bar and the status bar, and what lies over the title bar. */
async function betweenBars(page: Page): Promise<Box> {
	const [bar, title, status] = await Promise.all(
		['activitybar', 'titlebar', 'statusbar'].map((part) => page.locator(`.part.${part}`).boundingBox()),
	);
	const list = await page.locator('.quick-input-widget').boundingBox();
	const x = bar!.x + bar!.width - EDGE;
	const y = list ? 0 : title!.y + title!.height;
	return { x, y, width: page.viewportSize()!.width - x, height: status!.y - y };
}
