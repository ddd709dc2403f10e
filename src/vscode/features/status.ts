import { Disposable, l10n, MarkdownString, StatusBarAlignment, window, type StatusBarItem } from 'vscode';
import { countsOf } from '../../core/query';
import type { ActiveArticle } from '../activeArticle';
import { shownOf } from '../attitudes';
import { SHOW_LEGEND } from '../commands';
import type { Session } from '../session';
import { countsInWords, mentionCount } from '../labels';

/** The counts of the active article in the status bar; a click shows the actors. */
export function registerStatus(session: Session, active: ActiveArticle): Disposable {
	const item = window.createStatusBarItem('dossier.counts', StatusBarAlignment.Right, 100);
	item.name = 'Dossier';
	item.command = 'dossier.actors.focus';
	const update = (): void => {
		if (show(item, session, active)) item.show();
		else item.hide();
	};
	update();
	return Disposable.from(item, active.onDidChange(update));
}

/** Fills the item; false where there is nothing to say, as on a file that is no article. */
function show(item: StatusBarItem, session: Session, { document, state }: ActiveArticle): boolean {
	if (state === 'failed') return say(item, '$(warning)', l10n.t('Dossier could not read this article'));
	if (state === 'pending') return say(item, '$(loading~spin)', l10n.t('Dossier is reading this article'));
	const article = document && session.result(document)?.article;
	if (!article || (state !== 'annotated' && state !== 'nothing-found')) return false;
	const counts = countsOf(shownOf(article));
	item.text = `$(comment-discussion) ${countsInWords(counts)}`;
	const told = l10n.t('Dossier: {0} in this article, {1}', countsInWords(counts), mentionCount(counts.mentions));
	item.tooltip = new MarkdownString(`${told}\n\n[${l10n.t('What the lines mean')}](command:${SHOW_LEGEND})`);
	item.tooltip.isTrusted = { enabledCommands: [SHOW_LEGEND] };
	item.accessibilityInformation = { label: told };
	return true;
}

function say(item: StatusBarItem, icon: string, text: string): true {
	item.text = `${icon} Dossier`;
	item.tooltip = text;
	item.accessibilityInformation = { label: text };
	return true;
}
