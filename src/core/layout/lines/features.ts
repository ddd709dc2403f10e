import { hashText, mix } from '../../weights/hash';
import type { Span } from '../../span';
import { bucket, type Line } from './line';

/** Bits of a feature's id; features that fall together share their weights. */
export const FEATURE_BITS = 16;

/** What a line of running text counts for a stretch for each of its words, and any other line against it. */
const OTHER_LINE = -8;

/** The stretch of lines with most running text, as numbers of lines, end-exclusive: a run with the largest sum. */
function mainStretch(lines: readonly Line[]): Span {
	let best: Span = { start: 0, end: 0 };
	let most = 0;
	let sum = 0;
	let start = 0;
	lines.forEach(({ isRunning, words }, i) => {
		if (sum <= 0) {
			sum = 0;
			start = i;
		}
		sum += isRunning ? words.length : OTHER_LINE;
		if (sum > most) {
			most = sum;
			best = { start, end: i + 1 };
		}
	});
	return best;
}

/** Features of each of the lines of a text, which lie at `spans`, as ids. Linear in the length of the text. */
export function lineFeatures(text: string, spans: readonly Span[], lines: readonly Line[]): readonly Int32Array[] {
	const around = surroundingsOf(lines);
	const gaps = spans.map((span, i) => (i === 0 ? '^' : gapBetween(text, spans[i - 1]!, span)));
	return lines.map((line, i) => {
		const shape = (by: number): string => lines[i + by]?.shape ?? '-';
		const features = [
			...line.traits,
			...[-3, -2, -1, 1, 2, 3].map((by) => `at ${by} ${shape(by)}`),
			`pair ${shape(-1)} ${line.shape}`,
			`pair ${line.shape} ${shape(1)}`,
			`three ${shape(-1)} ${line.shape} ${shape(1)}`,
			`gap ${gaps[i]!} ${gaps[i + 1] ?? '$'}`,
			`gap ${gaps[i]!} ${gaps[i + 1] ?? '$'} ${line.shape}`,
			...[-1, 1].flatMap((by) => (lines[i + by]?.telling ?? ['none']).map((one) => `by ${by} ${one}`)),
			...around[i]!,
			...around[i]!.map((one) => `${one} ${line.shape}`),
		];
		return Int32Array.from(features, (feature) => mix(hashText(feature), 1) >>> (32 - FEATURE_BITS));
	});
}

const gapBetween = (text: string, before: Span, after: Span): string => {
	const between = text.slice(before.end, after.start);
	return (between.match(/\n/gu)?.length ?? between.length) > 1 ? 'blank' : 'next';
};

