import type { Sentence } from '../language/token';
import type { Actor, Block, Claim, ClaimKind, Quotation } from '../model';
import { byPosition, contains, firstEndingAfter, type Span } from '../span';
import { withSoundContent, type Draft } from '../attribution/draft';
import { linesOf } from '../syntax/line';
import { retagged } from '../attribution/cues/retagged';
import { holdersOf } from './nesting';
import { draftsOf } from '../attribution/quoted';
import { quotedDrafts } from '../attribution/quotedSpeech';
import { linksOf, type Link } from './relations';
import { mentionsWithin, placedMentions, type Placed } from '../mentions';
import { attributeAll, speakersOf } from './speaker';
import { turnsOf } from '../dialogue/transcript';
import { isInTurn, turnDrafts, turnOf } from './turns';

export interface ClaimsInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
	readonly actors: readonly Actor[];
}

/**
 * Who says what: every claim of the article, in document order. The lines are read for cues with their sources and
 * contents, quotations without a cue are joined to what they follow, and the source's words give the speaker.
 */
export function findClaims({ text, blocks, quotations, sentences, actors }: ClaimsInput): readonly Claim[] {
	const outer = quotations.filter((quotation) => quotation.depth === 0);
	const inner = quotations.filter((quotation) => quotation.depth === 1);
	const mentions = placedMentions(actors);
	const prose = sentences.filter((sentence) => blocks[sentence.block]!.kind !== 'boilerplate');
	const turns = turnsOf({ text, blocks, quotations: outer, actors, mentions });
	const told = [
		...draftsOf(linesOf(text, prose, quotations).map(retagged), blocks, text),
		...quotedDrafts(text, blocks, prose, quotations),
	].filter((draft) => !isFormula(draft, text) && !isInTurn(draft, turns));
	const all = withSoundContent([...turnDrafts(turns, text), ...told], text).toSorted((a, b) =>
		byPosition(a.content[0]!, b.content[0]!),
	);
	const attributed = attributeAll(all, { text, mentions, turns }).filter(
		({ draft, said }) => !draft.quoted || said.speaker,
	);
	const drafts = attributed.map(({ draft }) => draft);
	const holders = holdersOf(drafts);
	const claims = attributed.map(({ draft, said }, index): Claim => {
		return {
			id: `c${index + 1}`,
			kind: turnOf(draft) ? 'direct' : kindOf(draft.content, draft.quoted ? inner : outer, text),
			stance: draft.stance,
			speaker: said.speaker?.id ?? null,
			source: draft.source,
			cue: draft.cue,
			...(draft.cuePhrase.length > 0 && { cuePhrase: draft.cuePhrase }),
			...(draft.negated && { negated: true }),
			...(draft.modal !== null && { modal: draft.modal }),
			content: draft.content,
			about: aboutOf(draft.content, mentions),
			addressee: draft.addressee && {
				...draft.addressee,
				actor: onlyActor(speakersOf(mentions, draft.addressee, text)),
			},
			relations: [],
			within: holders[index]! < 0 ? null : `c${holders[index]! + 1}`,
			confidence: said.confidence,
			evidence: [...draft.evidence, ...said.evidence],
		};
	});
	const links = linksOf(
		claims.map((claim, index) => ({ claim, holder: holders[index]!, ...drafts[index]! })),
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

const onlyActor = (actors: readonly Actor[]): string | null => (actors.length === 1 ? actors[0]!.id : null);

/** What reporters write of those who would not speak, or not under their name: "declined to comment" says nothing. */
const FORMULA =
	/^(?:(?:not )?to (?:be (?:named|identified|quoted|drawn)|remain anonymous|answer(?= questions|$)|comment|elaborate|respond|give (?:details|(?:his|her|their) name)|say (?:more|whether|if|how|what|why))|(?:\p{L}+ )?requests? for (?:comment|an? interview))\b/iu;

const isFormula = ({ content }: Draft, text: string): boolean =>
	content.length === 1 && FORMULA.test(text.slice(content[0]!.start, content[0]!.end));

/** Ids of the actors that content names, in order of first mention. */
export const aboutOf = (content: readonly Span[], mentions: readonly Placed[]): readonly string[] => [
	...new Set(content.flatMap((part) => mentionsWithin(mentions, part).map((placed) => placed.actor.id))),
];

/** Direct where nothing but quotations is said, mixed where a quotation is among it. `outer`: quotations of depth 0. */
export function kindOf(content: readonly Span[], outer: readonly Quotation[], text: string): ClaimKind {
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
