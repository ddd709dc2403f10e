import type { ActorKind } from '../../src/core/model';
import type { Span } from '../../src/core/span';
import type { Gold } from './markup';

const TYPE: Readonly<Record<ActorKind, string>> = {
	person: 'PERSON',
	organization: 'ORG',
	place: 'PLACE',
	group: 'NORP',
	unnamed: 'SOURCE',
	document: 'SOURCE',
	other: 'MISC',
};

/** The gold as a record of the JSON Lines that corpora come in, so that one scorer measures both. */
export function toRecord(id: string, gold: Gold): object {
	const pair = (span: Span): readonly [number, number] => [span.start, span.end];
	const known = (actor: string | null): string | undefined => actor ?? undefined;
	return {
		id,
		text: gold.text,
		actors: Object.fromEntries(
			Array.from(gold.actors, ([actor, { kind, name }]) => [actor, { type: TYPE[kind], name }]),
		),
		entities: gold.mentions.map(({ start, end, actor, form }) => ({
			start,
			end,
			text: gold.text.slice(start, end),
			named: form === 'name' || form === 'people',
			type: actor === null ? 'MISC' : TYPE[gold.actors.get(actor)!.kind],
			actor: known(actor),
			group: form === 'people',
			ignore: actor === null,
		})),
		quotes: gold.claims.map(({ speaker, stance, optional, source, cue, content }) => ({
			kind: kindOf(content.map((part) => gold.text.slice(part.start, part.end))),
			actor: known(speaker),
			stance,
			optional,
			source: source ? [pair(source)] : [],
			cue: cue ? [pair(cue)] : [],
			content: content.map(pair),
		})),
	};
}

function kindOf(parts: readonly string[]): 'direct' | 'mixed' | 'indirect' {
	if (parts.every((part) => /^["“‘']/.test(part))) return 'direct';
	return parts.some((part) => /["“”]/.test(part)) ? 'mixed' : 'indirect';
}
