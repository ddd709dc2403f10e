import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { anchorOf, type Anchor } from '../../../src/core/corrections/anchor';
import type { Change, Correction } from '../../../src/core/corrections/correction';
import type { Actor, Article } from '../../../src/core/model';
import { sliceOf } from '../../../src/core/span';

/** An anchor for the nth occurrence (from 0) of a phrase. */
export function anchorAt(text: string, phrase: string, nth = 0): Anchor {
	let start = text.indexOf(phrase);
	for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(phrase, start + 1);
	assert.ok(start >= 0, `“${phrase}” (${nth}) is in the text`);
	return anchorOf(text, { start, end: start + phrase.length });
}

export const correction = (at: Anchor, change: Change, other: Anchor | null = null): Correction => ({
	id: `urn:${change.type}:${at.start}`,
	at,
	other,
	change,
});

export const corrected = (text: string, ...corrections: readonly Correction[]): Article =>
	annotate(text, { corrections });

export function actorNamed(article: Article, name: string): Actor {
	const actor = article.actors.find((one) => one.name === name);
	assert.ok(actor, `${name} is among ${article.actors.map((one) => one.name).join(', ')}`);
	return actor;
}

/** The words of an actor's mentions, in order. */
export const mentionsOf = (text: string, actor: Actor): readonly string[] =>
	actor.mentions.map((mention) => sliceOf(text, mention));
