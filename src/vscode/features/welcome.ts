import { commands, type Disposable } from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { shownOf } from '../attitudes';
import type { Session } from '../session';
import { unawaited } from '../unawaited';

/**
 * The context keys that choose the welcome views (see `viewsWelcome` in package.json): a `DocumentState` or `none`, and
 * whether an article has no actors or no claims. That a view is empty proves neither: its rows come a moment later.
 */
const STATE = 'dossier.state';
const NO_ACTORS = 'dossier.noActors';
const NO_CLAIMS = 'dossier.noClaims';

/** Tells the views why they are empty. */
export function registerWelcome(session: Session, active: ActiveArticle): Disposable {
	const told = new Map<string, unknown>();
	const set = (key: string, value: unknown): void => {
		if (told.get(key) === value) return;
		told.set(key, value);
		unawaited(commands.executeCommand('setContext', key, value));
	};
	const tell = (): void => {
		const article = active.document && session.result(active.document)?.article;
		set(NO_ACTORS, article?.actors.length === 0);
		set(NO_CLAIMS, article && shownOf(article).claims.length === 0);
		set(STATE, active.state);
	};
	tell();
	return active.onDidChange(tell);
}
