import { trim } from '../../syntax/clause';
import { CLAUSE_REACH, hasFinite, isGerund, isRelative, isWord, type SyntaxTokens } from '../../syntax/tokenTests';
import { afterAdverbials } from '../../syntax/nounPhrase';
import type { Source } from '../sources/source';
import type { ContentConstruction, ContentSite } from './contentSite';

/** How far after the start of the source its comma may stand, in tokens. */
const REACH = 40;

/** The comma after "As the paper reported" or "As reported by the paper"; −1 if the sentence opens otherwise. */
function commaAfterAs({ tokens, cue, source }: ContentSite): number {
	const start =
		source && source.range.to <= cue.group && source.rule !== 'shared-subject' ? source.range.from : cue.group;
	if (start !== 1 || !isWord(tokens[0], 'as')) return -1;
	const from = source && source.range.from > cue.words.to ? source.range.to : cue.words.to;
	const comma = afterAdverbials(tokens, from);
	return isWord(tokens[comma], ',') ? comma : -1;
}

const opensSentence = ({ tokens, cue: { words } }: ContentSite): boolean =>
	words.from === 0 || (words.from <= 2 && !hasFinite(tokens, { from: 0, to: words.from }));

/** Whether a subject begins at an index, so that what stands before it has ended without a comma: "According to Lind the pier …". */
const opensSubject = (tokens: SyntaxTokens, i: number): boolean => {
	const token = tokens[i];
	return (token?.pos === 'determiner' || token?.pos === 'pronoun') && !isRelative(token);
};

/** The first comma after the source, or the last token that is looked at. */
function commaAfter(tokens: SyntaxTokens, { range: { to } }: Source): number {
	let comma = to;
	while (comma < tokens.length && comma - to < REACH && !isWord(tokens[comma], ',')) comma++;
	return comma;
}

/** Contents of "according to". */
export const ACCORDING: readonly ContentConstruction[] = [
	{
		name: 'according-opening',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'it opens the sentence': opensSentence,
		},
		find: (site) => {
			const { tokens, source, endFrom } = site;
			if (!source) return null;
			const { to } = source.range;
			const from = opensSubject(tokens, to) ? to : appositionEnd(tokens, commaAfter(tokens, source)) + 1;
			const part = trim(tokens, { from, to: endFrom(from) });
			return part && { source, parts: [part] };
		},
		examples: [
			'<In> [a poll by Maru Research], {most voters opposed the bridge}.',
			'<According to> [the harbour office], {the ferry will sail again in June}.',
			'<According to> [Lind] {the pier was sold by the port}.',
		],
		counterexamples: ['{The pier}, <according to> [engineers], {was never inspected}.'],
	},
	{
		name: 'according-closing',
		form: 'preceding',
		confidence: 'high',
		conditions: {},
		find: (site) => {
			const { tokens, cue, source, endFrom } = site;
			if (!source) return null;
			const comma = commaAfter(tokens, source);
			let from = cue.words.from;
			while (from > 0 && cue.words.from - from < CLAUSE_REACH && !isWord(tokens[from - 1], ';')) from--;
			const before = trim(tokens, { from, to: cue.words.from });
			if (!before) return null;
			const resumes =
				!hasFinite(tokens, before) || isWord(tokens[comma + 1], 'and', 'but') || isGerund(tokens[comma + 1]);
			const after = comma === source.range.to && resumes ? trim(tokens, { from: comma, to: endFrom(comma) }) : null;
			return { source, parts: after ? [before, after] : [before] };
		},
		examples: [
			'{The pier}, <according to> [engineers], {was never inspected}.',
			'{By law}, <according to> [the port], {the ferry may not sail in winter}.',
		],
		counterexamples: [],
	},
];

/** Contents after "As X reported, …" or "As reported by X, …". */
export const AS_TOLD: readonly ContentConstruction[] = [
	{
		name: 'as-told',
		form: 'clause',
		confidence: 'medium',
		conditions: {
			'the cue is a verb of speech': ({ cue }) => cue.kind === 'verb' && cue.frames.has('quote'),
			'“as” opens the sentence, and a comma ends its clause': (site) => commaAfterAs(site) >= 0,
		},
		find: (site) => {
			const from = commaAfterAs(site) + 1;
			const part = trim(site.tokens, { from, to: site.endFrom(from) });
			return part && { source: site.source, parts: [part] };
		},
		examples: [
			'As <asked> by [the crew], {the owner left}.',
			'As [the paper] <reported>, {the pier was closed in May}.',
		],
		counterexamples: ['As mentioned earlier, the pier is old.', '[Lind] <urged> {calm}.'],
	},
];

/** The comma that ends the appositions after "according to X, a spokesman for Y,". */
function appositionEnd(tokens: SyntaxTokens, comma: number): number {
	for (let i = comma + 1; i < Math.min(tokens.length, comma + 30); i++) {
		if (isWord(tokens[i], ','))
			return hasFinite(tokens, { from: comma + 1, to: i }) && !isRelative(tokens[comma + 1]) ? comma : i;
	}
	return comma;
}
