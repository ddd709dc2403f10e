import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINE_LABELS, type LineKind } from '../../src/core/layout/lines/labels.ts';
import { readLine } from '../../src/core/layout/lines/line.ts';
import { lineFeatures } from '../../src/core/layout/lines/features.ts';
import { paragraphsOf } from '../../src/core/layout/paragraphs.ts';
import type { Example } from './crf.mts';

/** `any`: people would not agree what the line is. `own`: some part of the article, whichever. */
type GoldKind = LineKind | 'any' | 'own';

export interface PageLine {
	readonly words: string;
	readonly kind: GoldKind;
	/** Whether it goes on with the paragraph of the line before. */
	readonly goesOn: boolean;
	/** Whether an empty line stands before it. */
	readonly isApart: boolean;
}

export interface Page {
	readonly name: string;
	readonly lines: readonly PageLine[];
}

/** The pages of a folder: `NAME.lines` has the kind of each line of `NAME.txt` in the folder of texts that is not blank. */
export const readPages = (folder: string, texts = folder): readonly Page[] =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.lines'))
		.sort()
		.map((file) => {
			const name = file.slice(0, -'.lines'.length);
			const labels = readFileSync(join(folder, file), 'utf8').split(/\r?\n/u);
			const kinds = labels.filter((line) => line.trim() !== '');
			return pageOf(name, readFileSync(join(texts, `${name}.txt`), 'utf8'), kinds);
		});

function pageOf(name: string, text: string, labels: readonly string[]): Page {
	const lines: PageLine[] = [];
	let isApart = true;
	for (const line of text.split(/\r\n|[\r\n]/u)) {
		const words = line.trim();
		if (words === '') isApart = true;
		else {
			const label = labels[lines.length]?.trim() ?? '';
			lines.push({ words: line, kind: label.replace(/\+$/u, '') as GoldKind, goesOn: label.endsWith('+'), isApart });
			isApart = false;
		}
	}
	if (lines.length !== labels.length) throw new Error(`${name}: ${lines.length} lines, ${labels.length} kinds`);
	return { name, lines };
}

/** A text with nothing around it, with and without empty lines. */
export const plainPages = ({ id, text }: { readonly id: string; readonly text: string }): readonly Page[] =>
	[true, false].map((isApart) => ({
		name: id,
		lines: text
			.split('\n')
			.filter((words) => words.trim() !== '')
			.map((words) => ({ words, kind: 'own', goesOn: false, isApart })),
	}));

/** The kinds whose lines are the article's own words. */
const BODY: ReadonlySet<GoldKind> = new Set<GoldKind>(['paragraph', 'heading', 'list-item', 'own']);
const FURNITURE = 'boilerplate';

const bitsOf = (holds: (label: (typeof LINE_LABELS)[number]) => boolean): number =>
	LINE_LABELS.reduce((bits, label, i) => (holds(label) ? bits | (1 << i) : bits), 0);

const ANY = bitsOf(() => true);
const OWN = bitsOf(({ kind }) => kind !== FURNITURE);
const END = bitsOf(({ part }) => part === 'end');

const permittedFor = (kind: GoldKind): number =>
	kind === 'any' ? ANY : kind === 'own' ? OWN : bitsOf((label) => label.kind === kind);

/** What a page teaches. Furniture after the last line of the article is the page's end. */
export function exampleOf({ lines }: Page): Example {
	const text = lines.map(({ words, isApart }, i) => (i > 0 && isApart ? '\n' : '') + words).join('\n');
	const starts: number[] = [];
	let at = 0;
	for (const [i, { words, isApart }] of lines.entries()) {
		if (i > 0 && isApart) at++;
		starts.push(at);
		at += words.length + 1;
	}
	const spans = paragraphsOf(text).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
	const last = lines.findLastIndex(
		({ kind }) => BODY.has(kind) || kind === 'caption' || kind === 'byline' || kind === 'dateline',
	);
	const permitted = spans.map(({ start }) => {
		const index = starts.findLastIndex((from) => from <= start);
		const bits = permittedFor(lines[index]!.kind);
		return index > last && lines[index]!.kind === FURNITURE ? bits & END : bits;
	});
	const read = spans.map(({ start, end }, i) => readLine(text.slice(start, end), i === spans.length - 1));
	return { features: lineFeatures(text, spans, read), permitted: Uint32Array.from(permitted) };
}

