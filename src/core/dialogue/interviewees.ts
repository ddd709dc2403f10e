import type { Actor, Block } from '../model';
import { mentionsWithin, type ActorMention } from '../mentions';
import type { TranscriptInput } from './turn';

/** The people in the byline. They ask the questions. */
export const authorsOf = ({ blocks, mentions }: TranscriptInput): ReadonlySet<Actor> =>
	new Set(
		blocks
			.filter((block) => block.kind === 'byline')
			.flatMap((block) => mentionsWithin(mentions, block).map(({ actor }) => actor)),
	);

const INTERVIEWING =
	/\b(?:interview(?:s|ed|ing)?|spoke|speaks|speaking|talk(?:s|ed|ing)?|sat down|sits down|met|meets|asks|asked|caught up|conversation|chat(?:s|ted)?|questions|Q ?& ?A)(?:,? (?:with|to|for))? (?:(?!(?:on|about|over|in|at|who|that)\b)(?:\p{Lu}\.|[^\s.,;:]+) ){0,7}$/iu;
const INTERVIEWED =
	/^(?:[,–—][^.]{0,60}[,–—])? (?:(?:has|had|also|recently|now|was|is) )?(?:tells|told|speaks|spoke|talks|talked|sat down|discusses|discussed|explains|explained|answers|answered|interviewed|reflects|looks back)\b|^: (?:an? |the )?(?:interview|conversation)\b/iu;
/** The UTF-16 code units on either side of a name that are read. */
const AROUND = 80;

/**
 * The people who are interviewed. They are named before block `first` and are no writers. The headline names them as interviewees,
 * else the text does. If neither does, all people before that block may be meant.
 */
export function intervieweesOf(input: TranscriptInput, first: number): readonly Actor[] {
	const { text, blocks, mentions } = input;
	const authors = authorsOf(input);
	const peopleIn = (block: Block): readonly ActorMention[] =>
		mentionsWithin(mentions, block).filter(
			({ actor, mention }) => actor.kind === 'person' && mention.form !== 'pronoun' && !authors.has(actor),
		);
	const isInterviewed = (named: ActorMention): boolean =>
		INTERVIEWING.test(leadOf(text, named)) || INTERVIEWED.test(text.slice(named.end, named.end + AROUND));
	const before = blocks.slice(0, first).filter((block) => block.kind !== 'caption');
	const all = before.flatMap(peopleIn);
	const headlined = before
		.filter((block) => block.kind === 'headline')
		.flatMap(peopleIn)
		.filter(isInterviewed);
	const found = [headlined, all.filter(isInterviewed), all].find((places) => places.length > 0) ?? [];
	return [...new Set(found.map(({ actor }) => actor))];
}

/** The words before a name in its line. */
const leadOf = (text: string, { start }: ActorMention): string =>
	text.slice(Math.max(0, start - AROUND), start).replace(/^.*[\r\n]/su, '');
