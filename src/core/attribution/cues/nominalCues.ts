import { attitudeAdjective, speechNoun, type Frame, type SpeechWord } from '../../knowledge/speech';
import type { Cue } from './cue';
import type { CueRule, CueSite } from './cues';
import { isDate, isGerund, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import type { SyntaxToken } from '../../syntax/quotedSentence';
import { phraseAfter } from '../../syntax/nounPhrase';
import { groupStart } from '../../syntax/verbGroup';

/** The frames of a cue that ends in a preposition. A bare noun phrase is its content. */
export const TOPIC: ReadonlySet<Frame> = new Set(['object']);
const THAT: ReadonlySet<Frame> = new Set();
const INFINITIVE: ReadonlySet<Frame> = new Set(['to']);
const PARTICLES = ['out', 'back', 'up', 'in', 'off'];
const COPULAS = new Set(
	"am is are was were be been being 's 're 'm feel feels felt seem seems seemed remain remains remained sound sounded".split(
		' ',
	),
);

/** The index after the preposition that the word before `at` takes: "spoke [out] against". 0 if there is none. */
export function topicAfter(tokens: SyntaxTokens, at: number, { prepositions }: SpeechWord): number {
	let link = isWord(tokens[at], ...PARTICLES) ? at + 1 : at;
	while (tokens[link]?.pos === 'adverb' || isDate(tokens[link])) link++;
	const preposition = tokens[link];
	if (!preposition || !prepositions.has(preposition.lower)) return 0;
	const next = tokens[link + 1];
	const introduces =
		next !== undefined &&
		(next.pos === 'quotation' ||
			phraseAfter(tokens, link + 1) !== null ||
			isGerund(next) ||
			isWord(next, 'what', 'how', 'why', 'whether', 'who')) &&
		!isDate(next) &&
		!next.titleCase;
	return introduces ? link + 1 : 0;
}

/** The first token of the verb group whose copula links the adjective; −1 if none does. */
function linkedGroup({ tokens, at }: CueSite): number {
	const own = groupStart(tokens, at);
	if (isCopula(tokens[own - 1])) return groupStart(tokens, own - 1);
	return tokens.slice(own, at).some(isCopula) ? own : -1;
}

const isCopula = (token: SyntaxToken | undefined): boolean => token !== undefined && COPULAS.has(token.lower);

const nounAt = ({ tokens, at }: CueSite): SpeechWord | undefined => speechNoun(tokens[at]!.lower);

/** The cue of a noun of saying, whose complement has these frames. */
const nounCue = (site: CueSite, frames: ReadonlySet<Frame>, to = site.at + 1): Cue => {
	const { lemma, stance, attitude } = nounAt(site)!;
	return {
		kind: 'noun',
		words: { from: site.at, to },
		group: site.at,
		lemma,
		stance,
		attitude,
		frames,
		voice: 'active',
		known: true,
	};
};

/** Adjectives of attitude with a copula ("is confident that"), and nouns of saying with a complement ("the claim that"). */
export const NOMINAL_CUES: readonly CueRule[] = [
	{
		name: 'adjective',
		conditions: {
			'it is an adjective of attitude': ({ tokens, at }) => attitudeAdjective(tokens[at]!.lower) !== undefined,
			'a copula links it to its subject': (site) => linkedGroup(site) >= 0,
		},
		find: (site) => {
			const word = attitudeAdjective(site.tokens[site.at]!.lower)!;
			const topic = topicAfter(site.tokens, site.at + 1, word);
			return {
				kind: 'verb',
				words: { from: site.at, to: topic || site.at + 1 },
				group: linkedGroup(site),
				lemma: word.lemma,
				stance: word.stance,
				attitude: word.attitude,
				frames: topic > 0 ? TOPIC : word.frames,
				voice: 'active',
				known: true,
			};
		},
		examples: ['[The council] was <skeptical of> {the plan}.', '[The mayor] is <confident> that {the port will grow}.'],
		counterexamples: ['His stated aim was peace.', 'A confident crew sailed that morning.'],
	},
	{
		name: 'noun-with-that',
		conditions: {
			'it is a noun of saying': (site) => nounAt(site) !== undefined,
			'“that” follows': ({ tokens, at }) => isWord(tokens[at + 1], 'that'),
			'a noun phrase or a quotation follows “that”': ({ tokens, at }) =>
				(at + 3 < tokens.length && phraseAfter(tokens, at + 2) !== null) || tokens[at + 2]?.pos === 'quotation',
		},
		find: (site) => nounCue(site, THAT),
		examples: ['The <belief> that {the pier is safe} is wrong.', '[Lind] has a <theory> that {the pier was sold}.'],
		counterexamples: [
			'It seems that the pier is safe.',
			'An Offer to Repair the Pier',
			'The claim that surprised the town was old.',
		],
	},
	{
		name: 'noun-with-infinitive',
		conditions: {
			'it is a noun of saying that takes an infinitive': (site) => nounAt(site)?.prepositions.has('to') === true,
			'an infinitive follows': ({ tokens, at }) => isWord(tokens[at + 1], 'to') && tokens[at + 2]?.pos === 'verb',
		},
		find: (site) => nounCue(site, INFINITIVE),
		examples: ['[Their] <refusal> {to pay} angered the crew.', '[Lind] made an <offer> {to repair the pier}.'],
		counterexamples: ['Lind rose to leave.', '[The union] sent a request <seeking> {talks}.'],
	},
	{
		name: 'noun-with-topic',
		conditions: {
			'it is a noun of saying': (site) => nounAt(site) !== undefined,
			'its preposition follows, and what it is about': (site) =>
				topicAfter(site.tokens, site.at + 1, nounAt(site)!) > 0,
			'it is none that anybody may hand in': ({ tokens, at }) => !isWord(tokens[at - 1], 'public'),
		},
		find: (site) => nounCue(site, TOPIC, topicAfter(site.tokens, site.at + 1, nounAt(site)!)),
		examples: ['[His] <warning of> {a strike} was ignored.', "[The mayor]'s <criticism of> {the plan} grew."],
		counterexamples: ['[Lind] <expressed> {hope}.', 'The agency takes public comments on the plan until May.'],
	},
];