/** The pages as others would have copied them: from the headline down, without what surrounds them, and with other empty lines. */
export function variantsOf(page: Page): readonly Page[] {
	const { name, lines } = page;
	const headline = lines.findIndex(({ kind }) => kind === 'headline');
	const isOwn = ({ kind }: PageLine): boolean => kind !== FURNITURE && kind !== 'any';
	const bare = lines.filter(isOwn);
	const text = bare.filter(({ kind }) => BODY.has(kind));
	const apart = (some: readonly PageLine[], isApart: boolean): readonly PageLine[] =>
		some.map((line) => ({ ...line, isApart: line.goesOn ? false : isApart }));
	return [
		lines,
		apart(lines, true),
		apart(lines, false),
		...(headline > 0 ? [lines.slice(headline)] : []),
		bare,
		apart(bare, true),
		text,
		apart(text, true),
		marked(bare),
		...[1, 2, 3, 5].flatMap((count) => [beginning(bare, count), apart(headed(bare, count), count !== 2)]),
	].map((some) => ({ name, lines: some }));
}

/** A short article: what stands before the body, and so many lines of it. */
function beginning(lines: readonly PageLine[], count: number): readonly PageLine[] {
	const first = lines.findIndex(({ kind }) => kind === 'paragraph');
	return lines.slice(0, first + count);
}

/** A short article of a headline and so many lines of the body, the first of which is a paragraph. */
function headed(lines: readonly PageLine[], count: number): readonly PageLine[] {
	const first = lines.findIndex(({ kind }) => kind === 'paragraph');
	const body = lines.slice(first).filter(({ kind }) => BODY.has(kind));
	return [...lines.filter(({ kind }) => kind === 'headline'), ...body.slice(0, count)];
}

/** The lines with the marks of Markdown. */
const marked = (lines: readonly PageLine[]): readonly PageLine[] =>
	lines.map((line) => {
		const mark = line.goesOn
			? ''
			: line.kind === 'headline'
				? '# '
				: line.kind === 'heading'
					? '## '
					: line.kind === 'list-item'
						? '- '
						: '';
		return { ...line, isApart: !line.goesOn, words: mark + line.words.trimStart() };
	});

/** What a page consists of: furniture before and after the article, the article's own lines, and runs of furniture among these. */
interface PartedPage {
	readonly front: readonly PageLine[];
	readonly article: readonly PageLine[];
	readonly inserts: readonly (readonly PageLine[])[];
	readonly end: readonly PageLine[];
}

function parted({ lines }: Page): PartedPage {
	const isFurniture = ({ kind }: PageLine): boolean => kind === FURNITURE;
	const from = lines.findIndex((line) => !isFurniture(line));
	const to = lines.findLastIndex((line) => !isFurniture(line)) + 1;
	const inserts: PageLine[][] = [];
	for (let i = from; i < to; i++)
		if (isFurniture(lines[i]!)) {
			if (isFurniture(lines[i - 1]!)) inserts.at(-1)!.push(lines[i]!);
			else inserts.push([lines[i]!]);
		}
	return {
		front: lines.slice(0, from),
		article: lines.slice(from, to).filter((line) => !isFurniture(line)),
		inserts,
		end: lines.slice(to),
	};
}

/**
 * Pages made up of parts of others, each of one article with the furniture of other pages around and within it, and at times
 * with the beginning of one more article after it, which is furniture there. So many more ways of pages are seen than were written.
 */
export function recombined(pages: readonly Page[], count: number, random: () => number): readonly Page[] {
	const parts = pages.map(parted);
	const draw = <T,>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
	const fronts = parts.map(({ front }) => front).filter((some) => some.length > 0);
	const ends = parts.map(({ end }) => end).filter((some) => some.length > 0);
	const inserts = parts.flatMap((part) => part.inserts);
	return Array.from({ length: count }, (_, i): Page => {
		const article = draw(parts).article.flatMap((line, at) =>
			at > 0 && !line.goesOn && random() < 0.12 ? [...draw(inserts), line] : [line],
		);
		const story = random() < 0.25 ? nextStory(draw(parts).article, random) : [];
		const end = random() < 0.85 ? draw(ends) : [];
		const cut = Math.floor(random() * (end.length + 1));
		const lines = [
			...(random() < 0.7 ? draw(fronts) : []),
			...article,
			...end.slice(0, cut),
			...story,
			...end.slice(cut),
		];
		const manner = random();
		return {
			name: `recombined ${i}`,
			lines: lines.map((line) => (manner < 0.4 || line.goesOn ? line : { ...line, isApart: manner < 0.75 })),
		};
	});
}

/** The beginning of an article as it stands on the page of another one. */
const nextStory = (article: readonly PageLine[], random: () => number): readonly PageLine[] =>
	article
		.filter(({ kind }) => kind !== 'any' && kind !== 'caption')
		.slice(0, 3 + Math.floor(random() * 8))
		.map((line): PageLine => ({ ...line, kind: FURNITURE }));
