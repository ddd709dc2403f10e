import fc from 'fast-check';
import { readSample, SAMPLES } from '../gold/samples';

const SAMPLE_TEXTS = SAMPLES.map(readSample);

const PLAIN =
	'It was one of those days on which there was little to do but to wait and to see what would come of it.\n\n';

/** Plain English before a text, so much of it that the whole is taken for an article whatever the text is. */
export const afterProse = (text: string, length = 4 * text.length): string => repeat(PLAIN, length) + text;

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

const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
/** Longer than anything that the pipeline bounds, so that every bound is met; `npm run bench` has the still longer ones. */
const LONG = 50_000;

/** Texts that have broken parsers before, by what is odd about them. */
export const HOSTILE: Readonly<Record<string, string>> = {
	nothing: '',
	'a blank': ' \r\n\t\u00a0\u2028 ',
	'a byte order mark': '\ufeff',
	'10,000 curly quotation marks': repeat('“', 10_000),
	'10,000 straight quotation marks': repeat('"', 10_000),
	'10,000 marks between words': repeat('" said Ortega. “', 10_000),
	'10,000 apostrophes': repeat("'", 10_000),
	'quotations nested 500 deep': `${repeat('“said ‘', 3500)}he${repeat('’ she ”', 3500)}`,
	'brackets nested 500 deep': `Ortega ${'('.repeat(500)}BOK${')'.repeat(500)} said so.`,
	'50 KB without a space': repeat('Ortegasaid', LONG),
	'50 KB of letters without a vowel or a case': repeat('漢', LONG),
	'50 KB of capitals': repeat('ORTEGA SAID BANK OF KENYA ', LONG),
	'50 KB of names without a verb': repeat('Maria Ortega Bank Kenya ', LONG),
	'50 KB of one sentence': repeat('the official said that ', LONG),
	'50 KB of stops': repeat('. ', LONG),
	'20,000 empty lines': repeat('\n', 20_000),
	'6,000 one-word lines': repeat('Ortega\r\n', 48_000),
	'mixed line ends': 'Ortega said so.\r\n\rKenya\n\r\n\n“No,”\r he said.\u2028\u2029\u0085Then\n\r',
	'right to left, bidi and zero-width':
		'שר האוצר \u202eMaria\u2066 Ort\u200bega\u202c said “\u200fשלום\u200e,” نص\ufeff.',
	markup:
		'# Title\n\n<script>alert("Ortega said")</script> **Maria Ortega** [said](command:x) `so`. &quot;No,&quot; he said.',
	'50 KB of Markdown that never closes': ['[a](', '**a', '<!--', '~~~\n', '| a |\n', '![', '`a', '<p a="', '> > ']
		.map((open) => repeat(open, 6_000))
		.join('\n'),
	'Markdown within Markdown': repeat('> [**Maria _Ortega_**](https://a.example/x_y) said “`so`”.<br>\n', 6_000),
	'null characters': 'Maria\0 Ortega\0\0 said “so”.\0',
	'lone surrogates': '\ud83dMaria\ude00 Ortega \ud83d\ud83d said “\udc00so\ud800”',
	'combining marks': `Maria O${'\u0301'.repeat(5000)}rtega said so.`,
	'names of objects':
		'__proto__ said constructor told toString. “hasOwnProperty,” Constructor said. Mr. Prototype __proto__ denied it.',
	patterns: '(.*)+ said $& told \\1 [a-z]+ “$1,” $` said ^$ Mr. (?:) denied.',
};
