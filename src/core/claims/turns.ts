import { contains, sliceOf, spanOf } from '../span';
import { endsAsking } from '../attribution/closingMarks';
import { PLAIN, type Draft } from '../attribution/draft';
import type { Turn } from '../dialogue/turn';

/** What somebody says in an interview or a transcript, as the claim that the whole turn is. */
export interface TurnDraft extends Draft {
	readonly turn: Turn;
}

/** The turn that a claim is the whole of, if it is one. */
export const turnOf = (draft: Draft): Turn | null => ('turn' in draft ? (draft as TurnDraft).turn : null);

/** Each turn as a claim, whole; a turn of several blocks is one claim with as many parts. Whoever asks claims nothing. */
export function turnDrafts(turns: ReadonlyMap<number, Turn>, text: string): readonly TurnDraft[] {
	const drafts: TurnDraft[] = [];
	let last: Turn | null = null;
	for (const turn of turns.values()) {
		const before = drafts.at(-1);
		if (before && last && goesOn(turn, last)) before.content.push(turn.content);
		else if (!turn.asks) drafts.push(turnDraft(turn, text));
		last = turn;
	}
	return drafts;
}

const goesOn = (turn: Turn, last: Turn): boolean => !turn.asks && !last.asks && turn.opens === last.opens;

function turnDraft(turn: Turn, text: string): TurnDraft {
	const { label } = turn;
	const words = sliceOf(text, turn.content);
	const colon = label && text.slice(label.end).search(/[:.]/u) + label.end;
	return {
		stance: label && endsAsking(words) ? 'ask' : 'assert',
		source: label,
		cue: colon === null ? null : spanOf(colon, colon + 1),
		...PLAIN,
		addressee: null,
		lemma: '',
		content: [turn.content],
		block: turn.block,
		line: -1,
		confidence: label ? 'high' : 'medium',
		evidence: label ? [{ rule: 'turn-label', words: sliceOf(text, label) }] : [{ rule: 'turn-answers' }],
		follows: null,
		turn,
		quoted: false,
	};
}

/** Whether a turn says it already: a quotation that nobody introduces, or what its own label introduces. */
export function isInTurn(draft: Draft, turns: ReadonlyMap<number, Turn>): boolean {
	const turn = turns.get(draft.block);
	if (!turn || turn.asks) return false;
	return draft.cue === null || (turn.label !== null && draft.source !== null && contains(turn.label, draft.source));
}
