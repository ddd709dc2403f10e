import { speechVerb } from '../knowledge/speech';
import type { ClaimType } from '../model';
import type { SyntaxTokens, TokenRange } from '../syntax/tokenTests';
import type { AttributionCandidate } from './constructions/construction';
import type { Cue } from './cues/cue';
import { nounStart } from './polarity';

/** Those whose decisions are pronounced: what a court holds or decides, it says. */
const COURTS = new Set(
	'court courts judge judges justice justices jury jurors tribunal magistrate magistrates'.split(' '),
);
const RULINGS = new Set(['decide', 'hold', 'find', 'recognise', 'recognize', 'accept']);
/** Verbs that put an attitude into words, beside those of saying: "voiced fears that …", "raised concerns about …". */
const VOICING = new Set(
	'voice voices voiced voicing raise raises raised raising air airs aired airing utter utters uttered'.split(' '),
);

/**
 * Whether a cue tells words or a thought. By its entry in the table, but for three cases: a quotation went out, whatever its verb;
 * a noun of attitude is said where a verb of saying governs it ("expressed hope that"); and courts decide in words.
 */
export function claimTypeOf(
	tokens: SyntaxTokens,
	{ cue, source, parts, by: { form } }: AttributionCandidate,
): ClaimType {
	if (cue.attitude === 'never' || (cue.attitude === 'infinitive' && form !== 'infinitive')) return 'statement';
	if (form === 'quotation' || parts.every((part) => isQuoted(tokens, part))) return 'statement';
	if (cue.kind === 'noun' && isVoiced(tokens, cue)) return 'statement';
	const isRuling = RULINGS.has(cue.lemma) && form === 'that-clause' && source !== null;
	return isRuling && tokens.slice(source.range.from, source.range.to).some(({ lower }) => COURTS.has(lower))
		? 'statement'
		: 'attitude';
}

const isQuoted = (tokens: SyntaxTokens, { from, to }: TokenRange): boolean =>
	tokens.slice(from, to).every(({ pos, fragment }) => pos === 'quotation' && !fragment);

function isVoiced(tokens: SyntaxTokens, cue: Cue): boolean {
	const verb = tokens[nounStart(tokens, cue) - 1];
	if (verb?.pos !== 'verb') return false;
	return VOICING.has(verb.lower) || speechVerb(verb.lower)?.attitude === 'never';
}
