import assert from 'node:assert/strict';
import { until } from '../../../scripts/shell/progress.mjs';
import type { Decoration } from '../../../scripts/drive/editor.mjs';
import { folderWith } from './articles';
import { useWorkbench } from './workbench';

const ARTICLE =
	[
		'Two people familiar with the audit said the books of the port were wrong.',
		'Ann Ames had never discussed the contract with the company.',
		'She said that the bridge was safe. “We will open it in May,” Ames said.',
		'Peter Boyd neither confirmed nor denied that the dam was unsafe.',
		'Acme Corp. said that it knew of no leak. The mayor said the town would wait.',
	].join('\n\n') + '\n';

const FILES = {
	'talks.txt': ARTICLE,
	'talks-before.txt': ARTICLE.replace('in May', 'in June'),
};

const CLEAR = 'rgba(0, 0, 0, 0)';

describe('the words of claims', () => {
	const workbench = useWorkbench({ folder: folderWith(FILES), settings: { 'editor.occurrencesHighlight': 'off' } });

	const overlays = async (): Promise<readonly Decoration[]> =>
		(await workbench().editor.decorations()).filter(({ layer }) => layer === 'overlay');
	const shaded = async (): Promise<readonly Decoration[]> =>
		(await overlays()).filter(({ background }) => background !== CLEAR);

	const open = async (): Promise<void> => {
		await workbench().editor.open('talks.txt');
		await until('the highlights', async () => (await overlays()).length > 0 || undefined);
	};

	it('are shaded where the cursor is, from the first letter to the last, and nowhere else', async () => {
		await open();
		const { editor } = workbench();
		await editor.goTo('the bridge was safe');
		await until('one claim to be shaded', async () => (await shaded()).length === 1 || undefined);
		await editor.goTo('the town would wait');
		await until('another claim to be shaded', async () => (await shaded()).length === 1 || undefined);
		await editor.goTo('Ann Ames');
		const around = await shaded();
		assert.ok(
			around.every(({ border }) => border.includes('solid')),
			JSON.stringify(around),
		);
	});

	it('are told of by a card wherever the mouse rests on them', async () => {
		await open();
		const card = await workbench().editor.hover('unsafe');
		assert.match(card, /Peter Boyd neither confirmed nor denied — in the negative/);
		await workbench().editor.closeHover();
	});

	for (const theme of ['light', 'high contrast light', 'high contrast dark', 'dark'] as const)
		for (const colorBy of ['none', 'speaker'] as const)
			it(`can be read in the ${theme} theme, coloured by ${colorBy}`, async () => {
				const driver = workbench();
				await driver.setTheme(theme);
				await driver.configure({
					'dossier.claims.colorBy': colorBy,
					'dossier.highlights.kinds': ['person', 'organization', 'place', 'unnamed', 'cue', 'source', 'claim'],
				});
				await open();
				await driver.editor.goTo('the bridge was safe');
				const colours = async (): Promise<number> => new Set((await shaded()).map(({ background }) => background)).size;
				const least = colorBy === 'none' ? 2 : 4;
				await until(`${least} shades`, async () => (await colours()) >= least || undefined);
				await driver.screenshot(`claims-${colorBy}-${theme.replaceAll(' ', '-')}`);
			});

	it('light up only the kinds that are chosen', async () => {
		const driver = workbench();
		await driver.configure({ 'dossier.highlights.kinds': ['cue'] });
		await open();
		await until('cues alone', async () => {
			const words = (await driver.editor.decorations()).filter(({ layer }) => layer === 'text');
			return (words.length > 0 && words.every(({ underline }) => !underline.startsWith('underline'))) || undefined;
		});
	});

	it('have their cues lit in both sides of a comparison', async () => {
		const driver = workbench();
		await driver.configure({ 'dossier.highlights.kinds': ['person', 'cue'] });
		await open();
		await driver.command('File: Compare Active File With...');
		await driver.page.keyboard.type('talks-before.txt');
		await driver.page.locator('.quick-input-widget .monaco-list-row[aria-label*="talks-before.txt"]').first().click();
		for (const side of ['original', 'modified'])
			await until(`cues on the side ${side}`, async () => {
				const slanted = await driver.page
					.locator(`.monaco-diff-editor .editor.${side} .view-lines [class*="ced-"]`)
					.evaluateAll((words) => words.filter((word) => getComputedStyle(word).fontStyle === 'italic').length);
				return slanted > 3 || undefined;
			});
		await driver.screenshot('claims-comparison');
		await driver.command('View: Close Editor');
	});

	it('have a legend, one click from the status bar, that stays open', async () => {
		const driver = workbench();
		await open();
		const item = driver.page.locator('.statusbar-item:has-text("actors")');
		await item.hover();
		await driver.page.locator('.monaco-hover a:has-text("What the lines mean")').click();
		const tab = driver.page.locator('.tab:has-text("What the Lines Mean")');
		await tab.waitFor();
		assert.equal(await tab.locator('.label-name.italic, .monaco-icon-label.italic').count(), 0);
		await until('the samples to be dressed', async () => {
			const words = await driver.editor.decorations();
			return words.filter(({ underline }) => underline.startsWith('underline')).length >= 6 || undefined;
		});
		await driver.screenshot('claims-legend');
		await driver.command('View: Close Editor');
	});

	it('are all shaded on demand, with brackets at their ends, and no longer after', async () => {
		await open();
		const driver = workbench();
		await driver.command('Dossier: Toggle Claims');
		await until('all claims to be shaded', async () => (await shaded()).length > 5 || undefined);
		const brackets = (await overlays()).filter(({ border, background }) => border === '' && background === CLEAR);
		assert.ok(brackets.length >= 10, String(brackets.length));
		await driver.command('Dossier: Toggle Claims');
		await until('one claim to be shaded', async () => (await shaded()).length <= 1 || undefined);
	});
});
