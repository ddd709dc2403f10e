import type { Sentence } from '../language/token';
import type { Actor, Block, Claim, ClaimKind, Quotation } from '../model';
import { byPosition, contains, firstEndingAfter, type Span } from '../span';
import { withSoundContent, type Attribution } from '../attribution/attribution';
import { holdersOf } from './nesting';
import { linksOf, type Link } from './relations';
import { mentionsWithin, actorMentions, type ActorMention } from '../mentions';
import { candidatesOf, resolveSpeakers } from './speaker';
import { doubtsOf, sureness } from './confidence';
import { turnsOf } from '../dialogue/transcript';
import { isInTurn, turnAttributions, turnOf } from './turnClaims';

export interface ClaimsInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
	readonly actors: readonly Actor[];
	readonly attributions: readonly Attribution[];
}

/**
 * Every claim of the article, in document order. Attributions and turns give cues, sources and contents. The words of the source
 * give the speaker.
 */
export function findClaims({
	text,
	blocks,
	quotations,
	sentences,
	actors,
	attributions: found,
}: ClaimsInput): readonly Claim[] {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	const inner = quotations.filter((quotation) => quotation.depth === 1);
	const mentions = actorMentions(actors);
	const turns = turnsOf({ text, blocks, quotations: outer, actors, mentions });
	const told = found.filter((attribution) => !isFormula(attribution, text) && !isInTurn(attribution, turns));
	const all = [...withSoundContent(turnAttributions(turns, text), text), ...told].sort((a, b) =>
		byPosition(a.content[0]!, b.content[0]!),
	);
	const attributed = resolveSpeakers(all, { text, mentions, turns }).filter(
		({ attribution, resolved: said }) => !attribution.embedded || said.speakers.length > 0,
	);
	const attributions = attributed.map(({ attribution }) => attribution);
	const holders = holdersOf(attributions);
	const claims = attributed.map(({ attribution, resolved: said }, index): Claim => {
		const kind = turnOf(attribution)
			? 'direct'
			: claimKindOf(attribution.content, attribution.embedded ? inner : outer, text);
		return {
			id: `c${index + 1}`,
			kind,
			type: attribution.type,
			stance: attribution.stance,
			speaker: said.speakers[0]?.id ?? null,
			...(said.speakers.length > 1 && { speakers: said.speakers.map(({ id }) => id) }),
			source: attribution.source,
			cue: attribution.cue,
			...(attribution.cuePhrase.length > 0 && { cuePhrase: attribution.cuePhrase }),
			...(attribution.negated && { negated: true }),
			...(attribution.modal !== null && { modal: attribution.modal }),
			content: attribution.content,
			about: aboutOf(attribution.content, mentions),
			addressee: attribution.addressee && {
				...attribution.addressee,
				actor: onlyActor(candidatesOf(mentions, attribution.addressee, text)),
			},
			relations: [],
			within: holders[index]! < 0 ? null : `c${holders[index]! + 1}`,
			...sureness(doubtsOf(attribution, kind, said, text)),
			evidence: [...attribution.evidence, ...said.evidence],
		};
	});
	const links = linksOf(
		claims.map((claim, index) => ({ claim, holder: holders[index]!, ...attributions[index]! })),
		sentences,
		mentions,
		text,
	);
	return claims.map((claim, index) => withLinks(claim, links[index]!));
}

const withLinks = (claim: Claim, links: readonly Link[]): Claim =>
	links.length === 0
		? claim
		: {
				...claim,
				relations: links.map((link) => link.relation),
				evidence: [...claim.evidence, ...links.map((link) => link.evidence)],
			};

const onlyActor = ([actors = [], ...others]: readonly (readonly Actor[])[]): string | null =>
	actors.length === 1 && others.length === 0 ? actors[0]!.id : null;

/** Contents of formulas that report no claim: "declined to comment", "asked not to be named". */
const FORMULA =
	/^(?:(?:not )?to (?:be (?:named|identified|quoted|drawn)|remain anonymous|answer(?= questions|$)|comment|elaborate|respond|give (?:details|(?:his|her|their) name)|say (?:more|whether|if|how|what|why))|(?:\p{L}+ )?requests? for (?:comment|an? interview))\b/iu;

const isFormula = ({ content }: Attribution, text: string): boolean =>
	content.length === 1 && FORMULA.test(text.slice(content[0]!.start, content[0]!.end));

/** Ids of the actors that content names, in order of first mention. */
export const aboutOf = (content: readonly Span[], mentions: readonly ActorMention[]): readonly string[] => [
	...new Set(content.flatMap((part) => mentionsWithin(mentions, part).map(({ actor }) => actor.id))),
];

/** Direct if the content is all quotations, mixed if a part of it is one. `outer` has the quotations of depth 0. */
export function claimKindOf(content: readonly Span[], outer: readonly Quotation[], text: string): ClaimKind {
	let quoted = 0;
	let all = 0;
	for (const part of content) {
		all += wordsIn(text, part);
		for (let i = firstEndingAfter(outer, part.start); i < outer.length && outer[i]!.start < part.end; i++) {
			const quotation = outer[i]!;
			quoted += contains(part, quotation) ? wordsIn(text, quotation) : wordsIn(text, part);
		}
	}
	return quoted === 0 ? 'indirect' : quoted >= all ? 'direct' : 'mixed';
}

const wordsIn = (text: string, span: Span): number =>
	text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
