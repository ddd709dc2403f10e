import { resolveActors } from '../../../src/core/actors/actors';
import { ACTOR_SIEVES, type ActorSieves } from '../../../src/core/actors/sieves';
import { annotateBy } from '../../../src/core/annotate';
import type { Actor } from '../../../src/core/model';
import { sameSpan, type Span } from '../../../src/core/span';
import { STAGES } from '../../../src/core/stages';
import { marked, MENTION, spansOf, unmarked } from '../../../scripts/eval/marks.mjs';
import { testRules } from './ruleTests';

/** The text with marks around all mentions of the actor that was marked, or of all actors where none was. */
function withMentions(example: string, sieves: ActorSieves): string {
	const text = unmarked(example);
	const stages = {
		...STAGES,
		resolveActors: (input: Parameters<typeof resolveActors>[0]) => resolveActors(input, sieves),
	};
	const { actors } = annotateBy(stages, text);
	const wanted = spansOf(example, MENTION);
	const shown = wanted.length > 0 ? mostOf(actors, wanted) : actors;
	return marked(
		text,
		shown.flatMap(({ mentions }) => mentions.map((mention) => [MENTION, mention] as const)),
	);
}

/** The actor with the most of the mentions that are wanted. */
function mostOf(actors: readonly Actor[], wanted: readonly Span[]): readonly Actor[] {
	const counts = actors.map(
		({ mentions }) => mentions.filter((mention) => wanted.some((span) => sameSpan(span, mention))).length,
	);
	const most = Math.max(...counts);
	return most > 0 ? actors.slice(counts.indexOf(most), counts.indexOf(most) + 1) : [];
}

describe('sieves of actors', () => {
	testRules(ACTOR_SIEVES, withMentions);
});