/** Where in the page each line stands, as features. */
function surroundingsOf(lines: readonly Line[]): readonly (readonly string[])[] {
	const stretch = mainStretch(lines);
	const times = new Map<string, number>();
	for (const { folded } of lines) times.set(folded, (times.get(folded) ?? 0) + 1);
	const running = lines.map(({ isRunning }) => Number(isRunning));
	const total = running.reduce((sum, one) => sum + one, 0);
	const { runs, longest } = otherRuns(lines);
	const credits = countsBefore(lines, ({ shape }) => /byline|date/u.test(shape));
	const vocabulary = wordsOfRunning(lines.slice(stretch.start, stretch.end));
	const groups = groupsOf(lines);
	const titles = titlesOf(lines, stretch, vocabulary);
	const [title = -1] = titles;
	const ranks = new Map(titles.map((line, rank) => [line, rank]));
	const chains = chainsOf(lines);
	const crossing = crossingsOf(chains, lines.length);
	const mostCrossing = crossing.reduce((most, one) => Math.max(most, one), 1);
	let seen = 0;
	return lines.map((line, i) => {
		const before = seen;
		seen += running[i]!;
		const place =
			i < stretch.start
				? `before ${bucket(stretch.start - i, 2, 3, 5, 8, 15)}`
				: i >= stretch.end
					? `after ${bucket(i - stretch.end, 1, 2, 4, 8)}`
					: `within ${bucket(Math.min(i - stretch.start, stretch.end - 1 - i), 1, 2, 4)}`;
		const run = runs[i]!;
		const [next, afterNext] = [1, 2].map((by) => lines[i + by]?.shape ?? '-');
		return [
			`place ${place}`,
			`running ${bucket(before, 1, 2, 4)} ${bucket(total - seen, 1, 2, 4)}`,
			`run ${bucket(run.length, 1, 2, 3, 5, 9)} ${run.at === 0} ${run.at === run.length - 1}`,
			`seam ${bucket(before === 0 ? 0 : longest[i]!, 1, 3, 5, 9)}`,
			`credits ${bucket(credits[i]!, 1, 2, 3)}`,
			`times ${(times.get(line.folded) ?? 0) > 1}`,
			`from start ${bucket(i, 1, 2, 3, 5, 9)}`,
			`to end ${bucket(lines.length - 1 - i, 1, 2, 4)}`,
			`text ${bucket(total / lines.length, 0.15, 0.3, 0.5, 0.75)}`,
			`shared ${bucket(sharedWords(line, vocabulary), 0.01, 0.3, 0.6, 0.9)}`,
			...groups[i]!,
			`crossing ${bucket(crossing[i]!, 1, 2, 4, 8)}`,
			`crossing share ${bucket(crossing[i]! / mostCrossing, 0.01, 0.1, 0.25, 0.5)}`,
			`crossing after ${bucket((crossing[i + 1] ?? 0) / mostCrossing, 0.01, 0.1, 0.25, 0.5)}`,
			`known ${bucket(
				namesKnown(line, chains, (chain) => chain.start < i),
				1,
				2,
				4,
			)} ${bucket(
				namesKnown(line, chains, (chain) => chain.end > i),
				1,
				2,
				4,
			)}`,
			`title ${bucket(ranks.get(i) ?? 9, 1, 2, 4, 9)}`,
			`title ${bucket(ranks.get(i) ?? 9, 1, 2, 4, 9)} ${next} ${afterNext}`,
			...(title >= 0 && i !== title
				? [`title ${i < title ? 'after' : 'before'} ${bucket(Math.abs(i - title), 2, 4)}`]
				: []),
		];
	});
}

/** For each line the run of other lines than running text that it is in and its place there, and the longest such run before it. */
function otherRuns(lines: readonly Line[]): {
	readonly runs: readonly { readonly length: number; readonly at: number }[];
	readonly longest: readonly number[];
} {
	const runs = lines.map(() => ({ length: 0, at: 0 }));
	const longest: number[] = [];
	let most = 0;
	let hasBegun = false;
	for (let i = 0; i < lines.length;) {
		let end = i;
		while (end < lines.length && !lines[end]!.isRunning) end++;
		for (let k = i; k < end; k++) {
			runs[k] = { length: end - i, at: k - i };
			longest[k] = Math.max(most, k - i);
		}
		if (hasBegun) most = Math.max(most, end - i);
		if (end < lines.length) longest[end] = most;
		hasBegun = true;
		i = end + 1;
	}
	return { runs, longest };
}

function countsBefore(lines: readonly Line[], counts: (line: Line) => boolean): readonly number[] {
	let count = 0;
	return lines.map((line) => {
		const before = count;
		if (counts(line)) count++;
		return before;
	});
}

/** Words shorter than this are in every text. */
const LONG_WORD = 4;
/** Words are taken for forms of one word where as many letters agree from the first on. */
const STEM = 5;

const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
	new Set(words.filter((word) => word.length >= LONG_WORD).map((word) => word.slice(0, STEM)));

