import type { LabelScheme } from '../../weights/viterbi';
import type { BlockKind } from '../../model';

/** What a line of a copied page can be. A deck and an item of a list are told apart from paragraphs here alone. */
export type LineKind = BlockKind | 'deck' | 'list-item';

/**
 * The parts of a page, in order: what stands in front of the article, its head with the headline, its body, and all that
 * comes after it.
 */
export const PARTS = ['front', 'head', 'body', 'end'] as const;

export type PagePart = (typeof PARTS)[number];

interface LineLabel {
	readonly part: PagePart;
	readonly kind: LineKind;
}

/** Kinds that the lines of each part can have, in the order of the weights. */
const KINDS: Readonly<Record<PagePart, readonly LineKind[]>> = {
	front: ['boilerplate', 'byline', 'dateline', 'caption'],
	head: ['headline', 'deck', 'byline', 'dateline', 'caption', 'boilerplate'],
	body: ['paragraph', 'heading', 'list-item', 'caption', 'byline', 'dateline', 'boilerplate'],
	end: ['boilerplate'],
};

/** All labels, in the order of the weights. */
export const LINE_LABELS: readonly LineLabel[] = PARTS.flatMap((part) => KINDS[part].map((kind) => ({ part, kind })));

/** What the body opens with. */
const OPENS_BODY: ReadonlySet<LineKind> = new Set<LineKind>(['paragraph', 'heading', 'list-item']);

/** Parts follow each other in order, the head opens with the one headline, the body with words of its own, and the end comes after a body. */
function mayFollow(before: number, label: number): boolean {
	const { part, kind } = LINE_LABELS[label]!;
	const last = before < 0 ? 'front' : LINE_LABELS[before]!.part;
	if (part === last) return kind !== 'headline';
	if (part === 'head') return kind === 'headline' && last === 'front';
	if (part === 'body') return OPENS_BODY.has(kind) && last !== 'end';
	return part === 'end' && last === 'body';
}

export const LINE_SCHEME: LabelScheme = { count: LINE_LABELS.length, mayFollow };

const ALL_KINDS = [...new Set(LINE_LABELS.map(({ kind }) => kind))];

/**
 * For each label the columns of weights that its score is the sum of: its own, that of its kind, and that of its part of the
 * page. So a byline is known by the same words wherever it stands.
 */
export const LABEL_COLUMNS: readonly (readonly number[])[] = LINE_LABELS.map(({ part, kind }, label) => [
	label,
	LINE_LABELS.length + ALL_KINDS.indexOf(kind),
	LINE_LABELS.length + ALL_KINDS.length + PARTS.indexOf(part),
]);

export const COLUMN_COUNT = LINE_LABELS.length + ALL_KINDS.length + PARTS.length;
