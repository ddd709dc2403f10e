import { commands, type Disposable } from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import type { Session } from '../session';
import { unawaited } from '../unawaited';

/** The context key that chooses the welcome view (see `viewsWelcome` in package.json): a `DocumentState` or `none`. */
const STATE = 'dossier.state';

/** Tells the views why they are empty. */
export function registerWelcome(session: Session, active: ActiveArticle): Disposable {
	let told: string | undefined;
	const tell = (): void => {
		const state = (active.document && session.state(active.document)) ?? 'none';
		if (state === told) return;
		told = state;
		unawaited(commands.executeCommand('setContext', STATE, state));
	};
	tell();
	return active.onDidChange(tell);
}
