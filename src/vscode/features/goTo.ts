import { commands, Disposable, l10n, TextEditorRevealType, window, type QuickPickItem, type TextEditor } from 'vscode';
import type { Article } from '../../core/model';
import { byAppearance, introduction } from '../../core/actorOrder';
import { claimsAt, referenceIn } from '../../core/query';
import type { Span } from '../../core/span';
import { shownOf } from '../attitudes';
import { GO_TO_ACTOR, GO_TO_CLAIM } from '../commands';
import { actorIcon, claimIcon } from '../icons';
import { claimWordsAt } from '../place';
import { plainItem } from '../plainItem';
import { reveal, select, selectionIn } from '../reveal';
import type { Session } from '../session';
import { asLabel } from '../sanitize';
import { mentionCount, whoSays } from '../labels';

/** A place to go to; the article shows it while one looks through the list. */
interface Stop extends QuickPickItem {
	readonly spans: readonly Span[];
}

/** What a list offers, and the one that the cursor is at. */
interface Places {
	readonly placeholder: string;
	readonly items: readonly Stop[];
	readonly here: Stop | undefined;
}

/** “Go to Actor…” and “Go to Claim…” in the active editor. */
export function registerGoTo(session: Session): Disposable {
	const goTo = (stopsIn: (article: Article, editor: TextEditor) => Places) => async (): Promise<void> => {
		const editor = window.activeTextEditor;
		const article = editor && (await session.whenIdle(editor.document));
		if (article) await pick(editor, stopsIn(article, editor));
	};
	return Disposable.from(
		commands.registerCommand(GO_TO_ACTOR, goTo(actorStops)),
		commands.registerCommand(GO_TO_CLAIM, goTo(claimStops)),
	);
}

function actorStops(article: Article, { document }: TextEditor): Places {
	const actors = byAppearance(article);
	const items = actors.map((actor): Stop => ({
		label: asLabel(actor.name),
		description: [
			mentionCount(actor.mentions.length),
			...[...actor.aliases, ...actor.roles].map((name) => asLabel(name)),
		].join(' · '),
		iconPath: actorIcon(actor.kind),
		spans: [introduction(article, actor)],
	}));
	const selection = selectionIn(document);
	const here = selection && referenceIn(article, selection)?.actor;
	return { placeholder: l10n.t('Go to an actor'), items, here: here && items[actors.indexOf(here)] };
}

function claimStops(found: Article, { document }: TextEditor): Places {
	const article = shownOf(found);
	const items = article.claims.map((claim): Stop => {
		const told = claimWordsAt({ article, document }, claim);
		return {
			label: asLabel(whoSays(told)),
			description: [asLabel(told.how, 120), asLabel(told.what, 120)].filter(Boolean).join(': '),
			iconPath: claimIcon(claim.kind),
			spans: claim.content,
		};
	});
	const selection = selectionIn(document);
	const here = selection && claimsAt(article, selection.start)[0];
	return { placeholder: l10n.t('Go to a claim'), items, here: here && items[article.claims.indexOf(here)] };
}

/** Shows the list. Leaving it without a choice brings back what was selected and seen before. */
async function pick(editor: TextEditor, { placeholder, items, here }: Places): Promise<void> {
	const { selections, visibleRanges } = editor;
	const list = window.createQuickPick<Stop>();
	list.placeholder = placeholder;
	const shown = items.map(plainItem);
	list.items = shown;
	list.matchOnDescription = true;
	const start = here && shown[items.indexOf(here)];
	if (start) list.activeItems = [start];
	const chosen = await new Promise<Stop | undefined>((resolve) => {
		list.onDidChangeActive(([stop]) => {
			if (stop) select(editor, stop.spans);
		});
		list.onDidAccept(() => {
			resolve(list.activeItems[0]);
		});
		list.onDidHide(() => {
			resolve(undefined);
		});
		list.show();
	});
	list.dispose();
	if (chosen) {
		await reveal(editor.document, chosen.spans, { preserveFocus: false });
		return;
	}
	editor.selections = selections;
	if (visibleRanges[0]) editor.revealRange(visibleRanges[0], TextEditorRevealType.AtTop);
}
