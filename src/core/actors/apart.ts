import { byPosition, contains, overlaps, spanAt, type Span } from '../span';
import type { Chain } from './chain';

type ChainMention = Chain['mentions'][number];

/**
 * Lets no role lie across a name or another role, whosever they are: the longer of two gives way to what it shares, and ends
 * or begins where the other one does. A role may hold a whole name. Chains keep what mentions are left.
 */
export function partRoles(text: string, chains: readonly Chain[]): void {
	const mentions = chains.flatMap((chain) => chain.mentions);
	const names = mentions.filter(({ form }) => form !== 'role').sort(byPosition);
	const roles = mentions.filter(({ form }) => form === 'role').sort(byPosition);
	const parted = new Map<ChainMention, ChainMention | null>();
	let after: readonly ChainMention[] = [];
	for (const role of roles.toReversed()) {
		const own = withinNeighbours(text, names, after, role);
		if (own !== role) parted.set(role, own);
		if (own) after = [own, ...after.filter(({ start }) => start < own.end)].sort(byPosition);
	}
	if (parted.size === 0) return;
	for (const { mentions } of chains) {
		const left = mentions.map((mention) => parted.get(mention) ?? (parted.has(mention) ? null : mention));
		mentions.length = 0;
		for (const mention of left.filter((one) => one !== null).sort(byPosition)) mentions.push(mention);
	}
}

/** A role without what names that it does not hold whole, and the roles after it, have of it; `null` where no letter is left. */
function withinNeighbours(
	text: string,
	names: readonly ChainMention[],
	after: readonly ChainMention[],
	role: ChainMention,
): ChainMention | null {
	let { start, end } = role;
	const cut = spanAt(names, start);
	if (cut && !contains(role, cut)) start = cut.end;
	for (const other of after) if (other.start <= start && overlaps(other, { start, end })) start = other.end;
	const last = spanAt(names, end - 1);
	if (last && last.start > start && last.end > end) end = last.start;
	for (const other of after) if (other.start > start && other.start < end) end = other.start;
	if (start === role.start && end === role.end) return role;
	const rest = trimmed(text, { start, end });
	// The stop of a name at its end is the name's: "Jr.".
	return rest && { ...role, start: rest.start, end: spanAt(names, rest.end - 1)?.end ?? rest.end };
}

const OPENING = /^(?:['’]s\b|[\s\p{P}])+/u;
const LETTER = /\p{L}/u;
/** Words with which no phrase ends. */
const LINKS = new Set('of for in at from with on to by and or the a an'.split(' '));

/** The words without marks and white space around them, and without small words that led on to what was cut off. */
function trimmed(text: string, { start, end }: Span): Span | null {
	if (start >= end) return null;
	const from = start + (OPENING.exec(text.slice(start, end))?.[0].length ?? 0);
	const words = [...text.slice(from, Math.max(from, end)).matchAll(/[^\s\p{P}]+/gu)];
	const last = words.findLast(({ 0: word }) => !LINKS.has(word.toLowerCase()));
	const to = last ? from + last.index + last[0].length : from;
	return from < to && LETTER.test(text.slice(from, to)) ? { start: from, end: to } : null;
}
