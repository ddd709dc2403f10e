import { contains, sliceOf, spanOf } from '../span';
import { endsAsking } from '../attribution/closingMarks';
import { PLAIN, type Attribution } from '../attribution/attribution';
import type { Turn } from '../dialogue/turn';

/** A whole turn of an interview or a transcript as an attribution. */
export interface TurnAttribution extends Attribution {
	readonly turn: Turn;
}

/** The turn of an attribution that is a whole turn, else null. */
export const turnOf = (attribution: Attribution): Turn | null =>
	'turn' in attribution ? (attribution as TurnAttribution).turn : null;

/** Each turn as an attribution. A speech of several blocks is one attribution with as many parts. Questions are none. */
export function turnAttributions(turns: ReadonlyMap<number, Turn>, text: string): readonly TurnAttribution[] {
	const attributions: TurnAttribution[] = [];
	let last: Turn | null = null;
	for (const turn of turns.values()) {
		const before = attributions.at(-1);
		if (before && last && goesOn(turn, last)) before.content.push(turn.content);
		else if (!turn.asks) attributions.push(turnAttribution(turn, text));
		last = turn;
	}
	return attributions;
}

const goesOn = (turn: Turn, last: Turn): boolean => !turn.asks && !last.asks && turn.opens === last.opens;

function turnAttribution(turn: Turn, text: string): TurnAttribution {
	const { label } = turn;
	const words = sliceOf(text, turn.content);
	const colon = label && text.slice(label.end).search(/[:.]/u) + label.end;
	return {
		type: 'statement',
		stance: label && endsAsking(words) ? 'ask' : 'assert',
		source: label,
		cue: colon === null ? null : spanOf(colon, colon + 1),
		...PLAIN,
		addressee: null,
		lemma: '',
		content: [turn.content],
		block: turn.block,
		sentence: -1,
		doubts: label ? [] : ['continued'],
		evidence: label ? [{ rule: 'turn-label', words: sliceOf(text, label) }] : [{ rule: 'turn-answers' }],
		follows: null,
		turn,
		embedded: false,
	};
}

/** Whether a turn has the words already: of a quotation without a cue, or with the label of the turn as its source. */
export function isInTurn(attribution: Attribution, turns: ReadonlyMap<number, Turn>): boolean {
	const turn = turns.get(attribution.block);
	if (!turn || turn.asks) return false;
	return (
		attribution.cue === null ||
		(turn.label !== null && attribution.source !== null && contains(turn.label, attribution.source))
	);
}
