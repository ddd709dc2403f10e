import { afterProse, HOSTILE } from '../../test/property/hostile';
import type { Draw } from './draw.mts';
import { capital, sentence } from './sentences.mts';
import { SAMPLE_TEXTS } from './samples.mts';
import { WORDS } from './words.mts';

/** Makes a text from random choices. */
type Shape = (draw: Draw) => string;

const ALL_WORDS: readonly string[] = Object.values(WORDS).flat();
/** How much of a sample a text takes at most, so that it stays short. */
const LONGEST_CUT = 400;
const SHORT_HOSTILE = Object.values(HOSTILE).filter((text) => text.length > 0 && text.length < 400);

/** Shreds of news in any order. */
const soup: Shape = ({ pick, some, chance }) =>
	some(1, 25, () => pick(ALL_WORDS) + (chance(0.9) ? ' ' : pick(WORDS.spaces))).join('');

/** Sentences, headlines, bullets and turns of a talk. */
const news: Shape = (draw) =>
	draw
		.some(1, draw.chance(0.2) ? 6 : 2, () => {
			const start = draw.pick(['', '', '', '', '- ', '* ', '# ', '1. ', 'OSLAND — ', 'By ', '> ', '\t']);
			return start + sentence(draw) + draw.pick([' ', ' ', ' ', '\n', '\n\n', '\r\n\r\n']);
		})
		.join('');

/** The same, half written: cut anywhere, words left out, doubled or put in. */
const typed: Shape = (draw) => {
	const words = news(draw).split(/(?<=\s)/u);
	const kept = words.flatMap((word) => {
		const turn = draw.below(20);
		if (turn === 0) return [];
		if (turn === 1) return [word, word];
		return turn === 2 ? [`${draw.pick(ALL_WORDS)} `, word] : [word];
	});
	return kept.join('').slice(0, 1 + draw.below(250));
};

/** News with any code units, controls and marks of every script in it. */
const hostile: Shape = (draw) => {
	const odd = (): string =>
		draw.chance(0.3)
			? String.fromCharCode(draw.below(0x10000))
			: draw.pick([...WORDS.hostile, ...WORDS.quotes, ...WORDS.spaces, ...WORDS.marks]);
	return news(draw)
		.split(/(?<=\s)/u)
		.map((word) => (draw.chance(0.15) ? spliced(word, odd().repeat(draw.chance(0.05) ? 40 : 1), draw) : word))
		.join('');
};

/** News with Markdown, well formed or not. */
const markup: Shape = (draw) => {
	const words = news(draw).split(/(?<=\s)/u);
	return words.map((word) => (draw.chance(0.15) ? draw.pick(WORDS.markup) + word : word)).join('');
};

/** Stretches of the samples, cut at any code unit and put together. */
const splices: Shape = (draw) =>
	draw
		.some(1, 3, () => {
			if (draw.chance(0.15)) return draw.pick(SHORT_HOSTILE);
			const text = draw.pick(SAMPLE_TEXTS);
			const from = draw.below(text.length);
			return text.slice(from, from + draw.below(LONGEST_CUT));
		})
		.join('');

/** Any code units. */
const units: Shape = (draw) => draw.some(0, 60, () => String.fromCharCode(draw.below(0x10000))).join('');

/** Names that lie about and across each other. */
const names: Shape = (draw) => {
	const piece = (): string =>
		draw.pick<string>(draw.pick([WORDS.person, WORDS.organization, WORDS.role, WORDS.place, WORDS.title]));
	const between = (): string => draw.pick([' ', ' ', '  ', ', ', ' of ', ' and ', '’s ', '-', ' (', ') ', ': ', '\n']);
	return draw
		.some(
			1,
			4,
			() =>
				`${capital(draw.some(1, 5, () => piece() + between()).join(''))} ${draw.pick(WORDS.says)} ${draw.pick(WORDS.clause)}. `,
		)
		.join('');
};

const SHAPES: Readonly<Record<string, Shape>> = { soup, news, typed, hostile, markup, splices, units, names };
export const SHAPE_NAMES: readonly string[] = Object.keys(SHAPES);

/** A text of a shape: in a fifth of all cases after prose, so that whatever it is it is read as an article, and with line ends of one kind. */
export function textOf(shape: string, draw: Draw): string {
	const make = SHAPES[shape];
	if (!make) throw new RangeError(`There is no shape “${shape}”.`);
	const text = make(draw);
	const whole = draw.chance(0.2) ? afterProse(text, Math.min(150, text.length)) : text;
	return withLineEnds(whole, draw.pick(['', '', '\n', '\r\n', '\r']));
}

/** The text with its line ends all of one kind; as they are where `end` is empty. */
export const withLineEnds = (text: string, end: string): string =>
	end === '' ? text : text.replace(/\r\n|\r|\n/gu, end);

function spliced(word: string, odd: string, draw: Draw): string {
	const at = draw.below(word.length + 1);
	return word.slice(0, at) + odd + word.slice(at);
}
