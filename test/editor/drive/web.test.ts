import assert from 'node:assert/strict';
import { until } from '../../../scripts/shell/progress.mjs';
import { useWorkbench } from './workbench';

describe('the extension as a web extension', () => {
	const workbench = useWorkbench({ settings: { 'remote.extensionKind': { 'dossier.dossier': ['web'] } } });

	it('annotates an article in a Web Worker', async () => {
		const { editor } = workbench();
		await editor.open('harbour-deal.txt');
		await until('the highlights', async () => (await editor.decorations()).length > 0 || undefined);
		assert.match(await editor.hover('the Kenyan president'), /^Samuel Kiprono — person/);
		await editor.closeHover();
	});

	it('runs in the browser, not on the server', async () => {
		const driver = workbench();
		await driver.command('Developer: Show Running Extensions');
		const row = driver.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Dossier' });
		await row.getByText('web worker').waitFor();
	});
});
