import type { MarkdownString } from 'vscode';
import { actorById, claimById, indexOf, type ArticleIndex } from '../../core/query';
import { shownOf } from '../attitudes';
import { actorCard, claimCard } from '../hoverCard';
import { rowKeysOf, type RowKeys } from './rowKeys';
import type { AnnotatedDocument } from '../treeItems';
import type { Session } from '../session';

/** What the rows of a tree are made from: one result, and cards for their tooltips, which tell of the text as it is then. */
export interface TreeScope {
	readonly source: AnnotatedDocument;
	/** Of the result's article. */
	readonly index: ArticleIndex;
	readonly keys: RowKeys;
	actorCard(id: string): MarkdownString | undefined;
	claimCard(id: string): MarkdownString | undefined;
}

export function scopeOf(session: Session, source: AnnotatedDocument): TreeScope {
	const { document } = source;
	return {
		source,
		index: indexOf(source.article),
		keys: rowKeysOf(source),
		actorCard: (id) => {
			const article = session.article(document);
			const actor = article && actorById(article, id);
			return actor && actorCard({ document, article: shownOf(article) }, actor);
		},
		claimCard: (id) => {
			const whole = session.article(document);
			const shown = whole && shownOf(whole);
			const article = shown && claimById(shown, id) ? shown : whole;
			const claim = article && claimById(article, id);
			return claim && claimCard({ document, article }, claim);
		},
	};
}
