import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../../scripts/shell/progress.mjs';
import { parsePage } from '../../../src/core/formats/annotations';
import type { Note } from '../../../src/core/corrections/note';
import { readSample } from '../../gold/samples';
import { BOX, isAnnotated, isInArticle, paste, select, THREAD, writeNote } from './making';
import { BARE_TREES, useWorkbench } from './workbench';

const NAME = 'harbour-deal.txt';
const TEXT = readSample('harbour-deal');
const WORDS = 'ordinary bridge financing';
/** The colour of marked words in the dark theme, which is see-through. */
const MARK = 'rgba(215, 186, 125';
const PANEL = '.part.panel';

/** What a reader does with notes, in the window. */
describe('notes in the window', () => {
	const workbench = useWorkbench({ settings: BARE_TREES, viewport: { width: 1300, height: 1000 } });

	const notes = async (): Promise<readonly Note[]> => {
		const page = await readFile(join(workbench().folder, `${NAME}.dossier.json`), 'utf8').then(
			parsePage,
			() => undefined,
		);
		return (page?.annotations ?? []).flatMap(({ entry }) => (entry?.type === 'note' ? entry.value : []));
	};
	/** The words of the stored notes' remarks, as soon as they are these. */
	const areStored = (...texts: readonly string[]): Promise<true> =>
		until(`the notes ${texts.join()}`, async () => {
			const stored = (await notes()).flatMap(({ remarks }) => remarks.map(({ text }) => text));
			return JSON.stringify(stored) === JSON.stringify(texts) || undefined;
		});
	const isHidden = async (selector: string): Promise<boolean> =>
		!(await workbench().page.locator(selector).isVisible());

	before(async () => {
		await workbench().editor.open(NAME);
		await isAnnotated(workbench());
	});

	it('are written on selected words, which are marked then; no panel opens', async () => {
		await writeNote(workbench(), WORDS, 'Which banks?');
		await areStored('Which banks?');
		assert.equal((await notes())[0]!.at.exact, WORDS);
		await until(
			'the mark',
			async () =>
				(await workbench().editor.decorations()).some(({ background }) => background.startsWith(MARK)) || undefined,
		);
		assert.ok(await isHidden(PANEL));
		await workbench().screenshot('notes-written');
	});

	it('open in place when their row is clicked', async () => {
		const { page } = workbench();
		await workbench().openContainer('Dossier');
		await workbench().tree('Notes').open();
		await workbench().tree('Notes').click('Which banks?');
		await page.locator(THREAD, { hasText: 'Which banks?' }).waitFor();
		assert.ok(await isHidden(PANEL));
		await workbench().screenshot('notes-opened');
	});

	it('are changed in their thread, which stays open, and nothing is typed into the article', async () => {
		const { page } = workbench();
		await page.locator(`${THREAD} .review-comment`).hover();
		await page.locator(`${THREAD} .review-comment .action-label[aria-label^="Edit"]`).click();
		await page.locator(BOX).waitFor();
		await page.keyboard.press('Control+A');
		await page.keyboard.type('Ask the banks');
		await workbench().screenshot('notes-editing');
		await page.keyboard.press('Control+Enter');
		await areStored('Ask the banks');
		await page.locator(THREAD, { hasText: 'Ask the banks' }).waitFor();
		assert.equal(await workbench().editor.text(), TEXT);
	});

	it('stay open while the article is edited and read anew under them', async () => {
		const { page, editor } = workbench();
		await page.locator(`${THREAD} .review-comment`).hover();
		await page.locator(`${THREAD} .review-comment .action-label[aria-label^="Edit"]`).click();
		await page.locator(BOX).waitFor();
		await page.keyboard.press('Control+A');
		await page.keyboard.type('Ask all banks');
		await editor.goTo('Kenya freezes');
		await page.keyboard.type('Ana Ortega resigned. ');
		await until(
			'the new name',
			async () => (await workbench().tree('Actors').rows()).some(({ label }) => label === 'Ana Ortega') || undefined,
		);
		await page.locator(`${THREAD} .edit-textarea`, { hasText: 'Ask all banks' }).click();
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' today');
		await page.keyboard.press('Control+Enter');
		await areStored('Ask all banks today');
		await page.locator(THREAD, { hasText: 'Ask all banks today' }).waitFor();
		assert.equal(await editor.text(), TEXT.replace('Kenya freezes', 'Ana Ortega resigned. Kenya freezes'));
	});

	it('are deleted with one click, and brought back with their answers by one more', async () => {
		const { page } = workbench();
		await page.locator(`${THREAD} .comment-form`).click();
		await page.locator(BOX).waitFor();
		await page.keyboard.type('They said no.');
		await page.keyboard.press('Control+Enter');
		await areStored('Ask all banks today', 'They said no.');
		await page.locator(`${THREAD} .review-title + .review-actions .action-label[aria-label^="Delete Note"]`).click();
		await areStored();
		await page.locator(THREAD).waitFor({ state: 'hidden' });
		const answer = page.locator('.statusbar-item a', { hasText: 'Note deleted' });
		await answer.waitFor();
		await workbench().screenshot('notes-deleted');
		await answer.click();
		await areStored('Ask all banks today', 'They said no.');
		await workbench().screenshot('notes-undone');
	});

	it('are written from the margin as well, on the words of the line', async () => {
		const { page, editor } = workbench();
		await editor.goTo('Opposition leader');
		const margin = page.locator('.editor-instance .margin-view-overlays > div');
		await margin
			.filter({ has: page.locator('.active-line-number') })
			.locator('.comment-range-glyph')
			.click();
		await page.locator(BOX).waitFor();
		await page.keyboard.type('Who else?');
		await page.keyboard.press('Control+Enter');
		await areStored('Ask all banks today', 'They said no.', 'Who else?');
		assert.match((await notes())[1]!.at.exact, /^Opposition leader .* to the High Court\.$/u);
	});

	it('that fit a copy of their article are offered where its own would be, also when the question is gone', async () => {
		const { page, folder } = workbench();
		await writeFile(join(folder, 'copied-deal.txt'), TEXT);
		await workbench().editor.open('copied-deal.txt');
		await page.locator('.notification-toast', { hasText: 'fit this article as well' }).waitFor();
		await workbench().command('Notifications: Clear All Notifications');
		const button = page.locator('.pane .welcome-view .monaco-button', { hasText: 'Copy Them' });
		await button.waitFor();
		await workbench().screenshot('notes-offered');
		await button.click();
		await until(
			'the note',
			async () =>
				(await workbench().tree('Notes').rows()).some(({ label }) => label.includes('Ask all banks today')) ||
				undefined,
		);
	});

	it('are written in an article that was just pasted, also twice in one paragraph, and replace no words of it', async () => {
		const { page, editor } = workbench();
		await paste(workbench(), TEXT);
		await writeNote(workbench(), WORDS, 'Which banks?');
		await select(workbench(), 'hidden anything');
		await page.keyboard.press('Alt+U');
		await page.locator(BOX).waitFor();
		await page.keyboard.type('Hidden what?');
		await page.locator(BOX, { hasText: 'Hidden what?' }).waitFor();
		await workbench().screenshot('notes-pasted');
		await page.keyboard.press('Control+Enter');
		await isInArticle(workbench());
		await until('both notes', async () => {
			const labels = (await workbench().tree('Notes').rows()).map(({ label }) => label);
			return JSON.stringify(labels) === JSON.stringify(['Hidden what?', 'Which banks?']) || undefined;
		});
		assert.equal(await editor.text(), TEXT);
	});

	it('are copied from their rows, several at once, with the words that they are on and who wrote them', async () => {
		const { page } = workbench();
		await workbench().tree('Notes').click('Hidden what?');
		await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('Control+C');
		const copied = await until('two lines', async () => {
			const text = await page.evaluate(() => navigator.clipboard.readText());
			return text.includes(' — ') ? text : undefined;
		});
		const [first, second, ...more] = copied.split('\n');
		assert.match(first!, /^hidden anything — Hidden what\?(?: \(.+\))?$/);
		assert.match(second!, /^ordinary bridge financing — Which banks\?(?: \(.+\))?$/);
		assert.deepEqual(more, []);
	});
});
