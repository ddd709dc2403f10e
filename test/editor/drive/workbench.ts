import { openDriver, type Driver, type DriverOptions } from '../../../scripts/drive/driver.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { DIALOG_LEFT } from '../../../scripts/suite/tally.mjs';
import { vsixFile } from '../../../scripts/vscode/vsix.mjs';

/** Settings for tests that click in trees: nothing covers a row. */
export const BARE_TREES = { 'workbench.hover.delay': 60_000, 'workbench.tree.enableStickyScroll': false };

/**
 * Opens a VS Code with the packaged extension before the tests of the surrounding `describe` and ends it after them.
 * Returns a function, as the driver is there only while tests run. A test that fails leaves a picture in `out/pictures`.
 */
export function useWorkbench(options: Omit<DriverOptions, 'vsix'> = {}): () => Driver {
	let driver: Driver | undefined;

	before(async () => {
		driver = await openDriver({ vsix: vsixFile(), ...options });
	});

	afterEach(async function () {
		const test = this.currentTest;
		if (test?.state === 'failed') await driver?.screenshot(test.fullTitle().replaceAll(/\W+/g, '-'));
		if (driver) await closeDialogs(driver);
	});

	after(() => driver?.close());

	return () => {
		if (!driver) throw new Error('The workbench is open only while tests run');
		return driver;
	};
}

/** Closes the dialogs that a test that failed left behind, which would fail all after it, and tells what they say. */
async function closeDialogs({ page }: Driver): Promise<void> {
	const dialogs = page.locator('.monaco-dialog-box');
	await until('no dialog', async () => {
		const [text] = await dialogs.allInnerTexts();
		if (text === undefined) return true;
		console.log(`${DIALOG_LEFT}${text.replaceAll(/\s+/g, ' ')}`);
		await page.keyboard.press('Escape');
		await dialogs
			.first()
			.waitFor({ state: 'detached', timeout: 5000 })
			.catch(() => undefined);
		return undefined;
	});
}
