import { l10n, ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { ReaderKind } from '../../core/corrections/correction';
import { ACTOR_KINDS, type Actor, type Article } from '../../core/model';
import { byAppearance, byLikeness, bySpeaking } from '../../core/actorOrder';
import { actorCounts } from '../../core/query';
import { actorIcon } from '../icons';
import { plainItem } from '../plainItem';
import { asLabel } from '../sanitize';
import { kindName, mentionCount } from '../labels';

/** Somebody who is asked for: an actor of the article, or a name that it does not have; nobody, if neither. */
export interface Somebody {
	readonly actor?: Actor;
	readonly name?: string;
}

/** A choice with what it stands for. */
interface Choice<T> extends QuickPickItem {
	readonly value: T;
}

export async function askKind(): Promise<ReaderKind | undefined> {
	return (await window.showQuickPick(kindChoices(), { placeHolder: l10n.t('What is it?') }))?.value;
}

/** Asks for a kind, or that it is no name: `null`. */
export async function askKindOrNone(): Promise<ReaderKind | null | undefined> {
	const none: Choice<null> = { label: l10n.t('not a name'), iconPath: new ThemeIcon('circle-slash'), value: null };
	const choices: readonly Choice<ReaderKind | null>[] = [...kindChoices(), none];
	return (await window.showQuickPick(choices, { placeHolder: l10n.t('What is it in all articles?') }))?.value;
}

const kindChoices = (): readonly Choice<ReaderKind>[] =>
	ACTOR_KINDS.map((value) => ({ label: kindName(value), iconPath: actorIcon(value), value }));

/** Asks for an actor of the article whose name may be like some words; for another one than `actor`. */
export async function askActor(
	article: Article,
	words: string,
	placeHolder: string,
	actor?: Actor,
): Promise<Actor | undefined> {
	const actors = othersThan(article, words, actor);
	return (await window.showQuickPick(actors.map(actorChoice), { placeHolder, matchOnDescription: true }))?.value;
}

/** All actors, but for one, those first whose names are like `words`. */
export const othersThan = (article: Article, words: string, actor?: Actor): readonly Actor[] =>
	byLikeness(
		byAppearance(article).filter((one) => one !== actor),
		words,
	);

/** All actors, as who may say something. */
export const speakersIn = (article: Article): readonly Actor[] =>
	bySpeaking(byAppearance(article), actorCounts(article));

/** Asks who it is: one of the actors, nobody, or a name to be typed. */
export async function askSomebody(
	among: readonly Actor[],
	placeHolder: string,
	nobody: string,
	canType: boolean,
): Promise<Somebody | undefined> {
	const actors: readonly Choice<Somebody | 'typed'>[] = among.map((actor) => ({
		...actorChoice(actor),
		value: { actor },
	}));
	const others: readonly Choice<Somebody | 'typed'>[] = [
		{ label: nobody, value: {} },
		...(canType ? [{ label: l10n.t('Somebody else…'), value: 'typed' as const }] : []),
	];
	const chosen = await window.showQuickPick([...others, ...actors], { placeHolder, matchOnDescription: true });
	if (chosen?.value !== 'typed') return chosen?.value;
	const name = await askName(l10n.t('The name of who says it'));
	return name === undefined ? undefined : { name };
}

/** Asks for a name; `undefined` where none is given. */
export async function askName(prompt: string, value = ''): Promise<string | undefined> {
	const name = (await window.showInputBox({ prompt, value }))?.replace(/\s+/gu, ' ').trim();
	return name === '' ? undefined : name;
}

const actorChoice = (actor: Actor): Choice<Actor> =>
	plainItem({
		label: asLabel(actor.name),
		description: [
			kindName(actor.kind),
			mentionCount(actor.mentions.length),
			...actor.aliases.map((name) => asLabel(name)),
		].join(' · '),
		iconPath: actorIcon(actor.kind),
		value: actor,
	});
