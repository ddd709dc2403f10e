import type { Attribution } from '../attribution/attribution';
import { lastOf } from '../lastOf';
import { DOUBTS, type Claim, type ClaimKind, type Confidence, type Doubt } from '../model';
import type { ResolvedSpeaker } from './speaker';

/** The marks that end a sentence, with the closing marks that may follow them. */
const ENDS_SENTENCE = /[.!?…]["”’'»)\]]*$/u;
/** What follows a content that ends with its sentence or its block. */
const SENTENCE_ENDS = /^["”’'»)\]]*(?:[.!?…;]|\s*\n|\s*$)/u;
/** UTF-16 code units around the end of a content that tell whether a sentence ends there. */
const AROUND = 4;

/** What is less than sure of a claim: its construction and source, where its words end, and who says it. */
export function doubtsOf(
	{ content, doubts }: Attribution,
	kind: ClaimKind,
	speaker: ResolvedSpeaker,
	text: string,
): readonly Doubt[] {
	const { end } = lastOf(content, content.length);
	const isOpen = kind !== 'direct' && !endsAt(text, end);
	return [...new Set([...speaker.doubts, ...doubts, ...(isOpen ? (['open-end'] as const) : [])])];
}

const endsAt = (text: string, end: number): boolean =>
	ENDS_SENTENCE.test(text.slice(Math.max(0, end - AROUND), end)) || SENTENCE_ENDS.test(text.slice(end, end + AROUND));

/** The fields of a claim that tell how sure it is. */
export const sureness = (doubts: readonly Doubt[]): Pick<Claim, 'confidence' | 'doubts'> =>
	doubts.length === 0 ? { confidence: 'high' } : { confidence: leastOf(doubts), doubts };

const leastOf = (doubts: readonly Doubt[]): Confidence =>
	doubts.some((doubt) => DOUBTS[doubt] === 'low') ? 'low' : 'medium';
