import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDriver } from './drive/driver.mjs';
import { runScript } from './shell/failure.mjs';
import { ROOT } from './shell/paths.mjs';
import { doing } from './shell/progress.mjs';
import { buildExtension } from './vscode/build.mjs';
import { packageExtension } from './vscode/vsix.mjs';

/** What the pictures show: an article, and the place in it that the mouse rests on. */
const ARTICLE = 'harbour-deal.txt';
const HOVERED = 'the Kenyan president';

const THEMES = ['light', 'dark', 'high contrast light', 'high contrast dark'] as const;

/** Of these themes the README shows a picture. The others stay in `out/pictures`, to be looked at. */
const IN_README: readonly string[] = ['light', 'dark'];

await runScript(async () => {
	await buildExtension();
	const vsix = await packageExtension();
	const settings = {
		'editor.lineNumbers': 'off',
		'editor.fontSize': 15,
		'editor.occurrencesHighlight': 'off',
		'editor.renderLineHighlight': 'none',
	};
	const driver = await openDriver({ vsix, viewport: { width: 1280, height: 800 }, settings });
	try {
		await driver.editor.open(ARTICLE);
		await driver.openContainer('Dossier');
		await driver.tree('Actors').rows();
		await driver.tree('Claims').rows();
		for (const theme of THEMES) {
			await driver.setTheme(theme);
			const file = await doing(`Taking the ${theme} picture`, async () => {
				await driver.editor.hover(HOVERED);
				return driver.screenshot(theme.replaceAll(' ', '-'));
			});
			if (IN_README.includes(theme)) await copyFile(file, join(ROOT, 'media', `readme-${theme}.png`));
		}
	} finally {
		await driver.close();
	}
	return 0;
});
