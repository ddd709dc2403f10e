import {
	commands,
	Disposable,
	Selection,
	Uri,
	window,
	workspace,
	type ExtensionContext,
	type TextEditor,
} from 'vscode';
import type { Article, Mention } from '../../core/model';
import { CORRECT } from '../commands';
import type { Dossier } from '../dossier';
import { rangeOf } from '../place';

/** The commands for a first try: the sample article, the walkthrough, and what the buttons of its steps do. */
export function registerOnboarding(context: ExtensionContext, dossier: Dossier): Disposable {
	let last = window.activeTextEditor?.document;
	const openSample = (): Promise<TextEditor> => showSample(context);

	/** Runs something on the article that was read last, as the walkthrough hides it; else on the sample article. */
	const onArticle = (run: (editor: TextEditor, article: Article) => unknown) => async (): Promise<void> => {
		const read = last && !last.isClosed ? await dossier.whenIdle(last) : undefined;
		const isThere = last && read && read.actors.length > 0;
		const editor = isThere ? await window.showTextDocument(last!) : await openSample();
		const article = await dossier.whenIdle(editor.document);
		if (article) await run(editor, article);
	};

	return Disposable.from(
		window.onDidChangeActiveTextEditor((editor) => {
			if (editor) last = editor.document;
		}),
		commands.registerCommand('dossier.openSample', openSample),
		commands.registerCommand('dossier.getToKnow', () =>
			commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
		),
		commands.registerCommand('dossier.tryCard', onArticle(showCard)),
		commands.registerCommand(
			'dossier.tryActors',
			onArticle(() => commands.executeCommand('dossier.actors.focus')),
		),
		commands.registerCommand('dossier.tryCorrecting', onArticle(offerCorrections)),
		commands.registerCommand(
			'dossier.trySourcing',
			onArticle(() => commands.executeCommand('dossier.sourcing.focus')),
		),
	);
}

const SAMPLE = 'harbour-deal.txt';

/**
 * Shows the sample article: a copy in the folder that VS Code keeps for the extension, so that corrections and notes on it are
 * stored beside it as beside any article, and nothing waits to be saved. It is as it was each time that it is opened.
 */
async function showSample({ extensionUri, globalStorageUri }: ExtensionContext): Promise<TextEditor> {
	const file = Uri.joinPath(globalStorageUri, 'sample', SAMPLE);
	const isEdited = workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
	if (!isEdited)
		await workspace.fs.writeFile(file, await workspace.fs.readFile(Uri.joinPath(extensionUri, 'seeds', SAMPLE)));
	return window.showTextDocument(file, { preview: false });
}

/** The card that tells the most: over a role, which does not say of itself who is meant. */
async function showCard(editor: TextEditor, article: Article): Promise<void> {
	const mentions = mentionsIn(article);
	putCursor(editor, mentions.find(({ form }) => form === 'role') ?? mentions[0]);
	await commands.executeCommand('editor.action.showHover');
}

async function offerCorrections(editor: TextEditor, article: Article): Promise<void> {
	putCursor(editor, mentionsIn(article).find(({ form }) => form === 'name')); // prettier-ignore
	await commands.executeCommand(CORRECT);
}

/** All mentions, those of persons first. */
const mentionsIn = ({ actors }: Article): readonly Mention[] =>
	actors
		.toSorted((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person'))
		.flatMap(({ mentions }) => mentions);

function putCursor(editor: TextEditor, mention: Mention | undefined): void {
	if (!mention) return;
	const range = rangeOf(editor.document, mention);
	editor.selection = new Selection(range.start, range.start);
	editor.revealRange(range);
}
