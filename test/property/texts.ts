import fc from 'fast-check';
import { readSample, SAMPLES } from '../gold/samples';
import { afterProse } from './hostile';

const SAMPLE_TEXTS = SAMPLES.map(readSample);

/** Any code units, lone surrogates and controls among them. */
export const anyText: fc.Arbitrary<string> = fc.string({
	unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)),
	maxLength: 200,
});

const PIECES = [
	['Mr.', 'Sen.', 'President', 'the Kenyan president', 'a senior official', 'the official', 'who', 'She', 'he', 'I'],
	[
		'Nicolás Ortega',
		'Nicolas Ortega',
		'Ortega',
		'Díaz-Canel',
		'McCoy',
		'de la Cruz',
		'Bank of Kenya (BOK)',
		'U.S.',
		'EU',
	],
	[
		'Cuba',
		'the Cubans',
		'Cuba’s',
		"Britain's",
		'NAIROBI',
		'onTwitter',
		'A',
		'©',
		'2024',
		'$1.3',
		'5,010',
		'—',
		'--',
		'…',
	],
	['said', 'told', 'according to', 'accused', 'of', 'denied', 'that', 'vowed to', 'made clear', 'warned:', 'is', 'not'],
	['“', '”', '"', '‘', '’', "'", '„', '«', '»', '(', ')', '[', '{', '*', '<b>', '&amp;', '`', '\\', '|', '#'],
	[' ', ' ', ' ', '. ', ', ', '; ', ': ', '? ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '\u00a0', '\u2028'],
	[
		'\u0000',
		'\u200b',
		'\u202e',
		'\u2066',
		'\ufeff',
		'\ud83d',
		'\ude00',
		'👍🏽',
		'👨‍👩‍👧',
		'e\u0301',
		'漢字',
		'שלום',
		'ﷺ',
		'Ω',
	],
];

/** Shreds of news in any order: words that the rules look for, marks that pair or do not, every kind of space. */
export const newsSoup: fc.Arbitrary<string> = fc
	.array(fc.oneof(...PIECES.map((pieces) => fc.constantFrom(...pieces))), { maxLength: 120 })
	.map((pieces) => afterProse(pieces.join(' ').replace(/ {2,}/g, ' ')));

/** A place in a sample article, as a share of its length. */
const share = fc.noBias(fc.nat(1000)).map((part) => part / 1000);

const sampleText = fc.constantFrom(...SAMPLE_TEXTS);

/** A stretch of a sample article, cut at any code unit. */
const stretch: fc.Arbitrary<string> = fc
	.tuple(sampleText, share, share)
	.map(([text, a, b]) => text.slice(Math.floor(Math.min(a, b) * text.length), Math.ceil(Math.max(a, b) * text.length)));

/** Sample articles broken off, or with pieces of others or rubbish spliced in. */
export const mangledSample: fc.Arbitrary<string> = fc
	.array(fc.oneof({ arbitrary: stretch, weight: 3 }, newsSoup, anyText), { minLength: 1, maxLength: 4 })
	.map((parts) => parts.join(''));

/** What a reader types, pastes or deletes: a stretch, as shares of the text, and what stands there afterwards. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
	from: share,
	to: share,
	insert: fc.oneof(fc.constantFrom('', 'x', ' ', '\n\n', '“', '"', 'Maria Ortega said '), newsSoup),
});

export function applyEdit(text: string, { from, to, insert }: Edit): string {
	const at = (where: number): number => Math.round(where * text.length);
	return text.slice(0, at(Math.min(from, to))) + insert + text.slice(at(Math.max(from, to)));
}
