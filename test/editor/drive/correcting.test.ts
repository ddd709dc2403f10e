import assert from 'node:assert/strict';
import { until } from '../../../scripts/shell/progress.mjs';
import { annotate } from '../../../src/core/annotate';
import { readSample } from '../../gold/samples';
import { choose, take } from './lists';
import { BARE_TREES, useWorkbench } from './workbench';

const TEXT = readSample('harbour-deal');

/** What a reader is told of what she sets right, and how she takes it back. */
describe('what is set right in the window', () => {
	const workbench = useWorkbench({ settings: BARE_TREES, viewport: { width: 1300, height: 900 } });

	/** The answer in the status bar, which is a button. */
	const answer = (text: string | RegExp) => workbench().page.locator('.statusbar-item a', { hasText: text });
	const actors = async (): Promise<readonly string[]> =>
		(await workbench().tree('Actors').rows()).filter(({ level }) => level === 1).map(({ label }) => label);
	const isListed = (name: string, wanted: boolean): Promise<true> =>
		until(
			`${name} to be ${wanted ? 'listed' : 'gone'}`,
			async () => (await actors()).includes(name) === wanted || undefined,
		);

	before(async () => {
		const driver = workbench();
		await driver.editor.open('harbour-deal.txt');
		await driver.openContainer('Dossier');
		await driver.tree('Actors').open();
		await isListed('Samuel Kiprono', true);
	});

	it('is answered with what changed in the whole article, and undone by one click', async () => {
		const { mentions } = annotate(TEXT).actors.find(({ name }) => name === 'Samuel Kiprono')!;
		await workbench().editor.goTo('Kiprono said');
		await choose(workbench().page, 'Alt+I', 'kind: group', /Samuel Kiprono is of another kind: group/);
		await answer(`Samuel Kiprono is now of the kind group in the whole article: ${mentions.length} mentions`).waitFor();
		await workbench().screenshot('corrected');
		await answer('Undo').click();
		await answer(/Undone:.*Redo/).waitFor();
		await until(
			'the card of a person',
			async () => /— person/.test(await workbench().editor.hover('Kiprono said')) || undefined,
		);
		await workbench().editor.closeHover();
	});

	it('makes a group of selected words, which look and are listed like any other', async () => {
		const { page, editor } = workbench();
		const words = 'four bidders';
		await editor.goTo(words);
		for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight');
		await choose(workbench().page, 'Alt+I', 'refers to: group', /“four bidders” refers to: group/);
		await answer('“four bidders” is now marked as group in the whole article: 1 mention').waitFor();
		await isListed(words, true);
		const marks = await editor.decorations();
		assert.ok(marks.some(({ text, underline }) => text === words && underline.includes('underline')));
		assert.match(await editor.hover(words), /four bidders — group/);
		await workbench().screenshot('marked');
		await editor.closeHover();
		await workbench().command('Dossier: Undo Last Change to Notes and Corrections');
		await isListed(words, false);
		await workbench().command('Dossier: Redo Last Change to Notes and Corrections');
		await isListed(words, true);
	});

	it('knows “not a name” among what words always are', async () => {
		const { page, editor } = workbench();
		await isListed('Coast Wire', true);
		await editor.goTo('Coast Wire)');
		await take(workbench().page, 'Alt+I', 'is always', /“Coast Wire” is always…/);
		const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'not a name' });
		await row.click();
		await isListed('Coast Wire', false);
		await answer('“Coast Wire” is now never a name, in all articles').waitFor();
		await answer('Undo').click();
		await isListed('Coast Wire', true);
	});

	it('says “in the whole article” only of what holds there', async () => {
		await workbench().editor.goTo('added.');
		await choose(workbench().page, 'Alt+I', 'not a claim', /This is not a claim/);
		await answer('No longer a claim').waitFor();
		assert.ok(!(await workbench().status()).some((text) => text.includes('in the whole article')));
	});
});
