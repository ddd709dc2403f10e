import type { ClaimKind, ClaimType } from '../../src/core/model.ts';
import { spanOf, type Span } from '../../src/core/span.ts';
import type { TreebankWord } from '../train/treebank.mts';

/** The kinds of name that are measured. */
export type NameKind = 'person' | 'organization' | 'place';

export const NAME_KINDS: readonly NameKind[] = ['person', 'organization', 'place'];

export interface GoldName extends Span {
	readonly kind: NameKind;
	/** Whom it names, where the gold says so: names with the same key name the same. */
	readonly chain: string | null;
}

/** Words that stand for an actor. */
export interface GoldMention extends Span {
	/** The key of the actor in the gold. */
	readonly actor: string;
	/** Whether they are a name, rather than a role, a people or a pronoun. */
	readonly isName: boolean;
}

export interface GoldClaim {
	readonly kind: ClaimKind;
	/** `null` where the gold does not tell. */
	readonly type: ClaimType | null;
	readonly content: readonly Span[];
	/** Empty where nobody is named. */
	readonly source: readonly Span[];
	/** Empty where there is no cue. */
	readonly cue: readonly Span[];
	/** May be found but need not be. */
	readonly optional: boolean;
	/** Full name of who says it; `null` where the gold does not tell. */
	readonly speaker: string | null;
}

/** A text with what readers marked in it. Offsets are UTF-16 code units of `text`. */
export interface GoldDocument {
	readonly id: string;
	readonly text: string;
	/** `null` where names are not marked. A name that is found on a `neutral` span is neither right nor wrong. */
	readonly names: { readonly counted: readonly GoldName[]; readonly neutral: readonly Span[] } | null;
	/** Empty where the gold does not tell whom words stand for. */
	readonly mentions: readonly GoldMention[];
	/** `null` where claims are not marked. */
	readonly claims: readonly GoldClaim[] | null;
	/** Words with their parts of speech; `null` but for treebanks. */
	readonly words: readonly TreebankWord[] | null;
}

type Pair = readonly [start: number, end: number];

interface Entity {
	readonly start: number;
	readonly end: number;
	readonly type: string;
	readonly named?: boolean;
	/** The bare name, where `start` and `end` span a whole phrase. */
	readonly name?: Pair;
	readonly actor?: string;
	readonly chain?: string | number | null;
	readonly group?: boolean;
	readonly ignore?: boolean;
}

interface Quote {
	readonly kind: ClaimKind;
	readonly type?: ClaimType;
	readonly content: readonly Pair[];
	readonly source: readonly Pair[];
	readonly cue: readonly Pair[];
	readonly optional?: boolean;
	readonly actor?: string;
}

interface GoldRecord {
	readonly id: string;
	readonly text: string;
	readonly entities?: readonly Entity[];
	readonly quotes?: readonly Quote[];
	readonly actors?: Readonly<Record<string, { readonly name: string }>>;
	readonly near_dup_of?: string;
}

const KIND: Readonly<Record<string, NameKind>> = { PERSON: 'person', ORG: 'organization', PLACE: 'place' };

/** Reads gold in JSON Lines; a text that nearly repeats another one is left out. */
export const readGoldLines = (lines: string): readonly GoldDocument[] =>
	lines
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as GoldRecord)
		.filter((record) => !record.near_dup_of)
		.map((record) => ({
			id: record.id,
			text: record.text,
			names: record.entities ? namesOf(record.entities) : null,
			mentions: record.entities?.flatMap(mentionOf) ?? [],
			claims: record.quotes?.map((quote) => claimOf(quote, record.actors)) ?? null,
			words: null,
		}));

function namesOf(entities: readonly Entity[]): NonNullable<GoldDocument['names']> {
	const isNeutral = ({ type, group, ignore }: Entity): boolean => type === 'NORP' || group === true || ignore === true;
	const counted = new Map<string, GoldName>();
	for (const entity of entities) {
		const kind = KIND[entity.type];
		if (!kind || entity.named === false || isNeutral(entity)) continue;
		const [start, end] = entity.name ?? [entity.start, entity.end];
		const key = `${start},${end}`;
		const chain = entity.actor ?? entity.chain ?? null;
		if (!counted.has(key)) counted.set(key, { start, end, kind, chain: chain === null ? null : String(chain) });
	}
	return {
		counted: [...counted.values()],
		neutral: entities.filter(isNeutral).map(({ start, end }) => spanOf(start, end)),
	};
}

const mentionOf = ({ start, end, actor, named, group }: Entity): readonly GoldMention[] =>
	actor === undefined ? [] : [{ start, end, actor, isName: named !== false && group !== true }];

const claimOf = (quote: Quote, actors: GoldRecord['actors']): GoldClaim => ({
	kind: quote.kind,
	type: quote.type ?? null,
	content: quote.content.map(spanOfPair),
	source: quote.source.map(spanOfPair),
	cue: quote.cue.map(spanOfPair),
	optional: quote.optional === true,
	speaker: quote.actor === undefined ? null : (actors?.[quote.actor]?.name ?? null),
});

const spanOfPair = ([start, end]: Pair): Span => spanOf(start, end);
