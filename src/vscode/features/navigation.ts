import { commands, Disposable, Uri, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Article } from '../../core/model';
import { actorById, referenceIn } from '../../core/query';
import { byPosition, lastBefore, nextAfter, spanOf, type Span } from '../../core/span';
import { shownOf } from '../attitudes';
import {
	NEXT_CLAIM,
	NEXT_MENTION,
	OPEN_PLACE,
	PREVIOUS_CLAIM,
	PREVIOUS_MENTION,
	type CommandArguments,
} from '../commands';
import { spansAt } from '../place';
import { reveal, selectionIn } from '../reveal';
import type { Session } from '../session';
import { targetOf, type TargetKey } from '../target';

/** The commands that go to places in an article: those of rows and links, and the walks along mentions and claims. */
export function registerNavigation(session: Session): Disposable {
	const openPlace = async (...[uri, place]: CommandArguments[typeof OPEN_PLACE]): Promise<void> => {
		const document = await workspace.openTextDocument(Uri.parse(uri, true));
		const article = session.result(document)?.article ?? (await session.whenIdle(document));
		const spans = article ? spansAt(article, place) : [];
		const located = spans.flatMap((span) => session.locate(document, span) ?? []);
		await reveal(document, located, { preserveFocus: true });
	};

	const walk = (stops: Stops, step: Chooser) => async (of?: unknown, key?: TargetKey) => {
		const start = await startOf(session, of, key);
		if (start) await reveal(start.document, stops(start, step), { preserveFocus: false });
	};

	return Disposable.from(
		commands.registerCommand(OPEN_PLACE, openPlace),
		commands.registerCommand(NEXT_MENTION, walk(mentionFrom, nextAfter)),
		commands.registerCommand(PREVIOUS_MENTION, walk(mentionFrom, lastBefore)),
		commands.registerCommand(NEXT_CLAIM, walk(claimFrom, nextAfter)),
		commands.registerCommand(PREVIOUS_CLAIM, walk(claimFrom, lastBefore)),
	);
}

/** Where a walk stands. */
interface Start {
	readonly document: TextDocument;
	readonly article: Article;
	readonly from: Span;
	/** Whose mentions to walk; `undefined` if that is to be seen from where it stands. */
	readonly actor: string | undefined;
}

/** The one of `spans`, which are in document order, that comes next to an offset. */
type Chooser = <T extends Span>(spans: readonly T[], offset: number) => T | undefined;

/** What to select next. */
type Stops = (start: Start, step: Chooser) => readonly Span[];

async function startOf(session: Session, of?: unknown, key?: TargetKey): Promise<Start | undefined> {
	const target = await targetOf(session, of, key);
	if (!target) return undefined;
	const { document, actor } = target;
	const article = session.article(document) ?? (await session.whenIdle(document));
	return article && { document, article, actor, from: target.span ?? selectionIn(document) ?? spanOf(-1, -1) };
}

/** Away from every mention, the walk goes to the one that is next, whoever it is, and stays with that actor. */
function mentionFrom({ article, actor: id, from }: Start, step: Chooser): readonly Span[] {
	const actor = id === undefined ? referenceIn(article, from)?.actor : actorById(article, id);
	const mentions = actor?.mentions ?? article.actors.flatMap((each) => each.mentions).sort(byPosition);
	const mention = step(mentions, from.start);
	return mention ? [mention] : [];
}

function claimFrom({ article, from }: Start, step: Chooser): readonly Span[] {
	const places = shownOf(article).claims.map(({ content }) => ({ ...content[0]!, content }));
	return step(places, from.start)?.content ?? [];
}
