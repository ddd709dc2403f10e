const PLAIN =
	'It was one of those days on which there was little to do but to wait and to see what would come of it.\n\n';

/** Plain English before a text, so much of it that the whole is taken for an article whatever the text is. */
export const afterProse = (text: string, length = 4 * text.length): string => repeat(PLAIN, length) + text;

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
