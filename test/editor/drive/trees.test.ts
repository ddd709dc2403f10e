import assert from 'node:assert/strict';
import type { TreeRow } from '../../../scripts/drive/tree.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { folderWithSharedArticle } from './articles';
import { BARE_TREES, useWorkbench } from './workbench';

const folder = folderWithSharedArticle();

/** An actor's row says how often it is mentioned; the rows below it do not. */
const isActor = (row: TreeRow): boolean => / \d+ mentions?(?:,|$)/.test(row.accessibleName);

/** The rows below an actor's row, down to the next actor. */
function below(rows: readonly TreeRow[], label: string): readonly TreeRow[] {
	const rest = rows.slice(rows.findIndex((row) => isActor(row) && row.label === label) + 1);
	const end = rest.findIndex(isActor);
	return end < 0 ? rest : rest.slice(0, end);
}

(folder ? describe : describe.skip)('the shared article (in ../shared/seeds, if it is there)', () => {
	const workbench = useWorkbench({
		folder: folder ?? '',
		settings: BARE_TREES,
	});

	before(async () => {
		await workbench().editor.open('article.txt');
		await workbench().openContainer('Dossier');
		await workbench().tree('Actors').rows();
	});

	it('names in a card who a role, a description and a pronoun mean', async () => {
		const { editor } = workbench();
		assert.match(await editor.hover('the Venezuelan leader'), /^Nicolás Maduro — person/);
		assert.match(await editor.hover('the official said on condition'), /State Department official — unnamed source/);
		assert.match(await editor.hover('He said the company'), /^Mike Pompeo — person/);
		await editor.closeHover();
	});

	it('has one row for each of Maduro, Cuba, the State Department and the unnamed official', async () => {
		const rows = await workbench().tree('Actors').rows();
		const labels = rows.filter(isActor).map((row) => row.label);
		for (const name of [/Maduro/, /Cuba/, /^State Department$/, /State Department official$/])
			assert.equal(labels.filter((label) => name.test(label)).length, 1, name.source);
	});

	it('has the Cubans below Cuba', async () => {
		const tree = workbench().tree('Actors');
		await tree.expand('Cuba');
		await until('a mention by its people', async () => {
			const rows = below(await tree.rows(), 'Cuba');
			return rows.some((row) => row.accessibleName.includes('by its people')) || undefined;
		});
	});

	it('has all claims of the unnamed official below it', async () => {
		const tree = workbench().tree('Actors');
		await tree.expand('State Department official');
		await until('ten claims or more', async () => {
			const rows = await tree.rows();
			const { label } = rows.find((row) => isActor(row) && row.label.endsWith('State Department official'))!;
			const says = below(rows, label).filter((row) => row.accessibleName.startsWith(label));
			return says.length >= 10 || undefined;
		});
	});

	it('selects exactly the text of a claim and of a mention', async () => {
		const driver = workbench();
		const isSelected = (words: RegExp) => async () => words.test((await driver.editor.selection()).text) || undefined;
		await driver.tree('Claims').click('The threats that we hear');
		await until('the claim to be selected', isSelected(/^“The threats that we hear .* democracy\.”$/));
		await driver.tree('Actors').expand('Justin Trudeau');
		await driver.tree('Actors').click('Minister Justin Trudeau');
		await until('the mention to be selected', isSelected(/^Justin Trudeau$/));
	});

	it('looks as it should', async () => {
		await workbench().editor.hover('the Venezuelan leader');
		await workbench().screenshot('trees');
	});
});
