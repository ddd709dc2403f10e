import type { Sentence } from '../language/token';
import { lastOf } from '../lastOf';
import type { Block, Quotation } from '../model';
import { bodiesOf } from './bodies';
import { withCompounds } from './compounds';
import { hint } from './hints';
import { readArticle } from './model/articleWords';
import { decode } from './model/decode';
import { featuresOf } from './model/features';
import { emissionsOf } from './model/model';
import { namesModel } from './model/weights';
import type { Name } from './name';
import { isAdjective, isPeople } from './peoples';
import { reasonsFor } from './reasons';
import { agree, sightingsOf } from './secondLook';
import { keyOf, spansOf, type NameSpan } from './spans';
import { withoutStops } from './stop';
import { titleStart, withoutModifier, withoutHonorific } from './title';
import { readArticleWords } from './words';

export interface NamesInput {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
}

/**
 * Every bare name of the article, in document order, with its kind. A learned tagger reads each sentence; then the article
 * is read a second time, so that what is known of a name in one place counts in all.
 */
export function findNames(input: NamesInput): readonly Name[] {
	const model = namesModel();
	const sentences = readArticleWords(input.sentences);
	const article = readArticle(sentences);
	const hinted = sentences.map((words) => hint(words, emissionsOf(model, featuresOf(words, article))));
	const first = sentences.map((words, i) => ({
		...hinted[i]!,
		spans: spansOf(words, decode(hinted[i]!.emissions, model.transitions)),
	}));
	const sightings = sightingsOf(first);
	const second = sentences.flatMap((words, i) =>
		spansOf(words, decode(agree(words, hinted[i]!.emissions, sightings), model.transitions)),
	);
	const bodies = bodiesOf(second);
	const names = second.flatMap((span) =>
		nameOf(span.kind === 'other' && bodies.has(keyOf(span)) ? { ...span, kind: 'organization' } : span),
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
	const { words, to } = tagged;
	const from = tagged.kind === 'person' ? withoutHonorific(words, tagged.from, to) : withoutModifier(tagged);
	if (NO_NAME.test(words.tokens[from]!.text)) return [];
	const kind = isPeople({ ...tagged, from }) ? 'people' : tagged.kind;
	const span = { words, from, to, kind };
	if (kind === 'people' && isAdjective(span)) return [];
	const titleFrom = kind === 'person' ? titleStart(words, from) : from;
	const title = titleFrom < from ? { start: words.tokens[titleFrom]!.start, end: words.tokens[from - 1]!.end } : null;
	return [
		{
			start: words.tokens[from]!.start,
			end: lastOf(words.tokens, to).end,
			kind,
			title,
			evidence: reasonsFor(span, titleFrom),
		},
	];
}
