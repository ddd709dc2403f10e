import { commands, Disposable, window } from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { isRead, type Session } from '../session';
import { unawaited } from '../unawaited';

/** The context key of commands and keys that start from the cursor: the active editor shows an annotated article. */
const IN_ARTICLE = 'dossier.inArticle';

/** Tells VS Code where the commands that need an article have one. */
export function registerContext(session: Session, active: ActiveArticle): Disposable {
	let told = false;
	const tell = (): void => {
		const document = window.activeTextEditor?.document;
		const isIn = document !== undefined && document === active.document && isRead(session, document);
		if (isIn === told) return;
		told = isIn;
		unawaited(commands.executeCommand('setContext', IN_ARTICLE, isIn));
	};
	tell();
	return Disposable.from(active.onDidChange(tell), window.onDidChangeActiveTextEditor(tell));
}
