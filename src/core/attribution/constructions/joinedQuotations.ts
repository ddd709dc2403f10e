import { leadingEnd } from '../../syntax/quotation';
import { isWord, type SyntaxTokens, type TokenRange } from '../../syntax/tokenTests';
import type { ContentConstruction, ContentSite } from './contentSite';

const JOINERS = ['and', 'or', 'but'];
/** Parts of speech of what may be added after speech: "on Monday", "and left the hall". */
const LATER = ['preposition', 'conjunction'];

/** The index after what joins a quotation to the one before it: a comma, a conjunction or both; `from` if nothing does. */
function afterJoiner(tokens: SyntaxTokens, from: number): number {
	const comma = isWord(tokens[from], ',') ? from + 1 : from;
	return isWord(tokens[comma], ...JOINERS) ? comma + 1 : comma;
}

/** The quotations of the complement that only commas and conjunctions part. Quotations with nothing between them are one. */
function quotationsOf({ tokens, complement }: ContentSite): readonly TokenRange[] {
	const found: TokenRange[] = [];
	let at = complement()!.from;
	while (tokens[at]?.pos === 'quotation') {
		const to = leadingEnd(tokens, at);
		found.push({ from: at, to });
		at = afterJoiner(tokens, to);
	}
	return found;
}

/** Contents of several quotations after one cue. What joins them are the writer's words. */
export const JOINED_QUOTATIONS: readonly ContentConstruction[] = [
	{
		name: 'joined-quotations',
		form: 'quotation',
		confidence: 'high',
		conditions: {
			'a quotation completes the cue': (site) => site.complement()?.by.form === 'quotation',
			'a comma or a conjunction joins another one to it': (site) => quotationsOf(site).length > 1,
			'the last one is no subject or object of a clause': (site) => {
				const { from, to } = quotationsOf(site).at(-1)!;
				const next = site.tokens[to];
				return !next || next.pos === 'punctuation' || (!site.tokens[from]!.fragment && LATER.includes(next.pos));
			},
		},
		find: (site) => ({ source: site.source, parts: quotationsOf(site) }),
		examples: [
			'[Lind] <said> {“we won the vote”} and {“they lost it.”}',
			'[Lind] <said>, {“We won,”} and {“They lost.”}',
			'[Lind] <said> {“we won the vote”}, {“they lost it”} and {“it is over”}.',
			'[The crowd] <chanted> {“Lock the gate!”} and {“We want bread!”} on Monday.',
		],
		counterexamples: [
			'[Lind] <said> {the plan was “rash” and “late.”}',
			'[Lind] <said> {“we won the vote”} and [the mayor] <said> {“they lost it.”}',
			'[Lind] <said> {“we won the vote,” and “they” lost it}.',
			'[Lind] <said> {“we won the vote”} and “Harbour Talk” agreed.',
			'[Lind] <explained> {“rash” and “late” plans}.',
			'[Lind] <said> {“they lost the vote in every town of the north” and in Ribera}.',
		],
	},
];
