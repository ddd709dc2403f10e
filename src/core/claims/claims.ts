import type { Sentence } from '../language/token';
import type { Actor, Block, Claim, ClaimKind, Confidence, Evidence, Quotation } from '../model';
import { contains, firstEndingAfter, type Span } from '../span';
import type { Draft } from './draft';
import { linesOf } from './line';
import { holdersOf } from './nesting';
import { draftsOf } from './quoted';
import { linksOf, type Link } from './relations';
import { mentionsWithin, placedMentions, speakersOf, type Placed } from './speaker';

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
	const mentions = placedMentions(actors);
	const prose = sentences.filter((sentence) => blocks[sentence.block]!.kind !== 'boilerplate');
	const drafts = draftsOf(linesOf(text, prose, quotations), blocks, text).filter((draft) => !isFormula(draft, text));
	const speakers = new Map<Draft, string | null>();
	const holders = holdersOf(drafts);
	const claims = drafts.map((draft, index): Claim => {
		const said = speakerOf(draft, mentions, text, speakers);
		speakers.set(draft, said.speaker);
		return {
			id: `c${index + 1}`,
			kind: kindOf(draft.content, outer, text),
			stance: draft.stance,
			speaker: said.speaker,
			source: draft.source,
			cue: draft.cue,
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
	/^(?:not )?to (?:be (?:named|identified|quoted|drawn)|remain anonymous|comment|elaborate|respond|give (?:details|(?:his|her|their) name)|say (?:more|whether|if|how|what|why))\b/iu;

const isFormula = ({ content }: Draft, text: string): boolean =>
	content.length === 1 && FORMULA.test(text.slice(content[0]!.start, content[0]!.end));

interface Said {
	readonly speaker: string | null;
	readonly confidence: Confidence;
	readonly evidence: readonly Evidence[];
}

function speakerOf(
	draft: Draft,
	mentions: readonly Placed[],
	text: string,
	known: ReadonlyMap<Draft, string | null>,
): Said {
	if (draft.source === null) {
		const speaker = (draft.follows && known.get(draft.follows)) ?? null;
		return {
			speaker,
			confidence: draft.confidence,
			evidence: speaker ? [{ rule: 'speaker-goes-on', words: speaker }] : [],
		};
	}
	const candidates = speakersOf(mentions, draft.source, text);
	if (candidates.length === 1) {
		const [actor] = candidates;
		return {
			speaker: actor!.id,
			confidence: draft.confidence,
			evidence: [{ rule: 'speaker-of-source', words: actor!.name }],
		};
	}
	const named = candidates.map((actor) => actor.name).join(' or ');
	return {
		speaker: null,
		confidence: draft.confidence,
		evidence: named ? [{ rule: 'speakers-equal', words: named }] : [],
	};
}

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
