import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDriver, type Driver, type Theme } from './drive/driver.mjs';
import { runScript } from './shell/failure.mjs';
import { ROOT } from './shell/paths.mjs';
import { doing } from './shell/progress.mjs';
import { buildExtension } from './vscode/build.mjs';
import { packageExtension } from './vscode/vsix.mjs';

const ARTICLE = 'harbour-deal.txt';
const HOVERED = 'the Kenyan president';

const THEMES: readonly Theme[] = ['light', 'dark', 'high contrast light', 'high contrast dark'];

/** Of these themes there are pictures in `media/`. The others stay in `out/pictures`, to be looked at. */
const IN_MEDIA: readonly Theme[] = ['light', 'dark'];

const SETTINGS = {
	'editor.lineNumbers': 'off',
	'editor.fontSize': 15,
	'editor.occurrencesHighlight': 'off',
	'editor.renderLineHighlight': 'none',
	'workbench.hover.delay': 60_000,
	'workbench.tree.enableStickyScroll': false,
};

interface Scene {
	/** The picture in `media/`, without its theme. */
	readonly name: string;
	readonly size: { readonly width: number; readonly height: number };
	/** Brings about what the picture shows, going on from the scene before. */
	readonly set: (driver: Driver) => Promise<unknown>;
}

const PAGE = { width: 1280, height: 800 };
const STEP = { width: 800, height: 500 };

/** The steps of the walkthrough, and the whole for README.md. */
const SCENES: readonly Scene[] = [
	{ name: 'walkthrough/open', size: STEP, set: ({ editor }) => editor.goTo('Kenya has put on hold') },
	{ name: 'walkthrough/read', size: STEP, set: ({ editor }) => editor.hover(HOVERED) },
	{
		name: 'readme',
		size: PAGE,
		set: async (driver) => {
			await driver.editor.closeHover();
			await driver.openContainer('Dossier');
			await driver.tree('Actors').rows();
			await driver.tree('Claims').rows();
			await driver.editor.hover(HOVERED);
		},
	},
	{
		name: 'walkthrough/explore',
		size: STEP,
		set: async (driver) => {
			await driver.editor.closeHover();
			for (const title of ['Claims', 'Notes']) await driver.tree(title).close();
			await driver.tree('Actors').expand('Samuel Kiprono');
			await driver.tree('Actors').click('Samuel Kiprono');
		},
	},
	{
		name: 'walkthrough/correct',
		size: STEP,
		set: async ({ editor, page }) => {
			await editor.goTo('Coast Wire');
			await page.keyboard.press('Alt+I');
			await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
		},
	},
	{
		name: 'walkthrough/sourcing',
		size: STEP,
		set: async (driver) => {
			await driver.page.keyboard.press('Escape');
			await driver.tree('Actors').close();
			await driver.tree('Sourcing').open();
			await driver.tree('Sourcing').expand('Loaded cues');
			await driver.tree('Sourcing').expand('Unnamed sources');
			await driver.tree('Sourcing').click('Dutch diplomats');
		},
	},
];

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
	for (const { name, size, set } of SCENES) {
		await driver.page.setViewportSize(size);
		await set(driver);
		const file = await driver.screenshot(`${name}-${theme.replaceAll(' ', '-')}`);
		if (IN_MEDIA.includes(theme)) await copyFile(file, join(ROOT, 'media', `${name}-${theme}.png`));
	}
}
