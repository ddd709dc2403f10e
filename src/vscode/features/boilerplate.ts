import {
	commands,
	Disposable,
	EventEmitter,
	FoldingRange,
	FoldingRangeKind,
	languages,
	type FoldingRangeProvider,
	type TextDocument,
} from 'vscode';
import type { Article } from '../../core/model';
import { lastOf } from '../../core/lastOf';
import { LANGUAGES, type Session } from '../session';

/** VS Code's own command that folds all regions, of which each run of boilerplate is one. */
const FOLD_REGIONS = 'editor.foldAllMarkerRegions';

/** Lets the reader fold away what surrounds an article: menus, teasers, comments, footers. */
export function registerBoilerplate(session: Session): Disposable {
	const changes = new EventEmitter<void>();
	const folding: FoldingRangeProvider = {
		onDidChangeFoldingRanges: changes.event,
		async provideFoldingRanges(document, _context, token) {
			await session.whenIdle(document, token);
			const article = session.article(document);
			// Without ranges of ours, VS Code goes by how lines are indented.
			const ranges = article ? foldingRanges(document, article) : [];
			return ranges.length > 0 ? ranges : undefined;
		},
	};
	return Disposable.from(
		changes,
		languages.registerFoldingRangeProvider([...LANGUAGES], folding),
		commands.registerCommand('dossier.foldBoilerplate', () => commands.executeCommand(FOLD_REGIONS)),
		session.onDidChange(() => {
			changes.fire();
		}),
	);
}

/** The runs of blocks of boilerplate that take two lines or more. */
function foldingRanges(document: TextDocument, { blocks }: Article): FoldingRange[] {
	const runs: { start: number; end: number }[] = [];
	blocks.forEach(({ kind, start, end }, i) => {
		if (kind !== 'boilerplate') return;
		if (blocks[i - 1]?.kind === 'boilerplate') lastOf(runs, runs.length).end = end;
		else runs.push({ start, end });
	});
	return runs
		.map(({ start, end }) => [document.positionAt(start).line, document.positionAt(end).line] as const)
		.filter(([first, last]) => first < last)
		.map(([first, last]) => new FoldingRange(first, last, FoldingRangeKind.Region));
}
