import { speechVerb, type SpeechWord } from '../../knowledge/speech';
import type { BlockKind } from '../../model';
import { firstFound, type Rule } from '../../rule';
import type { QuotedSentence } from '../../syntax/quotedSentence';
import { isNominal, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { colonCue, type Cue } from './cue';
import { canSpeak } from './labels';
import { canBeVerb } from './verbTests';

/** A token at which a cue may begin. */
export interface CueSite {
	readonly tokens: SyntaxTokens;
	readonly at: number;
	/** The verb of the table that the word is a form of. */
	readonly word: SpeechWord | undefined;
	/** Whether it is one here. */
	readonly isVerb: boolean;
}

/** A kind of cue. */
export interface CueRule extends Rule<CueSite> {
	readonly find: (site: CueSite) => Cue | null;
}

/** The longest source before a colon, in tokens. */
const LABEL = 8;

/** Every cue of the sentence, in order. Words inside quotations are no cues. */
export function cuesIn({ tokens }: QuotedSentence, kind: BlockKind, rules: readonly CueRule[]): readonly Cue[] {
	const colon = colonIn(tokens, kind);
	if (colon) return [colon];
	const cues: Cue[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const word = speechVerb(tokens[at]!.lower);
		const site = { tokens, at, word, isVerb: word !== undefined && canBeVerb(tokens, at, word) };
		const cue = firstFound(rules, site, (rule) => rule.find(site));
		if (cue) cues.push(cue);
	}
	return cues;
}

/** The colon after a short phrase without a verb, before a quotation or in a headline: "Pompeo: …". */
function colonIn(tokens: SyntaxTokens, kind: BlockKind): Cue | null {
	const at = tokens.findIndex((token, i) => token.lower === ':' || i > LABEL);
	if (at < 1 || tokens[at]!.lower !== ':' || at + 1 >= tokens.length) return null;
	for (let i = 0; i < at; i++)
		if (!isNominal(tokens, i) && tokens[i]!.pos !== 'preposition' && !isWord(tokens[i], '.')) return null;
	const isHeading = kind === 'headline' || kind === 'heading';
	return tokens[at + 1]!.pos === 'quotation' || (isHeading && canSpeak(tokens, at)) ? colonCue(at) : null;
}
