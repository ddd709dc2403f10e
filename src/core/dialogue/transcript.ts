import type { Actor } from '../model';
import { sliceOf, spanOf } from '../span';
import { authorsOf, intervieweesOf } from './interviewees';
import { alternatingTurns } from './interview';
import { actorsOf, callersOf, speakerLabelOf, type SpeakerLabel } from './speakerLabel';
import { isPersonal, wordCount, type TranscriptInput, type Turn } from './turn';

/**
 * The turns of an interview or a transcript, by the index of their block. Other articles have none. Labels that recur ("Q:",
 * "SMITH:") mark turns. Without labels, questions to "you" alternate with answers in the first person. A paragraph without a label
 * continues a turn if it says "I", "we" or "you". Other paragraphs are by the writer.
 */
export function turnsOf(input: TranscriptInput): ReadonlyMap<number, Turn> {
	const labels = labelsOf(input);
	const turns = isLabelled(labels, input.text) ? labelledTurns(labels, input) : alternatingTurns(input);
	return new Map(turns.map((turn) => [turn.block, turn]));
}

/** A label of a speaker, with the actors whose name it can be. */
interface NamedLabel extends SpeakerLabel {
	readonly named: readonly Actor[];
}

/** The label of each block, or null, by the index of the block. */
function labelsOf({ text, blocks, actors, mentions }: TranscriptInput): readonly (NamedLabel | null)[] {
	const callers = callersOf(actors, mentions);
	return blocks.map((block) => {
		const label = speakerLabelOf(text, block);
		if (!label) return null;
		const named = label.role === 'named' ? actorsOf(label, text, callers) : [];
		const isLabel =
			label.role !== 'named' || named.length > 0 || /^[\p{Lu}\P{L}]{3,}$/u.test(sliceOf(text, label.span));
		return isLabel ? { ...label, named } : null;
	});
}

/** The fewest words of a labelled turn, on average. Tables of results have fewer. */
const WORDS = 1;

/** Whether labels recur, as those of questions and answers do. "Where:", "When:" and "Tickets:" do not recur. */
function isLabelled(found: readonly (NamedLabel | null)[], text: string): boolean {
	const labels = found.filter((label) => label !== null);
	const keys = new Set(labels.map(({ key }) => key));
	const words = labels.reduce((sum, { content }) => sum + wordCount(sliceOf(text, content)), 0);
	return keys.size > 1 && labels.length > keys.size && words >= WORDS * labels.length;
}

function labelledTurns(labels: readonly (NamedLabel | null)[], input: TranscriptInput): readonly Turn[] {
	const { text, blocks } = input;
	const interviewees = intervieweesOf(
		input,
		labels.findIndex((label) => label !== null),
	);
	const authors = authorsOf(input);
	const turns: Turn[] = [];
	let open: Turn | null = null;
	blocks.forEach((block, index) => {
		const label = labels[index];
		if (label) {
			const { role, named, span, content } = label;
			const asks = role === 'asks' || (named.length > 0 && named.every((actor) => authors.has(actor)));
			open = {
				block: index,
				opens: index,
				label: span,
				content,
				asks,
				speakers: role === 'answers' ? interviewees : named,
				hearers: asks ? interviewees : [],
			};
			turns.push(open);
		} else if (open && block.kind === 'paragraph' && isPersonal(text, block, input.quotations))
			turns.push({ ...open, block: index, content: spanOf(block.start, block.end), label: null });
		else if (block.kind === 'paragraph' || block.kind === 'heading') open = null;
	});
	return turns;
}
