import type { Actor } from '../model';
import { sliceOf, spanOf } from '../span';
import { authorsOf, guestsOf } from './guests';
import { alternatingTurns } from './interview';
import { actorsOf, callersOf, labelOf, type Label } from './label';
import { isPersonal, wordsIn, type TranscriptInput, type Turn } from './turn';

/**
 * The turns of an article that is, or holds, an interview or a transcript, by the index of their block; none for other
 * articles. Turns are known by labels that come again ("Q:", "SMITH:"), or without them by questions to "you" that
 * alternate with answers in the first person. A paragraph without a label goes on with a turn as long as it says "I", "we"
 * or "you"; what does not is the writer's.
 */
export function turnsOf(input: TranscriptInput): ReadonlyMap<number, Turn> {
	const voices = voicesOf(input);
	const turns = isLabelled(voices, input.text) ? labelledTurns(voices, input) : alternatingTurns(input);
	return new Map(turns.map((turn) => [turn.block, turn]));
}

/** A label that stands for somebody, and whom it can mean by name. */
interface Voice extends Label {
	readonly named: readonly Actor[];
}

/** The voice that opens each block, by its index. */
function voicesOf({ text, blocks, actors, mentions }: TranscriptInput): readonly (Voice | null)[] {
	const callers = callersOf(actors, mentions);
	return blocks.map((block) => {
		const label = labelOf(text, block);
		if (!label) return null;
		const named = label.role === 'named' ? actorsOf(label, text, callers) : [];
		const isVoice =
			label.role !== 'named' || named.length > 0 || /^[\p{Lu}\P{L}]{3,}$/u.test(sliceOf(text, label.span));
		return isVoice ? { ...label, named } : null;
	});
}

/** Words that a labelled turn has on average at least; tables of results have fewer. */
const WORDS = 1;

/** Questions and answers, or names that come again: "Where:", "When:" and "Tickets:" do not. */
function isLabelled(found: readonly (Voice | null)[], text: string): boolean {
	const voices = found.filter((voice) => voice !== null);
	const keys = new Set(voices.map(({ key }) => key));
	const words = voices.reduce((sum, { content }) => sum + wordsIn(sliceOf(text, content)), 0);
	return keys.size > 1 && voices.length > keys.size && words >= WORDS * voices.length;
}

function labelledTurns(voices: readonly (Voice | null)[], input: TranscriptInput): readonly Turn[] {
	const { text, blocks } = input;
	const guests = guestsOf(
		input,
		voices.findIndex((voice) => voice !== null),
	);
	const authors = authorsOf(input);
	const turns: Turn[] = [];
	let open: Turn | null = null;
	blocks.forEach((block, index) => {
		const voice = voices[index];
		if (voice) {
			const { role, named, span, content } = voice;
			const asks = role === 'asks' || (named.length > 0 && named.every((actor) => authors.has(actor)));
			open = {
				block: index,
				opens: index,
				label: span,
				content,
				asks,
				speakers: role === 'answers' ? guests : named,
				hearers: asks ? guests : [],
			};
			turns.push(open);
		} else if (open && block.kind === 'paragraph' && isPersonal(text, block, input.quotations))
			turns.push({ ...open, block: index, content: spanOf(block.start, block.end), label: null });
		else if (block.kind === 'paragraph' || block.kind === 'heading') open = null;
	});
	return turns;
}
