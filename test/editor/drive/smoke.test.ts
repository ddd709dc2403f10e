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

	for (const theme of ['light', 'high contrast light', 'high contrast dark', 'dark'] as const) {
		it(`changes to the ${theme} theme`, async () => {
			await workbench().setTheme(theme);
		});
	}
});
