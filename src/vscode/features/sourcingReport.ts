import {
	commands,
	Disposable,
	DocumentLink,
	EventEmitter,
	languages,
	l10n,
	Uri,
	ViewColumn,
	window,
	workspace,
	type TextDocument,
} from 'vscode';
import type { Report } from '../../core/formats/report';
import { renderSourcing } from '../../core/formats/sourcing';
import { sourcingOf } from '../../core/sourcing';
import type { ActiveArticle } from '../activeArticle';
import { shownOf } from '../attitudes';
import { commandLink, OPEN_PLACE } from '../commands';
import { keyOf } from '../documentKey';
import type { AnnotatedText } from '../openArticle';
import { placeOf, rangeOf } from '../place';
import { REPORT, type Session } from '../session';
import { sourcingTerms } from '../sourcingTerms';

/**
 * The command that opens the sourcing of the active article as a read-only document beside it. Plain text: what the article
 * says cannot act there, it reads well aloud, and it is the same on the command line. Its line numbers are links, and it
 * follows the article.
 */
export function registerSourcingReport(session: Session, active: ActiveArticle): Disposable {
	const changes = new EventEmitter<Uri>();
	const show = async (): Promise<void> => {
		if (!active.document) return;
		const report = await workspace.openTextDocument(reportUri(active.document));
		await window.showTextDocument(report, { viewColumn: ViewColumn.Beside, preview: false });
	};
	const articleOf = (report: Uri): Thenable<TextDocument> => workspace.openTextDocument(Uri.parse(report.query, true));
	return Disposable.from(
		changes,
		commands.registerCommand('dossier.showSourcing', show),
		workspace.registerTextDocumentContentProvider(REPORT, {
			onDidChange: changes.event,
			provideTextDocumentContent: async (uri) => {
				const document = await articleOf(uri);
				await session.whenIdle(document);
				const result = session.result(document);
				return result ? render(document, result).text : l10n.t('Dossier could not read this article');
			},
		}),
		languages.registerDocumentLinkProvider(
			{ scheme: REPORT },
			{
				provideDocumentLinks: async (report) => {
					const document = await articleOf(report.uri);
					const result = session.result(document);
					return result ? linksIn(report, document, result) : [];
				},
			},
		),
		session.onDidChange((document) => {
			const isOpen = workspace.textDocuments.some(({ uri }) => String(uri) === String(reportUri(document)));
			if (isOpen) changes.fire(reportUri(document));
		}),
	);
}

const nameOf = ({ uri }: TextDocument): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

const reportUri = (document: TextDocument): Uri =>
	Uri.from({ scheme: REPORT, path: l10n.t('Sourcing of {0}', nameOf(document)), query: keyOf(document) });

function render(document: TextDocument, { article: found, text }: AnnotatedText): Report {
	const article = shownOf(found);
	return renderSourcing(sourcingOf(article, text), article, text, {
		source: nameOf(document),
		terms: sourcingTerms(),
	});
}

/** A link on each line number that selects what is spoken of. */
function linksIn(report: TextDocument, document: TextDocument, result: AnnotatedText): DocumentLink[] {
	return render(document, result).pointers.flatMap(({ at, place }) => {
		const target = placeOf(result.article, place);
		if (!target) return [];
		const link = new DocumentLink(rangeOf(report, at), Uri.parse(commandLink(OPEN_PLACE, keyOf(document), target)));
		link.tooltip = l10n.t('Show in Text');
		return [link];
	});
}
