import type { Actor, Block, Quotation } from '../model';
import { sliceOf, spanAt, spanOf, type Span } from '../span';
import { authorsOf, guestsOf } from './guests';
import { actorsOf, callersOf, labelOf, type Label } from './label';
import type { Placed } from './placed';

/** What one voice of an interview or a hearing says in one block, until the next voice is heard. */
export interface Turn {
	/** Index of its block. */
	readonly block: number;
	/** Index of the block with which this voice began. */
	readonly opens: number;
	readonly label: Span | null;
	readonly content: Span;
	/** Whether it is the one who asks for the article's readers: its writer, who is nobody in it. */
	readonly asks: boolean;
	/** Who may be speaking; one where it is known. */
	readonly speakers: readonly Actor[];
	/** Who may be meant by "you". */
	readonly hearers: readonly Actor[];
}

export interface TranscriptInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly actors: readonly Actor[];
	readonly mentions: readonly Placed[];
}

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

const wordsIn = (words: string): number => words.match(/\p{L}+/gu)?.length ?? 0;

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

const QUESTION = /\?["”’*_]*$/u;
const QUOTED = /^["“‘«]/u;
/** Words that a question has at most. */
const LONGEST = 70;
/** Questions that an interview without labels has at least. */
const QUESTIONS = 3;

/** An interview without labels: questions to "you", each with an answer behind it that mostly says "I" or "we". */
function alternatingTurns(input: TranscriptInput): readonly Turn[] {
	const { text, blocks, quotations } = input;
	const isQuestion = (block: Block): boolean => {
		const words = sliceOf(text, block);
		const spoken = block.kind === 'paragraph' || block.kind === 'heading';
		return spoken && QUESTION.test(words) && !QUOTED.test(words) && wordsIn(words) <= LONGEST;
	};
	const questions = blocks.flatMap((block, index) => (isQuestion(block) ? [index] : []));
	if (questions.length < QUESTIONS) return [];
	const answers = questions.map((from, i) =>
		blocks.flatMap((block, index) =>
			index > from && index < (questions[i + 1] ?? blocks.length) && block.kind === 'paragraph' ? [index] : [],
		),
	);
	const personal = (indices: readonly number[]): boolean =>
		indices.some((index) => isPersonal(text, blocks[index]!, quotations));
	const addressed = questions.filter((index) => /\byour?s?\b/iu.test(sliceOf(text, blocks[index]!)));
	const answered = answers.filter(personal);
	if (answered.length < Math.max(QUESTIONS - 1, 0.6 * questions.length) || addressed.length < 0.4 * questions.length)
		return [];
	const guests = guestsOf(input, questions[0]!);
	const turn = (index: number, opens: number, asks: boolean): Turn => ({
		block: index,
		opens,
		label: null,
		content: spanOf(blocks[index]!.start, blocks[index]!.end),
		asks,
		speakers: asks ? [] : guests,
		hearers: asks ? guests : [],
	});
	return questions.flatMap((index, i) => [
		turn(index, index, true),
		...answers[i]!.filter((answer, at) => at === 0 || isPersonal(text, blocks[answer]!, quotations)).map((answer) =>
			turn(answer, answers[i]![0]!, false),
		),
	]);
}

const PERSONAL = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]our)\b/gu;

/** Whether the block speaks in the first or second person, outside quotation marks. */
const isPersonal = (text: string, block: Block, quotations: readonly Quotation[]): boolean =>
	[...sliceOf(text, block).matchAll(PERSONAL)].some(({ index }) => !spanAt(quotations, block.start + index));
