import { commands, Disposable, window, workspace, type TextEditor, type TextEditorDecorationType } from 'vscode';
import type { Article } from '../../core/model';
import type { Span } from '../../core/span';
import { shownOf } from '../attitudes';
import { edgesOf, markedByHand, SHADES, shadesOf } from '../claimShades';
import { HIGHLIGHT_KINDS, highlightsOf } from '../highlight';
import { styleOf } from '../highlightStyles';
import { rangeOf } from '../place';
import type { Session } from '../session';
import { HIGHLIGHTS as SETTING, isOn } from '../settings';
import { edgeStyle, shadeStyle } from '../shadeStyles';
import { unawaited } from '../unawaited';
import { areClaimsShown, COLOR_BY, colorBy, isShown, KINDS } from '../shownKinds';

/** The context key that says whether the highlights are shown. */
const SHOWN = 'dossier.highlightsShown';

/**
 * Marks actors, cues, sources and claims in all visible editors of an article, those of a comparison among them. Between
 * results VS Code itself moves the marks with every edit. Setting marks that are there already does not flicker.
 */
export function registerHighlights(session: Session): Disposable {
	const made = <Key>(
		keys: readonly Key[],
		styled: (key: Key) => Parameters<typeof window.createTextEditorDecorationType>[0],
	) => keys.map((key) => [key, window.createTextEditorDecorationType(styled(key))] as const);
	// Shades first: what is made later is drawn above.
	const shades = made(SHADES, shadeStyle);
	const edges = made(['starts', 'ends'] as const, edgeStyle);
	const kinds = made(HIGHLIGHT_KINDS, styleOf);
	const types = [...shades, ...edges, ...kinds].map(([, type]) => type);
	let isDisposed = false;

	/** The spans of each decoration; all others have none. */
	const marksOf = (article: Article): ReadonlyMap<TextEditorDecorationType, readonly Span[]> => {
		const highlights = highlightsOf(article);
		const isShaded = areClaimsShown();
		const shaded = isShaded ? shadesOf(article, colorBy()) : undefined;
		const edged = edgesOf(isShaded ? article.claims : markedByHand(article));
		return new Map([
			...shades.map(([shade, type]) => [type, shaded?.[shade] ?? []] as const),
			...edges.map(([edge, type]) => [type, edged[edge]] as const),
			...kinds.map(([kind, type]) => [type, isShown(kind) ? highlights[kind] : []] as const),
		]);
	};

	const set = (editor: TextEditor): void => {
		const article = isOn(SETTING) ? session.article(editor.document) : undefined;
		const marks = article && marksOf(shownOf(article));
		for (const type of types)
			editor.setDecorations(type, marks?.get(type)?.map((span) => rangeOf(editor.document, span)) ?? []);
	};

	/**
	 * An edit that crosses the marks on their way to the screen makes them stand beside their words. The answer to a
	 * command that is sent after them tells that they are there; what was edited by then has crossed them, maybe.
	 */
	const show = async (editor: TextEditor): Promise<void> => {
		for (let version = -1; version !== editor.document.version && !isDisposed;) {
			version = editor.document.version;
			set(editor);
			await commands.executeCommand('setContext', SHOWN, isOn(SETTING));
		}
	};

	const showAll = (): void => {
		for (const editor of window.visibleTextEditors) unawaited(show(editor));
	};

	showAll();
	return Disposable.from(
		...types,
		new Disposable(() => {
			isDisposed = true;
		}),
		session.onDidChange((document) => {
			for (const editor of window.visibleTextEditors) if (editor.document === document) unawaited(show(editor));
		}),
		window.onDidChangeVisibleTextEditors(showAll),
		workspace.onDidChangeConfiguration((change) => {
			if ([SETTING, KINDS, COLOR_BY].some((setting) => change.affectsConfiguration(setting))) showAll();
		}),
	);
}
