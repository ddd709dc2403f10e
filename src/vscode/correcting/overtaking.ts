import { placerFor } from '../../core/corrections/anchor';
import type { Change, Correction } from '../../core/corrections/correction';
import type { Actor, Claim } from '../../core/model';
import { sameSpan, type Span } from '../../core/span';
import type { Subject } from './subject';

/** Corrections as they are to be kept, and the older ones whose place they take. */
export interface Overtaking {
	readonly put: readonly Correction[];
	readonly over: readonly Correction[];
}

/**
 * A correction takes the place of an older one that says something of the same kind of the same words: else both would be
 * listed, one of them no longer true. It does so only where the article is the same without the older one. What was made by
 * a correction – a name, a claim – is made by the newer one then.
 */
export function overtaking(subject: Subject, made: readonly Correction[], earlier: readonly Correction[]): Overtaking {
	const over = new Set<Correction>();
	const put = made.map((newer) =>
		earlier.reduce((kept, older) => {
			const change = changeOver(subject, kept, older);
			if (!change) return kept;
			over.add(older);
			return { ...kept, change };
		}, newer),
	);
	return { put, over: [...over] };
}

/** What a newer correction is to do in the place of an older one; `undefined` where the older one stays. */
function changeOver(subject: Subject, newer: Correction, older: Correction): Change | undefined {
	const [now, then] = [newer.change, older.change];
	switch (now.type) {
		case 'set-kind':
			if (then.type === 'set-kind')
				return areOfOneActor(subject, newer, older) && then.names.every((name) => now.names.includes(name))
					? now
					: undefined;
			return then.type === 'mark-name' &&
				haveSameWords(newer, older) &&
				now.names.every((name) => name === newer.at.exact)
				? { type: 'mark-name', kind: now.kind }
				: undefined;
		case 'mark-name':
		case 'unmark-name':
			return (then.type === 'mark-name' || then.type === 'unmark-name') && haveSameWords(newer, older)
				? now
				: undefined;
		case 'rename':
			return then.type === 'rename' && areOfOneActor(subject, newer, older) ? now : undefined;
		case 'set-speaker':
			if (!areOfWholeClaim(subject, newer, older)) return undefined;
			if (then.type === 'mark-claim') return { type: 'mark-claim', name: now.name };
			return then.type === 'set-speaker' ? now : undefined;
		case 'mark-claim':
			return (then.type === 'set-speaker' || then.type === 'mark-claim') && areOfWholeClaim(subject, newer, older)
				? now
				: undefined;
		case 'unmark-claim':
			return then.type === 'set-speaker' && areOfWholeClaim(subject, newer, older) ? now : undefined;
		case 'merge':
		case 'split':
			return undefined;
	}
}

const haveSameWords = (a: Correction, b: Correction): boolean => a.at.exact === b.at.exact;

/** Where the words of an older correction and of a newer one are; `undefined` where the older one does nothing. */
function placesOf({ article, text }: Subject, newer: Correction, older: Correction): readonly [Span, Span] | undefined {
	const then = article.corrections.find(({ id }) => id === older.id)?.at;
	const now = placerFor(text)(newer.at);
	return then && now ? [then, now] : undefined;
}

function areOfOneActor(subject: Subject, newer: Correction, older: Correction): boolean {
	const [then, now] = (placesOf(subject, newer, older) ?? []).map((at) => actorAt(subject, at));
	return now !== undefined && now === then;
}

const actorAt = ({ article }: Subject, at: Span): Actor | undefined =>
	article.actors.find(({ mentions }) => mentions.some((mention) => sameSpan(mention, at)));

/** Whether both are of a claim that has just these words, and had them before any correction. */
function areOfWholeClaim(subject: Subject, newer: Correction, older: Correction): boolean {
	const [then, now] = placesOf(subject, newer, older) ?? [];
	return then !== undefined && sameSpan(then, now!) && subject.article.claims.some((claim) => isJust(claim, then));
}

const isJust = ({ content, evidence }: Claim, at: Span): boolean =>
	content.length === 1 && sameSpan(content[0]!, at) && !evidence.some(({ rule }) => rule === 'reader-borders');
