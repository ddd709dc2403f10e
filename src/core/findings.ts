import type { ActorsInput, resolveActors } from './actors/actors';
import type { AttributionInput, findAttributions } from './attribution/attributions';
import type { findClaims } from './claims/claims';
import type { correctActors } from './corrections/actors';
import type { correctClaims } from './corrections/claims';
import type { Applicable } from './corrections/corrections';
import type { correctNames } from './corrections/names';
import type { analyse, LanguageCache } from './language/analyse';
import type { Article, Issue } from './model';
import type { findNames, NamesInput } from './names/names';
import { attributionsWithin, namesWithin, narrowed } from './parts';
import { settle, type Failed } from './settle';
import type { Span } from './span';

/** The stages after the layout, in their order. */
export interface FindingStages {
	readonly analyse: typeof analyse;
	readonly findNames: typeof findNames;
	readonly correctNames: typeof correctNames;
	readonly findAttributions: (input: AttributionInput) => ReturnType<typeof findAttributions>;
	readonly resolveActors: (input: ActorsInput) => ReturnType<typeof resolveActors>;
	readonly correctActors: typeof correctActors;
	readonly findClaims: typeof findClaims;
	readonly correctClaims: typeof correctClaims;
}

/** What the stages after the layout find, and what of them failed. */
export type Findings = Pick<Article, 'actors' | 'claims' | 'issues'>;

/**
 * Names, actors and claims of the blocks of a text, each put right by the reader before the next one leans on it. A block that
 * a stage fails on is left out of what that stage finds; a correction that cannot be applied does nothing.
 */
export function findingsOf(
	stages: FindingStages,
	{ text, blocks, quotations }: Omit<NamesInput, 'sentences'>,
	reader: Applicable,
	cache: LanguageCache | undefined,
): Findings {
	const all = blocks.map((_, index) => index);
	const bare = { text, blocks, quotations, sentences: [] };
	const language = settle(all, (kept) => stages.analyse(text, narrowed(bare, kept).blocks, cache), []);
	const input = { ...bare, sentences: language.result };
	const names = settle(all, (kept) => stages.findNames(narrowed(input, kept)), []);
	const decided = [...reader.names, ...reader.placed];
	const named = settle(
		decided,
		(kept) =>
			stages.correctNames(
				text,
				names.result,
				kept.filter((one) => 'words' in one),
				kept.filter((one) => 'at' in one),
			),
		names.result,
	);
	const attributions = settle(all, (kept) => stages.findAttributions(narrowed(input, kept)), []);
	const actors = settle(
		all,
		(kept) =>
			stages.resolveActors({
				...narrowed(input, kept),
				names: namesWithin(input, named.result, kept),
				attributions: attributionsWithin(input, attributions.result, kept),
			}),
		[],
	);
	const cast = settle(
		reader.placed,
		(kept) => stages.correctActors(text, actors.result, reader.names, kept),
		actors.result,
	);
	const claims = settle(
		all,
		(kept) =>
			stages.findClaims({
				...narrowed(input, kept),
				actors: cast.result,
				attributions: attributionsWithin(input, attributions.result, kept),
			}),
		[],
	);
	const found = { text, quotations, actors: cast.result, claims: claims.result };
	const told = settle(reader.placed, (kept) => stages.correctClaims(found, kept), found);
	const block = (index: number): Span => blocks[index] ?? NOWHERE;
	const place = (one: (typeof decided)[number]): Span => ('at' in one ? one.at : NOWHERE);
	return {
		actors: told.result.actors,
		claims: told.result.claims,
		issues: [
			...failures('language', language.failed, block),
			...failures('names', names.failed, block),
			...failures('attribution', attributions.failed, block),
			...failures('actors', actors.failed, block),
			...failures('claims', claims.failed, block),
			...[named, cast, told].flatMap(({ failed }) => failures('corrections', failed, place)),
		],
	};
}

/** The place of what has none, such as a correction of names in all articles. */
const NOWHERE: Span = { start: 0, end: 0 };

/** An issue for each place that a stage failed on. */
export const failures = <T>(
	stage: string,
	failed: readonly Failed<T>[],
	placeOf: (item: T) => Span,
): readonly Issue[] =>
	failed.map(({ item, reason }) => {
		const { start, end } = placeOf(item);
		return { code: 'failed', start, end, message: `The stage “${stage}” failed here and found nothing (${reason}).` };
	});
