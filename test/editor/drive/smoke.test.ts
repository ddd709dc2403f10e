import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

describe('the workbench', () => {
	const workbench = useWorkbench();

	it('opens an article and selects in it', async () => {
		const { editor } = workbench();
		await editor.open('harbour-deal.txt');
		await editor.goTo('said');
		await editor.press('Shift+Control+ArrowRight');
		const { text } = await editor.selection();
		assert.equal(text.trim(), 'said');
	});

	it('changes a setting and back', async () => {
		const driver = workbench();
		const numbers = driver.page.locator('.editor-instance .line-numbers').first();
		await driver.configure({ 'editor.lineNumbers': 'off' });
		await numbers.waitFor({ state: 'detached' });
		await driver.configure({ 'editor.lineNumbers': 'on' });
		await numbers.waitFor();
	});

	for (const theme of ['light', 'high contrast light', 'high contrast dark', 'dark'] as const) {
		it(`changes to the ${theme} theme`, async () => {
			await workbench().setTheme(theme);
		});
	}
});
