import { formOf } from './parse/verbForms';
import type { SyntaxToken } from './syntaxToken';
import { isDate, isGerund, isNominal, isWord, type SyntaxTokens } from './tokenTests';

/** The voice of a verb. A gerund may have no subject, and the subject of a passive does not speak. */
export type Voice = 'active' | 'passive' | 'gerund';

/** Verbs that a gerund goes on with: "kept saying". */
const CHAINING = new Set(['begin', 'continue', 'keep', 'start', 'stop', 'end']);
/** Nouns after "by" for a means, no agent: "said by phone". */
const MEANS = 'phone telephone mail e-mail email letter fax text radio telegram telex video videolink'.split(' ');
/** Conjunctions that a participle without a subject follows: "when asked", "if pressed". */
const BEFORE_PARTICIPLES = ['when', 'if', 'once', 'unless', 'until'];
const LOOK_BACK = 12;

const isBe = (token: SyntaxToken): boolean => formOf(token) === 'be';
const isChaining = ({ group }: SyntaxToken): boolean => group !== undefined && CHAINING.has(group.lemma);

/** The first token of the verb group with its auxiliaries, adverbs and governing verbs: "did not", "went on to", "are likely to". */
export function groupStart(tokens: SyntaxTokens, verb: number): number {
	const own = tokens[verb]?.group;
	let i = own?.finite && !own.inverted ? own.from : verb;
	while (i > 0 && verb - i < LOOK_BACK) {
		const before = tokens[i - 1]!;
		if (before.pos === 'auxiliary' || before.pos === 'modal' || (before.pos === 'adverb' && !isDate(before))) i--;
		else if (before.lower === 'to' && i > 1 && canControl(tokens, i - 2)) i -= 2;
		else if (isGerund(tokens[i]) && isChaining(before)) i--;
		else if (isWord(before, 'no') && isWord(tokens[i], 'longer', 'more')) i--;
		else if (isWord(before, 'neither') && followsSubject(tokens, i - 1)) i--;
		else if (isWord(before, 'on', 'out') && isWord(tokens[i - 2], 'went', 'goes', 'go', 'came', 'comes')) i -= 2;
		else break;
	}
	while (i < verb && tokens[i]!.pos === 'adverb' && tokens[i - 1]?.lower === ',') i++;
	return i;
}

/** Whether a subject or an auxiliary stands before "neither": "The mayor neither confirmed …". */
const followsSubject = (tokens: SyntaxTokens, i: number): boolean =>
	isNominal(tokens, i - 1) || ['auxiliary', 'modal'].includes(tokens[i - 1]?.pos ?? '');

const canControl = (tokens: SyntaxTokens, i: number): boolean =>
	tokens[i]!.pos === 'adjective' ||
	(tokens[i]!.pos === 'verb' && !/^\p{Lu}/u.test(tokens[i]!.text)) ||
	tokens[i]!.pos === 'auxiliary' ||
	isWord(tokens[i], 'on', 'likely', 'quick', 'going', 'expected', 'yet');

/** The voice of the verb at an index, whose group starts at `group`. `isBase` says that it is the base form, no participle. */
export function voiceOf(tokens: SyntaxTokens, group: number, verb: number, isBase: boolean): Voice {
	const token = tokens[verb]!;
	if (isGerund(token)) {
		for (let i = verb - 1; i >= group; i--) if (isBe(tokens[i]!) || isChaining(tokens[i]!)) return 'active';
		return 'gerund';
	}
	if (token.group?.finite) return token.group.voice;
	if (isBase || !/(?:ed|en|n|t|d)$/u.test(token.lower)) return 'active';
	for (let i = verb - 1; i >= group; i--) {
		if (isBe(tokens[i]!)) return 'passive';
		if (tokens[i]!.pos === 'auxiliary' || tokens[i]!.lower === 'to') return 'active';
	}
	if (isWord(tokens[group - 1], ...BEFORE_PARTICIPLES)) return 'passive';
	const agent = isWord(tokens[verb + 1], 'by') && isNominal(tokens, verb + 2) && !isWord(tokens[verb + 2], ...MEANS);
	return agent ? 'passive' : 'active';
}
