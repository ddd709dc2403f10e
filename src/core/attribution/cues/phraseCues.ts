import type { Frame } from '../../knowledge/speech';
import { afterAdverbials, phraseAfter } from '../../syntax/nounPhrase';
import { isGerund, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { groupStart } from '../../syntax/verbGroup';
import type { Cue } from './cue';
import type { CueRule, CueSite } from './cues';

const POLLS = new Set('poll polls survey surveys study studies census'.split(' '));
const CLAUSE: ReadonlySet<Frame> = new Set(['that', 'clause', 'wh', 'quote']);
const FLAW: ReadonlySet<Frame> = new Set<Frame>([...CLAUSE, 'object']);

const isMake = ({ tokens, at }: CueSite): boolean => isWord(tokens[at], 'make', 'makes', 'made', 'making');
/** The index after "it" in "make it clear". */
const afterIt = ({ tokens, at }: CueSite): number => (isWord(tokens[at + 1], 'it') ? at + 2 : at + 1);

/** A cue of the words `[from, to)`. Its verb group begins where the verb at `from` has it. */
const cueOf = ({ tokens }: CueSite, from: number, to: number, lemma: string, otherwise: Partial<Cue> = {}): Cue => ({
	kind: 'verb',
	words: { from, to },
	group: groupStart(tokens, from),
	lemma,
	stance: 'assert',
	attitude: 'never',
	frames: CLAUSE,
	voice: 'active',
	known: true,
	...otherwise,
});

/** Cues of more than one word, and cues that are no verbs. */
export const PHRASE_CUES: readonly CueRule[] = [
	{
		name: 'according-to',
		conditions: {
			'it reads “according to”': ({ tokens, at }) => isWord(tokens[at], 'according') && isWord(tokens[at + 1], 'to'),
		},
		find: (site) => cueOf(site, site.at, site.at + 2, 'according to', { kind: 'according', group: site.at }),
		examples: [
			'{The pier}, <according to> [engineers], {was never inspected}.',
			'{By law}, <according to> [the port], {the ferry may not sail in winter}.',
		],
		counterexamples: [],
	},
	{
		name: 'in-poll',
		conditions: {
			'“in” opens the sentence': ({ tokens, at }) => at === 0 && isWord(tokens[at], 'in'),
			'a poll and a comma follow': ({ tokens }) => namesPoll(tokens),
		},
		find: (site) => cueOf(site, site.at, site.at + 1, 'in', { kind: 'according', group: site.at }),
		examples: [
			'<In> [a poll by Maru Research], {most voters opposed the bridge}.',
			'<In> [a survey of teachers] last week, {half of them said they would strike}.',
		],
		counterexamples: ['In winter, you expect to see ice.'],
	},
	{
		name: 'make-clear',
		conditions: {
			'it is a form of “make”': isMake,
			'“clear” or the like follows': (site) => isWord(site.tokens[afterIt(site)], 'clear', 'plain', 'known'),
		},
		find: (site) => cueOf(site, site.at, afterIt(site) + 1, 'make clear'),
		examples: [
			'[The minister] <made clear> that {the bridge would stay shut}.',
			'[The minister] <made it clear> that {the bridge would stay shut}.',
		],
		counterexamples: [
			'The minister left it clear that nobody had to go.',
			'The river made banks that nobody could climb.',
		],
	},
	{
		name: 'make-the-case',
		conditions: {
			'it is a form of “make”': isMake,
			'“the case” or the like follows': ({ tokens, at }) =>
				isWord(tokens[at + 1], 'the') && isWord(tokens[at + 2], 'case', 'point', 'argument'),
		},
		find: (site) => cueOf(site, site.at, site.at + 3, 'make the case'),
		examples: ['[The lawyer] <made the case> that {the contract was void}.'],
		counterexamples: [
			'The court heard the case that the union had lost.',
			'The river made banks that nobody could climb.',
		],
	},
	{
		name: 'point-out',
		conditions: {
			'it is a form of “point”': ({ tokens, at }) => isWord(tokens[at], 'point', 'points', 'pointed', 'pointing'),
			'“out” follows': ({ tokens, at }) => isWord(tokens[at + 1], 'out'),
		},
		find: (site) =>
			cueOf(site, site.at, site.at + 2, 'point out', {
				voice: isGerund(site.tokens[site.at]) ? 'gerund' : 'active',
				frames: FLAW,
			}),
		examples: [
			'[Lind] <pointed out> that {the pier was closed}.',
			'[Lind] <pointed out> {two flaws in the plan}.',
			'<Pointing out> that {the pier was closed}, [Lind] left the hall.',
		],
		counterexamples: [
			'[Lind] <spoke out against> {the tax}.',
			'At this point, the mayor left.',
			'Lind pointed at the map.',
		],
	},
	{
		name: 'quoted-as-saying',
		conditions: {
			'it reads “as saying”': ({ tokens, at }) => isWord(tokens[at], 'as') && isWord(tokens[at + 1], 'saying'),
			'“quoted” or the like stands before it': ({ tokens, at }) =>
				isWord(tokens[at - 1], 'quoted', 'cited', 'reported'),
		},
		find: (site) => cueOf(site, site.at - 1, site.at + 2, 'say'),
		examples: [
			'[The port] was <reported as saying> {the pier was safe}.',
			'[The spokesman] was <quoted as saying> that {the pier was safe}.',
		],
		counterexamples: [
			'Lind was quoted as a friend of the port.',
			'[The sign] was taken as <saying> that {the pier was safe}.',
		],
	},
];

/** Whether the sentence opens with a poll, whose finding is the content: "In a poll last week, …". */
function namesPoll(tokens: SyntaxTokens): boolean {
	const phrase = phraseAfter(tokens, 1, ['of', 'by', 'from', 'for', 'in']);
	const comma = phrase ? afterAdverbials(tokens, phrase.to) : 0;
	return (
		phrase !== null && isWord(tokens[comma], ',') && tokens.slice(1, phrase.to).some(({ lower }) => POLLS.has(lower))
	);
}
