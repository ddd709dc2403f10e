import { l10n } from 'vscode';
import type { ClaimWords } from '../core/claimWords';
import type { Claim } from '../core/model';
import { asLabel } from './sanitize';
import { attribution, confidenceName, inTheNegative, stanceName, whoSays } from './labels';

/** UTF-16 code units of words that are read aloud: a row is cut to be seen, its label is not. */
const SPOKEN = 1000;

/** The end of a cue that can stand before its source: “according to the ministry”. */
const PREPOSITION = /\b(?:to|of|per|for|with)$/iu;

/** Who says a claim and how: “Ruth Comey denied”, “according to the ministry”. */
export function sayingOf({ cue, source }: Claim, told: ClaimWords): string {
	const isBefore = cue !== null && source !== null && cue.start < source.start;
	return isBefore && PREPOSITION.test(told.how) ? `${told.how} ${whoSays(told)}` : attribution(told);
}

/** A claim as a sentence to be heard: who, how, what, and what is not to be taken for granted of it. */
export function claimSentence(claim: Claim, told: ClaimWords): string {
	const sentence = quoting(claim, asLabel(sayingOf(claim, told), SPOKEN), asLabel(told.what, SPOKEN));
	const { negated, stance, confidence } = claim;
	const turn = negated ? inTheNegative() : stance !== 'assert' && stanceName(stance);
	const added = [turn, confidence !== 'high' && confidenceName(confidence)].filter((part) => part !== false).join(', ');
	const ended = /[.!?…][”’"')\]\u2069]*$/u.test(sentence) ? sentence : `${sentence}.`;
	return added === '' ? ended : `${ended} ${added[0]!.toLocaleUpperCase()}${added.slice(1)}.`;
}

function quoting({ kind }: Claim, saying: string, what: string): string {
	switch (kind) {
		case 'direct':
			return l10n.t('{0}, quoted directly: {1}', saying, what);
		case 'mixed':
			return l10n.t('{0}, partly quoted: {1}', saying, what);
		case 'indirect':
			return l10n.t('{0}, in reported words: {1}', saying, what);
	}
}
