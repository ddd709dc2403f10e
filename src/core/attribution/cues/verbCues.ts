import type { Frame, SpeechWord } from '../../knowledge/speech';
import { isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { groupStart, voiceOf } from '../../syntax/verbGroup';
import type { Cue } from './cue';
import type { CueRule, CueSite } from './cues';
import { TOPIC, topicAfter } from './nominalCues';
import { sayingAfter, standsBesideQuotation } from './verbTests';

const CALL: ReadonlySet<Frame> = new Set(['object', 'objectTo', 'to']);
const FINDINGS = ['show', 'find', 'suggest', 'indicate', 'reveal', 'demonstrate'];
const FINDING: ReadonlySet<Frame> = new Set(['that', 'clause', 'wh', 'object', 'quote']);
const FINDING_NOUNS = new Set(
	(
		'poll polls survey surveys study studies report reports data results figures findings analysis research records ' +
		'documents evidence census statistics review audit investigation inquiry estimate estimates numbers'
	).split(' '),
);
const LOOK_BACK = 12;
const QUOTE: ReadonlySet<Frame> = new Set(['quote']);
const NONE: ReadonlySet<string> = new Set();

const canBe = ({ isVerb }: CueSite): boolean => isVerb;
const isCallFor = ({ tokens, at }: CueSite): boolean =>
	isWord(tokens[at + 1], 'for', 'on') && !isWord(tokens[at + 2], 'a.m.');
const topicEnd = (site: CueSite): number => topicAfter(site.tokens, site.at + 1, site.word!);

/** The cue that the verb at the site makes, with what a rule says otherwise of it. */
function cueOf({ tokens, at, word: known }: CueSite, word: SpeechWord, otherwise: Partial<Cue> = {}): Cue {
	const group = groupStart(tokens, at);
	const isBase = known?.lemma === tokens[at]!.lower;
	return {
		kind: 'verb',
		words: { from: at, to: at + 1 },
		group,
		lemma: word.lemma,
		stance: word.stance,
		attitude: word.attitude,
		frames: word.frames,
		voice: voiceOf(tokens, group, at, isBase),
		known: true,
		...otherwise,
	};
}

/** Whether a study or text is the subject: "A poll shows", "the report found". Its verb also takes a bare object as content. */
function isFinding(tokens: SyntaxTokens, group: number): boolean {
	for (let i = group - 1; i >= Math.max(0, group - LOOK_BACK); i--) {
		if (isWord(tokens[i], ',', ';')) return false;
		if (FINDING_NOUNS.has(tokens[i]!.lower)) return true;
	}
	return false;
}

/** Verbs as cues. */
export const VERB_CUES: readonly CueRule[] = [
	{
		name: 'call-for',
		conditions: {
			'the word can be a verb of the table': canBe,
			'it is “call”': (site) => site.word?.lemma === 'call',
			'“for” or “on” follows': isCallFor,
		},
		find: (site) =>
			cueOf(site, site.word!, {
				words: { from: site.at, to: site.at + 2 },
				stance: 'demand',
				frames: CALL,
			}),
		examples: ['[The union] <called on> {the mayor to resign}.'],
		counterexamples: ['The letter drew calls for a vote.', 'Lind thanked for the help.', 'Lind called the ferry.'],
	},
	{
		name: 'verb-with-topic',
		conditions: {
			'the word can be a verb of the table': canBe,
			'its preposition follows, and what it is about': (site) => topicEnd(site) > 0,
		},
		find: (site) => cueOf(site, site.word!, { words: { from: site.at, to: topicEnd(site) }, frames: TOPIC }),
		examples: ['[Lind] <warned of> {floods}.', '[Lind] <insisted on> {a vote}.'],
		counterexamples: ['[Lind] <urged> {calm}.'],
	},
	{
		name: 'verb-of-finding',
		conditions: {
			'the word can be a verb of the table': canBe,
			'it tells what is found': (site) => FINDINGS.includes(site.word!.lemma),
			'a study or a text stands before it': ({ tokens, at }) => isFinding(tokens, groupStart(tokens, at)),
		},
		find: (site) => cueOf(site, site.word!, { frames: FINDING }),
		examples: ['[The study] <found> {a rise in asthma}.', '[Records] <found> {a leak in the hull}.'],
		counterexamples: ['The polls projected a close race.', 'The crew showed a film.'],
	},
	{
		name: 'verb-beside-quotation',
		conditions: {
			'a quotation follows it, or stands before its subject': ({ tokens, at }) => standsBesideQuotation(tokens, at),
		},
		find: (site) => {
			const known = site.word;
			const word: SpeechWord = known ?? {
				lemma: site.tokens[site.at]!.lower,
				stance: 'assert',
				attitude: 'never',
				deeds: NONE,
				frames: QUOTE,
				prepositions: NONE,
			};
			return cueOf(site, word, {
				frames: new Set<Frame>([...word.frames, 'quote']),
				known: known !== undefined,
			});
		},
		examples: ['[Lind] <walked>: {“We won.”}', '{“We won the vote,”} <beamed> [Lind].'],
		counterexamples: [],
	},
	{
		name: 'verb',
		conditions: {
			'the word can be a verb of the table': canBe,
			'it quotes nobody “as saying” something, which is the cue': ({ tokens, at }) => sayingAfter(tokens, at) < 0,
		},
		find: (site) => cueOf(site, site.word!),
		examples: ['[Lind] <urged> {calm}.', '[The mayor] <plans> {to leave}.', '[Lind] <said> {they did}.'],
		counterexamples: [
			'The crowd watched a light show that can be seen from the pier.',
			'The paper quoted [the mayor] as <saying> that {the pier was safe}.',
		],
	},
];
