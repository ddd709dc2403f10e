import type { Actor, Addressee, Article, Claim, CorrectionPlace } from './model';
import { saidBy } from './query';
import { byPosition, contains, overlaps, type Span } from './span';

/** A replacement of `text.slice(start, end)` by `length` code units. */
export interface Edit extends Span {
	readonly length: number;
}

/**
 * Carries an article through an edit of its text, so that it can be shown until the edited text has been annotated.
 * Every span that survives slices to words that it covered before: mentions, sources and cues that the edit touches are
 * dropped, the content of a claim keeps its untouched parts. Blocks, quotations and issues say where, not which words:
 * they stretch around an edit within them. Actors without mentions and claims without content are dropped, and those that are
 * left keep the order of what is left of them.
 */
export function remap(article: Article, edit: Edit): Article {
	const stretchAll = <T extends Span>(spans: readonly T[]): readonly T[] =>
		collect(spans, (span) => stretch(span, edit));
	const actors = ordered(
		collect(article.actors, (actor) => remapActor(actor, edit)),
		({ mentions }) => mentions[0],
	);
	const known = actors === article.actors ? undefined : new Set(actors.map((actor) => actor.id));
	const claims = ordered(
		collect(article.claims, (claim) => remapClaim(claim, edit, known)),
		({ content }) => content[0],
	);
	return {
		...article,
		length: article.length + growth(edit),
		blocks: stretchAll(article.blocks),
		quotations: stretchAll(article.quotations),
		actors,
		claims: claims.length < article.claims.length ? linkedAmong(claims) : claims,
		issues: stretchAll(article.issues),
		...(article.markup && { markup: collect(article.markup, (mark) => moveSpan(mark, edit)) }),
		corrections: collect(article.corrections, (correction) => remapCorrection(correction, edit)),
	};
}

/** Where the same words are after the edit; `null` if the edit touches them. */
export function moveSpan<T extends Span>(span: T, edit: Edit): T | null {
	if (overlaps(span, edit)) return null;
	return span.end <= edit.start ? span : shift(span, growth(edit));
}

/**
 * Where words are after an edit of them: what is written within them is theirs, and what is taken from them is not. `null` if
 * the edit takes all of them.
 */
export function followSpan<T extends Span>(span: T, edit: Edit): T | null {
	const isWithin = contains(span, edit) && overlaps(span, edit) && !contains(edit, span);
	return isWithin ? { ...span, end: span.end + growth(edit) } : stretch(span, edit);
}

const growth = (edit: Edit): number => edit.length - (edit.end - edit.start);

const shift = <T extends Span>(span: T, by: number): T =>
	by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };

function remapActor(actor: Actor, edit: Edit): Actor | null {
	const mentions = collect(actor.mentions, (mention) => moveSpan(mention, edit));
	if (mentions === actor.mentions) return actor;
	return mentions.length > 0 ? { ...actor, mentions } : null;
}

function remapClaim(claim: Claim, edit: Edit, known: ReadonlySet<string> | undefined): Claim | null {
	const isKnown = (id: string): boolean => known?.has(id) ?? true;
	const content = claim.content.flatMap((part) => pieces(part, edit));
	if (content.length === 0) return null;
	const { cuePhrase, speakers, ...rest } = claim;
	const said = speakers?.filter(isKnown) ?? [];
	const phrase = cuePhrase && collect(cuePhrase, (part) => moveSpan(part, edit));
	return {
		...rest,
		...(phrase?.length === cuePhrase?.length && phrase && { cuePhrase: phrase }),
		speaker: saidBy(claim).find(isKnown) ?? null,
		...(said.length > 1 && { speakers: said }),
		source: claim.source && moveSpan(claim.source, edit),
		cue: claim.cue && phrase?.length === cuePhrase?.length ? moveSpan(claim.cue, edit) : null,
		content,
		about: claim.about.filter(isKnown),
		addressee: claim.addressee && remapAddressee(claim.addressee, edit, isKnown),
	};
}

function remapAddressee(addressee: Addressee, edit: Edit, isKnown: (id: string) => boolean): Addressee | null {
	const moved = moveSpan(addressee, edit);
	return moved && moved.actor !== null && !isKnown(moved.actor) ? { ...moved, actor: null } : moved;
}

/** The claims without links to others that are no longer there. */
export function linkedAmong(claims: readonly Claim[]): readonly Claim[] {
	const known = new Set(claims.map((claim) => claim.id));
	return claims.map((claim) => ({
		...claim,
		relations: claim.relations.filter((relation) => known.has(relation.claim)),
		within: claim.within !== null && known.has(claim.within) ? claim.within : null,
	}));
}

const remapCorrection = ({ id, at, other }: CorrectionPlace, edit: Edit): CorrectionPlace => ({
	id,
	at: at && followSpan(at, edit),
	other: other && followSpan(other, edit),
});

/** What the edit leaves of a span: the part before it and the part after it. */
function pieces(span: Span, edit: Edit): readonly Span[] {
	const moved = moveSpan(span, edit);
	if (moved) return [moved];
	const before = { start: span.start, end: edit.start };
	const after = shift({ start: edit.end, end: span.end }, growth(edit));
	return [before, after].filter((piece) => piece.start < piece.end);
}

/** A span that takes in what is written within it; `null` where nothing of it is left. */
function stretch<T extends Span>(span: T, edit: Edit): T | null {
	const moved = moveSpan(span, edit);
	if (moved) return moved;
	const start = span.start < edit.start ? span.start : edit.start + edit.length;
	const end = span.end > edit.end ? span.end + growth(edit) : edit.start;
	return start < end ? { ...span, start, end } : null;
}

/** The items by the place of each; `items` itself where they are in order. Equals keep theirs. */
function ordered<T>(items: readonly T[], placeOf: (item: T) => Span | undefined): readonly T[] {
	const byPlace = (a: T, b: T): number => byPosition(placeOf(a) ?? NOWHERE, placeOf(b) ?? NOWHERE);
	const isOrdered = items.every((item, index) => {
		const before = items[index - 1];
		return before === undefined || byPlace(before, item) <= 0;
	});
	return isOrdered ? items : items.toSorted(byPlace);
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The results that are not `null`; `items` itself where nothing changed. */
function collect<T>(items: readonly T[], change: (item: T) => T | null): readonly T[] {
	const changed = items.map(change);
	if (changed.every((item, index) => item === items[index])) return items;
	return changed.filter((item) => item !== null);
}
