import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { FIGURES, NOTED, NOTES, type Block, type HostFigures } from '../../scripts/vscode/hostFigures.mjs';
import { median } from '../../scripts/bench/median.mjs';
import type { Dossier } from '../../src/vscode/dossier';

const EDITS = 20;
const FURTHER_NOTES = 15;

/** Runs in the extension host: opens the article of the folder, edits it, and writes what it measured. */
export async function run(): Promise<void> {
	const extension = vscode.extensions.getExtension<Dossier>('dossier.dossier')!;
	const dossier = await extension.activate();
	await vscode.commands.executeCommand('dossier.claims.focus');
	await vscode.commands.executeCommand('dossier.actors.focus');
	await seconds(3);
	const whileIdle = await longestBlock(() => seconds(2));

	const [file] = await vscode.workspace.findFiles('article.txt');
	const document = await vscode.workspace.openTextDocument(file!);
	let open = 0;
	const whileOpening = await longestBlock(async () => {
		await vscode.window.showTextDocument(document);
		open = await timeOf(() => dossier.whenIdle(document));
		await seconds(1);
	});

	const edits: number[] = [];
	const whileEditing = await longestBlock(async () => {
		for (let round = 1; round <= EDITS; round++) {
			const change = new vscode.WorkspaceEdit();
			const at = Math.floor((document.getText().length * round) / (EDITS + 1));
			change.insert(document.uri, document.positionAt(at), ' now');
			await vscode.workspace.applyEdit(change);
			edits.push(await timeOf(() => dossier.whenIdle(document)));
			await seconds(0.2);
		}
	});
	edits.sort((a, b) => a - b);
	const figures: HostFigures = {
		note: await measureNotes(dossier),
		open,
		edit: edits[EDITS >> 1]!,
		longestEdit: edits.at(-1)!,
		whileOpening,
		whileEditing,
		whileIdle,
	};
	writeFileSync(process.env[FIGURES]!, JSON.stringify(figures));
}

/**
 * Writes further notes on an article that has many, each after the one before is stored. The article is not on the screen:
 * VS Code's window needs minutes to draw thousands of threads, whoever gives them to it.
 */
async function measureNotes(dossier: Dossier): Promise<HostFigures['note']> {
	const [file] = await vscode.workspace.findFiles(NOTED);
	const document = await vscode.workspace.openTextDocument(file!);
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await dossier.whenIdle(document);
	const store = document.uri.with({ path: `${document.uri.path}.dossier.json` });
	const stored = async (): Promise<number> => (await readFile(store.fsPath, 'utf8')).split('"motivation"').length - 1;
	const blocks: Block[] = [];
	const works: number[] = [];
	await seconds(3);
	for (let i = 1; i <= FURTHER_NOTES; i++) {
		const range = new vscode.Range(document.positionAt(i * 50), document.positionAt(i * 50 + 20));
		const thread = { uri: document.uri, range, comments: [], dispose: () => undefined };
		const before = processorTime();
		blocks.push(
			await longestBlock(async () => {
				await vscode.commands.executeCommand('dossier.note.save', { thread, text: 'And who else?' });
			}),
		);
		works.push(processorTime() - before);
		while ((await stored()) < NOTES + i) await seconds(0.1);
		await seconds(0.5);
	}
	const block = { wall: median(blocks.map(({ wall }) => wall)), work: median(blocks.map(({ work }) => work)) };
	return { block, work: median(works) };
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** The longest time, in milliseconds, between two turns that the host gave to a timer of 1 ms while the work was done. */
async function longestBlock(work: () => Promise<void>): Promise<Block> {
	let longest: Block = { wall: 0, work: 0 };
	let [wall, processor] = [performance.now(), processorTime()];
	const timer = setInterval(() => {
		const now = [performance.now(), processorTime()] as const;
		longest = { wall: Math.max(longest.wall, now[0] - wall), work: Math.max(longest.work, now[1] - processor) };
		[wall, processor] = now;
	}, 1);
	await work();
	clearInterval(timer);
	return longest;
}

/** Processor time of this thread in milliseconds. */
function processorTime(): number {
	const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
	if (!threadCpuUsage) return 0;
	const { user, system } = threadCpuUsage();
	return (user + system) / 1000;
}
