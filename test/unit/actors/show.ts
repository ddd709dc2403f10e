import { annotate } from '../../../src/core/annotate';
import { byPosition } from '../../../src/core/span';

/** The actors of a text in order of first mention, each with all of its names: `person Ruth Ames / Ames`. */
export const showActors = (text: string): string[] =>
	annotate(text).actors.map(({ kind, name, aliases }) => [`${kind} ${name}`, ...aliases].join(' / '));

/** The text with each mention in brackets, with the id of its actor: `[Ruth Ames = ruth-ames] said [she = ruth-ames] …`. */
export function showMentions(text: string): string {
	const mentions = annotate(text)
		.actors.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id })))
		.sort(byPosition);
	const closing = mentions.map(({ end, id }) => ({ at: end, sign: ` = ${id}]` })).reverse();
	const opening = mentions.map(({ start }) => ({ at: start, sign: '[' }));
	let from = 0;
	const parts = [...closing, ...opening]
		.sort((a, b) => a.at - b.at)
		.map(({ at, sign }) => {
			const part = text.slice(from, at) + sign;
			from = at;
			return part;
		});
	return parts.join('') + text.slice(from);
}
