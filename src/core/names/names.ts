import type { Sentence } from '../language/token';
import { lastOf } from '../lastOf';
import type { Block, Quotation } from '../model';
import { organizationsByCue } from './organizationCues';
import { withCompounds } from './compounds';
import { withBiases } from './emissionBiases';
import { readArticle } from './model/articleWords';
import { decode } from './model/decode';
import { featuresOf } from './model/features';
import { emissionsOf } from './model/model';
import { namesModel } from './model/weights';
import type { Name } from './name';
import { isAdjectival, isDemonym } from './demonyms';
import { nameEvidenceOf } from './nameEvidence';
import { withConsistency, kindWeightsOf } from './documentConsistency';
import { keyOf, spansOf, type NameSpan } from './spans';
import { withoutStops } from './stop';
import { bareEnd, bareStart, isAddressAlone, titleStart } from './title';
import { lexicalSentences } from './lexicalSentence';

export interface NamesInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
}

/**
 * Every bare name of the article, in document order, with its kind; what only surrounds the article has none. A learned tagger reads each sentence; then the article
 * is read a second time, so that what is known of a name in one place counts in all.
 */
export function findNames(input: NamesInput): readonly Name[] {
	const model = namesModel();
	const sentences = lexicalSentences(
		input.sentences.filter(({ block }) => input.blocks[block]!.kind !== 'boilerplate'),
	);
	const article = readArticle(sentences);
	const biased = sentences.map((words) => withBiases(words, emissionsOf(model, featuresOf(words, article))));
	const first = sentences.map((words, i) => ({
		...biased[i]!,
		spans: spansOf(words, decode(biased[i]!.emissions, model.transitions)),
	}));
	const kindWeights = kindWeightsOf(first);
	const second = sentences.flatMap((words, i) =>
		spansOf(words, decode(withConsistency(words, biased[i]!.emissions, kindWeights), model.transitions)),
	);
	const organizations = organizationsByCue(second);
	const names = second.flatMap((span) =>
		nameOf(span.kind === 'other' && organizations.has(keyOf(span)) ? { ...span, kind: 'organization' } : span),
	);
	return withoutStops(input.text, withCompounds(sentences, names, input.text));
}

/**
 * Handles and tags, what ran into the word before it ("onTwitter"), a member's party and state ("R-Mont."), and what stands
 * for or against a name ("pro-Nairobi").
 */
const NO_NAME =
	/^(?:[@#]|(?:on|in|at|by|to|of)\p{Lu}\p{Ll}|[DRI]-(?!Day)\p{Lu}|(?:anti|pro|non|post|pre|inter)-\p{Lu})/u;

function nameOf(tagged: NameSpan): readonly Name[] {
	const { words } = tagged;
	const from = bareStart(tagged);
	const to = bareEnd(tagged);
	if (NO_NAME.test(words.tokens[from]!.text) || isAddressAlone({ ...tagged, from, to })) return [];
	const kind = isDemonym({ ...tagged, from, to }) ? 'people' : tagged.kind;
	const span = { words, from, to, kind };
	if (kind === 'people' && isAdjectival(span)) return [];
	const titleFrom = kind === 'person' ? titleStart(words, from) : from;
	const title = titleFrom < from ? { start: words.tokens[titleFrom]!.start, end: words.tokens[from - 1]!.end } : null;
	return [
		{
			start: words.tokens[from]!.start,
			end: lastOf(words.tokens, to).end,
			kind,
			title,
			evidence: nameEvidenceOf(span, titleFrom),
		},
	];
}
