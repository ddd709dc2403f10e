import type { Block } from '../model';
import { sliceOf, spanOf } from '../span';
import { intervieweesOf } from './interviewees';
import { isPersonal, wordCount, type TranscriptInput, type Turn } from './turn';

const QUESTION = /\?["”’*_]*$/u;
const QUOTED = /^["“‘«]/u;
/** The most words that a question has. */
const LONGEST = 70;
/** The fewest questions that an interview without labels has. */
const QUESTIONS = 3;

/** The turns of an interview without labels: questions to "you", and answers that mostly say "I" or "we". */
export function alternatingTurns(input: TranscriptInput): readonly Turn[] {
	const { text, blocks, quotations } = input;
	const isQuestion = (block: Block): boolean => {
		const words = sliceOf(text, block);
		const spoken = block.kind === 'paragraph' || block.kind === 'heading';
		return spoken && QUESTION.test(words) && !QUOTED.test(words) && wordCount(words) <= LONGEST;
	};
	const questions = blocks.flatMap((block, index) => (isQuestion(block) ? [index] : []));
	if (questions.length < QUESTIONS) return [];
	const answers = questions.map((from, i) =>
		blocks
			.slice(from + 1, questions[i + 1])
			.flatMap((block, behind) => (block.kind === 'paragraph' ? [from + 1 + behind] : [])),
	);
	const personal = (indices: readonly number[]): boolean =>
		indices.some((index) => isPersonal(text, blocks[index]!, quotations));
	const addressed = questions.filter((index) => /\byour?s?\b/iu.test(sliceOf(text, blocks[index]!)));
	const answered = answers.filter(personal);
	if (answered.length < Math.max(QUESTIONS - 1, 0.6 * questions.length) || addressed.length < 0.4 * questions.length)
		return [];
	const interviewees = intervieweesOf(input, questions[0]!);
	const turn = (index: number, opens: number, asks: boolean): Turn => ({
		block: index,
		opens,
		label: null,
		content: spanOf(blocks[index]!.start, blocks[index]!.end),
		asks,
		speakers: asks ? [] : interviewees,
		hearers: asks ? interviewees : [],
	});
	return questions.flatMap((index, i) => [
		turn(index, index, true),
		...answers[i]!.filter((answer, at) => at === 0 || isPersonal(text, blocks[answer]!, quotations)).map((answer) =>
			turn(answer, answers[i]![0]!, false),
		),
	]);
}
