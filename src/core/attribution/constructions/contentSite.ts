import { lastOf } from '../../lastOf';
import { once } from '../../once';
import type { SyntaxTokens, TokenRange } from '../../syntax/tokenTests';
import type { Cue } from '../cues/cue';
import type { Source } from '../sources/source';
import type { AnaphoricContent } from './anaphoricContent';
import { complementOf, type Complement } from './complement';
import type { ComplementRules } from './complements/complements';
import type { AttributionCandidate, Construction } from './construction';
import type { ContentEnd } from './contentEnd';
import { contentBefore, invertedSubjectAfter } from './parenthetical';

/** A cue with its source and what else is known of its surroundings. */
export interface CueSite {
	readonly tokens: SyntaxTokens;
	readonly text: string;
	readonly cue: Cue;
	readonly source: Source | null;
	/** Where a clause ends. */
	readonly endFrom: ContentEnd;
	/** What refers to a claim before it and stands for the content. */
	readonly anaphor: AnaphoricContent | null;
}

/** A cue whose content is looked for. */
export interface ContentSite extends CueSite {
	/** The source after the cue, as in “said Ames”. */
	readonly inverted: Source | null;
	/** A quotation or clause before the source and the cue. */
	readonly before: TokenRange | null;
	/** What completes the cue. */
	readonly complement: () => Complement | null;
}

/** The source and the parts of a content; `by` only where another construction than the one that found it tells what it is. */
export type FoundContent = Pick<AttributionCandidate, 'source' | 'parts'> & Partial<Pick<AttributionCandidate, 'by'>>;

/** A construction that finds where the content of a cue stands. */
export interface ContentConstruction extends Construction<ContentSite> {
	readonly find: (site: ContentSite) => FoundContent | null;
}

/** The site of a cue, with what stands before and after the cue. */
export function contentSiteOf(site: CueSite, complements: ComplementRules): ContentSite {
	const { tokens, text, cue, source, endFrom } = site;
	const verb = cue.kind === 'verb';
	const inverted = verb ? invertedSubjectAfter(tokens, cue) : null;
	const before = verb && cue.voice !== 'gerund' ? contentBefore(tokens, cue, inverted ?? source, text) : null;
	const quoted = before !== null && isSpoken(tokens, before);
	const complement = once(() => ({
		found: verb || cue.kind === 'noun' ? complementOf(tokens, cue, endFrom(cue.words.to), quoted, complements) : null,
	}));
	return { ...site, inverted, before, complement: () => complement().found };
}

/** Whether the range ends in a quotation that is no fragment. */
export function isSpoken(tokens: SyntaxTokens, { to }: TokenRange): boolean {
	const { pos, fragment } = lastOf(tokens, to);
	return pos === 'quotation' && !fragment;
}
