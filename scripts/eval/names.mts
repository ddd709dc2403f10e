import type { Actor } from '../../src/core/model.ts';
import { overlaps, sameSpan, type Span } from '../../src/core/span.ts';
import { Tally, type Counts } from './counts.mts';
import { NAME_KINDS, type GoldDocument, type GoldName, type NameKind } from './gold.mts';

export type GoldNames = NonNullable<GoldDocument['names']>;

/** A name as it was found, and the actor that it was given to. */
export interface FoundName extends Span {
	readonly kind: NameKind;
	readonly actor: string;
}

/** What is measured of an actor; another tool's names can be given in the same form. */
export type NamedActor = Pick<Actor, 'id' | 'kind'> & {
	readonly mentions: readonly Pick<Actor['mentions'][number], 'start' | 'end' | 'form'>[];
};

const isNameKind = (kind: Actor['kind']): kind is NameKind => (NAME_KINDS as readonly string[]).includes(kind);

/** The found names that can be right or wrong. */
export const foundNames = (actors: readonly NamedActor[], { neutral }: GoldNames): readonly FoundName[] =>
	actors
		.flatMap(({ id, kind, mentions }) =>
			isNameKind(kind)
				? mentions
						.filter(({ form }) => form === 'name')
						.map(({ start, end }): FoundName => ({ start, end, kind, actor: id }))
				: [],
		)
		.filter((name) => !neutral.some((span) => sameSpan(span, name)));

/** Counts of names, by span and kind, and of links between them. */
export function countNames(gold: GoldNames, found: readonly FoundName[]): Counts {
	const tally = new Tally();
	const { counted } = gold;
	for (const [, mark] of pairNames(counted, found, isExact)) {
		tally.add('names.all.right');
		tally.add(`names.${mark.kind}.right`);
	}
	tally.add('names.overlapping.right', pairNames(counted, found, sharesWords).size);
	tally.add('names.untyped.right', pairNames(counted, found, sameSpan).size);
	for (const name of found) {
		tally.add('names.all.found');
		tally.add(`names.${name.kind}.found`);
	}
	for (const mark of counted) {
		tally.add('names.all.gold');
		tally.add(`names.${mark.kind}.gold`);
	}
	countLinks(counted, found, tally);
	return tally.counts;
}

/** Same span and same kind. */
export const isExact = (mark: GoldName, name: FoundName): boolean => mark.kind === name.kind && sameSpan(mark, name);

const sharesWords = (mark: GoldName, name: FoundName): boolean => mark.kind === name.kind && overlaps(mark, name);

/** Gives each found name the first mark that is still free and fits. */
export function pairNames(
	marks: readonly GoldName[],
	found: readonly FoundName[],
	fits: (mark: GoldName, name: FoundName) => boolean,
): ReadonlyMap<FoundName, GoldName> {
	const taken = new Set<GoldName>();
	const pairs = new Map<FoundName, GoldName>();
	for (const name of found) {
		const mark = marks.find((candidate) => !taken.has(candidate) && fits(candidate, name));
		if (!mark) continue;
		taken.add(mark);
		pairs.set(name, mark);
	}
	return pairs;
}

/**
 * B-cubed (Bagga and Baldwin 1998) over the marked names that belong to a chain: of the names that are said to be the same
 * as this one, how many are, and of those that are, how many are said to be. A name that was not found stands alone.
 */
function countLinks(marks: readonly GoldName[], found: readonly FoundName[], tally: Tally): void {
	const linked = marks.flatMap((mark, index) => {
		if (mark.chain === null) return [];
		const actor = found.find((name) => overlaps(name, mark))?.actor;
		const cluster = actor === undefined ? `alone ${index}` : `actor ${actor}`;
		return [{ cluster, chain: mark.chain, both: `${cluster} in ${mark.chain}` }];
	});
	const clusterSizes = sizes(linked.map(({ cluster }) => cluster));
	const chainSizes = sizes(linked.map(({ chain }) => chain));
	const commonSizes = sizes(linked.map(({ both }) => both));
	for (const { cluster, chain, both } of linked) {
		const common = commonSizes.get(both)!;
		tally.add('links.precision', common / clusterSizes.get(cluster)!);
		tally.add('links.recall', common / chainSizes.get(chain)!);
		tally.add('links.of');
	}
}

function sizes(keys: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
