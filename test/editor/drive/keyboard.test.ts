import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../../scripts/shell/progress.mjs';
import { annotate } from '../../../src/core/annotate';
import { parsePage } from '../../../src/core/formats/annotations';
import { sliceOf } from '../../../src/core/span';
import { readSample } from '../../gold/samples';
import { choose } from './lists';
import { isAnnotated } from './making';
import { useWorkbench } from './workbench';

/** Each step leaves a picture in `out/pictures/keyboard-….png`, and the last one proves that the pointer was not touched. */
describe('by keyboard alone, a reader', () => {
	const workbench = useWorkbench();

	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) await workbench().page.keyboard.press(key);
	};

	const stored = async (): Promise<readonly Record<string, unknown>[]> => {
		const file = join(workbench().folder, 'harbour-deal.txt.dossier.json');
		const page = await readFile(file, 'utf8').then(parsePage, () => undefined);
		return (page?.annotations ?? []).map(({ raw }) => raw);
	};

	const record = (step: string): Promise<string> => workbench().screenshot(`keyboard-${step}`);

	before(async () => {
		await workbench().page.evaluate(countPointer);
	});

	it('opens an article, goes to an actor and walks its mentions', async () => {
		const { page, editor } = workbench();
		await choose(workbench().page, 'Control+P', 'harbour-deal.txt', /harbour-deal\.txt/);
		await page.locator('.tab.active[data-resource-name="harbour-deal.txt"]').waitFor();
		await isAnnotated(workbench());
		await choose(workbench().page, 'Alt+J', 'Kiprono', /Samuel Kiprono/);
		const text = readSample('harbour-deal');
		const { mentions } = annotate(text).actors.find(({ name }) => name === 'Samuel Kiprono')!;
		assert.ok(mentions.length > 2);
		for (const mention of [...mentions, mentions[0]!]) {
			const words = sliceOf(text, mention);
			await until(`“${words}” to be selected`, async () => (await editor.selection()).text === words || undefined);
			await press('Alt+M');
		}
		await record('1-mentions');
	});

	it('corrects its kind', async () => {
		await choose(workbench().page, 'Alt+J', 'Kiprono', /Samuel Kiprono/);
		await choose(workbench().page, 'Alt+I', 'kind: organization', /Samuel Kiprono is of another kind: organization/);
		const [correction] = await until('the correction', async () => {
			const found = await stored();
			return found.length > 0 ? found : undefined;
		});
		assert.equal(correction!['motivation'], 'classifying');
		const card = await until('the card', async () => {
			await press('Control+K', 'Control+I');
			const texts = await workbench().page.locator('.monaco-editor .monaco-hover:not(.hidden)').allInnerTexts();
			return texts.find((text) => text.includes('organization'));
		});
		assert.match(card, /Samuel Kiprono — organization/);
		assert.match(card, /you said so/);
		await record('2-correction');
		await press('Escape');
	});

	it('writes a note', async () => {
		const { page } = workbench();
		await choose(workbench().page, 'Alt+J', 'Kiprono', /Samuel Kiprono/);
		await press('Alt+U');
		await page.locator('.review-widget .monaco-editor.focused').waitFor();
		await page.keyboard.type('Check his office.');
		await page.locator('.review-widget .monaco-editor.focused', { hasText: 'Check his office.' }).waitFor();
		await record('3-note');
		await press('Control+Enter');
		const note = await until('the note', async () =>
			(await stored()).find((one) => one['motivation'] === 'commenting'),
		);
		const { body, target } = note as { body: { value: string }[]; target: { selector: { exact?: string }[] } };
		assert.equal(body[0]!.value, 'Check his office.');
		assert.equal(target.selector[0]!.exact, 'Samuel Kiprono');
	});

	it('did not touch the pointer', async () => {
		assert.equal(await workbench().page.evaluate(() => (window as unknown as Counted).pointed), 0);
	});

	it('finds all of it again after the window was loaded anew', async () => {
		const { page } = workbench();
		await page.reload();
		await page.locator('.tab.active[data-resource-name="harbour-deal.txt"]').waitFor({ timeout: 300_000 });
		await isAnnotated(workbench());
		await choose(workbench().page, 'F1', '>Focus on Notes View', /Focus on Notes View/);
		const rows = await until('the notes', async () => {
			const found = await workbench().tree('Notes').rows();
			return found.length >= 2 ? found : undefined;
		});
		assert.deepEqual(
			rows.map(({ label }) => label),
			['Check his office.', 'Corrections', 'Samuel Kiprono'],
		);
		await workbench().screenshot('corrections');
	});
});

interface Counted {
	pointed: number;
}

/** Runs in the page. */
function countPointer(): void {
	const counted = window as unknown as Counted;
	counted.pointed = 0;
	for (const kind of ['pointerdown', 'pointermove', 'wheel'])
		window.addEventListener(kind, () => counted.pointed++, { capture: true });
}
