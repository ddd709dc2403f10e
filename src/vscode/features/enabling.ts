import { commands, Disposable, window, type TextDocument } from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import type { Enablement } from '../enablement';
import { isCandidate } from '../session';

/** The commands that have a document read, or not: what the views offer where there is nothing to show. */
export function registerEnabling(enablement: Enablement, active: ActiveArticle): Disposable {
	const register = (command: string, decide: (document: TextDocument) => Promise<void>): Disposable =>
		commands.registerCommand(command, async () => {
			const shown = window.activeTextEditor?.document;
			const document = shown && isCandidate(shown) ? shown : active.document;
			if (document) await decide(document);
		});
	return Disposable.from(
		register('dossier.readAnyway', (document) => enablement.readAnyway(document)),
		register('dossier.neverInFile', (document) => enablement.neverInFile(document)),
		register('dossier.neverInWorkspace', (document) => enablement.neverInWorkspace(document)),
	);
}
