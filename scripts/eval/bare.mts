import nlp from 'compromise';
import { spanOf, type Span } from '../../src/core/span.ts';
import type { NameKind } from './gold.mts';
import type { NamedActor } from './names.mts';

interface Match {
	readonly offset: { readonly start: number; readonly length: number };
}

const LINE = /[^\r\n]+/gu;
const TRAILING = /(?:['’]s?|[^\p{L}\p{N}'’]+)+$/u;
const LEADING = /^[^\p{L}\p{N}]+/u;

/**
 * What compromise finds by itself, each name an actor of its own, as it links none. Its spans are taken as they are, but for
 * punctuation around them and a possessive. A line at a time: its offsets take more than linear time.
 */
export function bareNames(text: string): readonly NamedActor[] {
	return Array.from(text.matchAll(LINE), ({ 0: line, index }) => {
		const view = nlp(line);
		const found: readonly (readonly [NameKind, unknown])[] = [
			['person', view.people().json({ offset: true })],
			['place', view.places().json({ offset: true })],
			['organization', view.organizations().json({ offset: true })],
		];
		return found.flatMap(([kind, matches]) =>
			(matches as readonly Match[]).map(({ offset }) => {
				const { start, end } = trim(text, spanOf(index + offset.start, index + offset.start + offset.length));
				return { id: `${kind} ${start}`, kind, mentions: [{ start, end, form: 'name' as const }] };
			}),
		);
	}).flat();
}

function trim(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	const lead = LEADING.exec(words)?.[0].length ?? 0;
	const trail = TRAILING.exec(words.slice(lead))?.[0].length ?? 0;
	return spanOf(start + lead, end - trail);
}