/** How many lines of running text each longer word is in, by its stem. */
function wordsOfRunning(lines: readonly Line[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { isRunning, words } of lines)
		if (isRunning) for (const stem of stemsOf(words)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return counts;
}

/** The share of the longer words of a line that other lines of the main stretch have, too. */
function sharedWords({ words, isRunning }: Line, vocabulary: ReadonlyMap<string, number>): number {
	const stems = [...stemsOf(words)];
	const least = isRunning ? 2 : 1;
	return stems.filter((stem) => (vocabulary.get(stem) ?? 0) >= least).length / Math.max(1, stems.length);
}

/** So many other lines in a row part groups of running text. */
const PARTING = 3;

/** For each line features of the group of running text that it is in, or that comes before it: stories and comments after the article are groups. */
function groupsOf(lines: readonly Line[]): readonly (readonly string[])[] {
	const groups: { start: number; end: number; words: number }[] = [];
	lines.forEach(({ isRunning, words }, i) => {
		if (!isRunning) return;
		const last = groups.at(-1);
		if (last && i - last.end < PARTING) {
			last.end = i + 1;
			last.words += words.length;
		} else groups.push({ start: i, end: i + 1, words: words.length });
	});
	const main = groups.reduce((most, one, i) => (one.words > (groups[most]?.words ?? 0) ? i : most), 0);
	const own = wordsOfRunning(groups[main] ? lines.slice(groups[main].start, groups[main].end) : []);
	const features = groups.map((group, i) => {
		const place = i === main ? 'main' : i < main ? 'before' : `after ${bucket(i - main, 2)}`;
		const size = bucket(group.words / groups[main]!.words, 0.2, 0.5, 1);
		const others = [...wordsOfRunning(lines.slice(group.start, group.end)).keys()];
		const shared = bucket(others.filter((word) => own.has(word)).length / Math.max(1, others.length), 0.1, 0.2, 0.35);
		const seam = bucket(group.start - (groups[i - 1]?.end ?? 0), 4, 6, 10);
		return i === main
			? ['group main']
			: [
					`group ${place}`,
					`group ${place} ${size} ${shared}`,
					`group shared ${shared}`,
					`group seam ${place} ${seam}`,
					`group seam ${seam} ${shared}`,
				];
	});
	let next = 0;
	return lines.map((_, i) => {
		while (next < groups.length && groups[next]!.end <= i) next++;
		const group = groups[next];
		if (group && group.start <= i) return features[next]!;
		return [`between groups ${group ? (next <= main ? 'front' : 'after') : 'end'}`];
	});
}

const TITLE_AT_LEAST = 3;
const TITLE_AT_MOST = 30;
/** What a longer word that the main stretch does not have counts against a title. */
const STRANGE_WORD = 0.4;

/** The lines before the main stretch by how many words they share with it, the most first; of like ones the last is first. */
function titlesOf(lines: readonly Line[], { start }: Span, vocabulary: ReadonlyMap<string, number>): readonly number[] {
	return lines
		.slice(0, start + 1)
		.map(({ words, rules }, i) => {
			const stems = [...stemsOf(words)];
			const shared = stems.filter((stem) => vocabulary.has(stem)).length;
			const isTitle = rules.length === 0 && words.length >= TITLE_AT_LEAST && words.length <= TITLE_AT_MOST;
			return { i, score: isTitle ? shared - STRANGE_WORD * (stems.length - shared) : 0 };
		})
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || b.i - a.i)
		.map(({ i }) => i);
}

/** The lines of running text in which each name stands first and last. */
type Chains = ReadonlyMap<string, { readonly start: number; end: number }>;

function chainsOf(lines: readonly Line[]): Chains {
	const chains = new Map<string, { readonly start: number; end: number }>();
	lines.forEach(({ isRunning, names }, i) => {
		if (!isRunning) return;
		for (const name of names) {
			const chain = chains.get(name);
			if (chain) chain.end = i;
			else chains.set(name, { start: i, end: i });
		}
	});
	return chains;
}

/** How many names stand both before each line and in it or after it: few do where one story ends and another begins. */
function crossingsOf(chains: Chains, count: number): readonly number[] {
	const change = new Int32Array(count + 1);
	for (const { start, end } of chains.values()) {
		change[start + 1]!++;
		change[end + 1]!--;
	}
	let sum = 0;
	return Array.from({ length: count }, (_, i) => (sum += change[i]!));
}

const namesKnown = (
	{ names }: Line,
	chains: Chains,
	holds: (chain: { start: number; end: number }) => boolean,
): number =>
	new Set(
		names.filter((name) => {
			const chain = chains.get(name);
			return chain !== undefined && holds(chain);
		}),
	).size;
