import { findAttributions } from '../../../src/core/attribution/attributions';
import { findClaims } from '../../../src/core/claims/claims';
import { analyse } from '../../../src/core/language/analyse';
import { layOut } from '../../../src/core/layout/layout';
import type { Actor, Claim } from '../../../src/core/model';
import { sliceOf } from '../../../src/core/span';

/** The claims of a text in which each of the names given stands for one actor, who is that name wherever it stands. */
export function claimsOf(text: string, ...names: string[]): readonly Claim[] {
	const layout = layOut(text);
	const input = { text, ...layout, sentences: analyse(text, layout.blocks) };
	return findClaims({ ...input, attributions: findAttributions(input), actors: names.map(actorIn(text)) });
}

const actorIn =
	(text: string) =>
	(name: string): Actor => ({
		id: name,
		kind: 'person',
		name,
		aliases: [],
		roles: [],
		mentions: [...text.matchAll(new RegExp(String.raw`\b${name}\b`, 'gu'))].map(({ index }) => ({
			start: index,
			end: index + name.length,
			form: 'name',
			evidence: [],
		})),
		background: [],
		evidence: [],
	});

/** One line for each claim: kind and stance, then source, cue and the parts of the content, `-` for what is not there. */
export const showClaims = (text: string): readonly string[] =>
	claimsOf(text).map(({ kind, stance, source, cue, content }) =>
		[
			`${kind} ${stance}`,
			source ? sliceOf(text, source) : '-',
			cue ? sliceOf(text, cue) : '-',
			content.map((part) => sliceOf(text, part)).join(' … '),
		].join(' | '),
	);
