import { workspace } from 'vscode';
import type { Article } from '../core/model';
import { withoutAttitudes } from '../core/statements';
import { memoizeLast } from './memoizeLast';
import type { AnnotatedText } from './openArticle';

/** The setting that shows what is only thought, beside what is said. */
export const ATTITUDES = 'dossier.claims.attitudes';

export const areAttitudesShown = (): boolean => workspace.getConfiguration().get<boolean>(ATTITUDES, false);

/** What is shown of an article: all of it but attitudes, unless the reader wants them. */
export const shownOf = (article: Article): Article => (areAttitudesShown() ? article : withoutAttitudes(article));

/** What is shown of results, the same object for the same result and setting. */
export function shownResults(): (result: AnnotatedText) => AnnotatedText {
	const statements = memoizeLast(({ article, text }: AnnotatedText) => ({ article: withoutAttitudes(article), text }));
	return (result) => (areAttitudesShown() ? result : statements(result));
}
