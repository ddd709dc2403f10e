import { openDriver, type Driver, type DriverOptions } from '../../../scripts/drive/driver.mjs';
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
	});

	after(() => driver?.close());

	return () => {
		if (!driver) throw new Error('The workbench is open only while tests run');
		return driver;
	};
}
