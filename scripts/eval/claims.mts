import type { Actor, Article, Claim, ClaimKind, ClaimType } from '../../src/core/model.ts';
import { lengthOf, type Span } from '../../src/core/span.ts';
import { Tally, type Counts } from './counts.mts';
import type { GoldClaim } from './gold.mts';

/** Content that is shared by half makes two claims the same. */
const SAME = 0.5;

const TYPES: readonly ClaimType[] = ['statement', 'attitude'];
const KINDS: readonly ClaimKind[] = ['direct', 'mixed', 'indirect'];

/** A marked claim and the found one that is taken for it. */
export interface ClaimPair {
	readonly mark: GoldClaim;
	readonly claim: Claim;
}

/** The claims of a document held against the marked ones. */
export interface ClaimMatch {
	readonly pairs: readonly ClaimPair[];
	readonly missed: readonly GoldClaim[];
	readonly invented: readonly Claim[];
}

export type SourceVerdict = 'right' | 'wrong' | 'none';

/** Pairs of one claim each, those with the most content in common first; what only an optional mark knows is left out. */
export function matchClaims(marks: readonly GoldClaim[], claims: readonly Claim[]): ClaimMatch {
	const required = marks.filter(({ optional }) => !optional);
	const optional = marks.filter((mark) => mark.optional);
	const alike = (mark: GoldClaim, claim: Claim): boolean => commonPart(mark.content, claim.content) >= SAME;
	const counted = claims.filter(
		(claim) => !optional.some((mark) => alike(mark, claim)) || required.some((mark) => alike(mark, claim)),
	);
	const candidates = required
		.flatMap((mark) => counted.map((claim) => ({ mark, claim, common: commonPart(mark.content, claim.content) })))
		.filter(({ common }) => common >= SAME)
		.sort((a, b) => b.common - a.common);
	const taken = new Set<GoldClaim | Claim>();
	const pairs = candidates.filter(({ mark, claim }) => {
		if (taken.has(mark) || taken.has(claim)) return false;
		taken.add(mark).add(claim);
		return true;
	});
	return {
		pairs,
		missed: required.filter((mark) => !taken.has(mark)),
		invented: counted.filter((claim) => !taken.has(claim)),
	};
}

/** Counts of claims, their kinds, sources, cues and speakers. */
export function countClaims({ pairs, missed, invented }: ClaimMatch, actors: Article['actors']): Counts {
	const tally = new Tally();
	for (const { mark, claim } of pairs) {
		const source = sourceVerdict(mark, claim);
		tally.add('claims.right');
		tally.add(`claims.${mark.kind}.recalled`);
		tally.add(`claims.${claim.kind}.right`);
		if (source === 'right') tally.add('claims.attributed');
		if (mark.source.length > 0) {
			tally.add('source.of');
			tally.add(`${claim.confidence}.of`);
			if (source === 'right') tally.add(`${claim.confidence}.right`);
			if (source !== 'none') tally.add(`source.${source}`);
		}
		if (mark.cue.length > 0) {
			tally.add('cue.of');
			if (isCueRight(mark, claim)) tally.add('cue.right');
		}
		if (mark.type !== null) {
			tally.add(`${mark.type}.recalled`);
			tally.add('type.of');
			if (claim.type === mark.type) tally.add('type.right');
		}
		if (mark.speaker !== null) {
			tally.add('speaker.of');
			if (isSpeakerRight(mark.speaker, claim, actors)) tally.add('speaker.right');
		}
	}
	const marks = [...pairs.map(({ mark }) => mark), ...missed];
	const claims = [...pairs.map(({ claim }) => claim), ...invented];
	tally.add('claims.found', claims.length);
	tally.add('claims.gold', marks.length);
	for (const type of TYPES) tally.add(`${type}.gold`, marks.filter((mark) => mark.type === type).length);
	for (const kind of KINDS) {
		tally.add(`claims.${kind}.found`, claims.filter((claim) => claim.kind === kind).length);
		tally.add(`claims.${kind}.gold`, marks.filter((mark) => mark.kind === kind).length);
	}
	return tally.counts;
}

/** Right where source and mark share words, or where neither has any; `none` where words are marked and none are given. */
export function sourceVerdict(mark: GoldClaim, { source }: Claim): SourceVerdict {
	if (mark.source.length === 0) return source === null ? 'right' : 'wrong';
	if (source === null) return 'none';
	return commonLength(mark.source, [source]) > 0 ? 'right' : 'wrong';
}

export const isCueRight = (mark: GoldClaim, { cue }: Claim): boolean =>
	cue !== null && commonLength(mark.cue, [cue]) > 0;

function isSpeakerRight(name: string, claim: Claim, actors: Article['actors']): boolean {
	const speaker = actors.find(({ id }) => id === claim.speaker);
	return speaker !== undefined && isNamed(speaker, name);
}

/** Whether one of the actor's names is `name`, its last words, or ends in it; accents and capitals aside. */
const isNamed = ({ name, aliases }: Actor, wanted: string): boolean =>
	[name, ...aliases].map(plain).some((own) => own.endsWith(plain(wanted)) || plain(wanted).endsWith(` ${own}`));

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Code units in both, as a share of those in either. */
function commonPart(a: readonly Span[], b: readonly Span[]): number {
	const common = commonLength(a, b);
	return common / (totalLength(a) + totalLength(b) - common);
}

const totalLength = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0);

const commonLength = (a: readonly Span[], b: readonly Span[]): number =>
	a.reduce((sum, x) => sum + b.reduce((part, y) => part + overlapLength(x, y), 0), 0);

const overlapLength = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
