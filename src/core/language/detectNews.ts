/** Something that news or what is none has more of: words in any case, or a pattern. */
interface Sign {
	readonly of: ReadonlySet<string> | RegExp;
	/** What one of it in a hundred words weighs: above zero it speaks for news, below zero against it. */
	readonly weight: number;
	/** So many in a hundred words count at most, so that one sign alone decides little. */
	readonly most: number;
}

/** UTF-16 code units at the start of a text that it is judged by. */
const SAMPLE = 10_000;

/** A text of fewer words is judged as if it had so many: a few signs in a few words prove nothing. */
const WORDS_AT_LEAST = 40;

/** What a text without any sign has: it counts as news. */
const BIAS = 3.1;

/** News scores 3 or more, hardly ever less than 0; documentation mostly less than −5. */
const NEWS_AT_LEAST = -2;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Weights of a logistic regression on 810 news texts and interviews and 708 files of documentation, rounded; those of time
 * stamps and fields, which stand in hardly any of them, were chosen.
 */
const SIGNS: readonly Sign[] = [
	// For news: who said it, about whom, in what office, when, and in whose words.
	{
		weight: 1.1,
		most: 4,
		of: words(
			'said says told asked announced according reported claimed denied warned insisted argued admitted declared vowed accused ' +
				'testified alleged tweeted quoted',
		),
	},
	{ weight: 0.75, most: 6, of: words('he she his her him hers himself herself mr mrs ms dr who') },
	{
		weight: 1.4,
		most: 6,
		of: words(
			'president minister government police court mayor parliament election senator official officials spokesman spokeswoman ' +
				'spokesperson hospital army protest protests protesters union party ministry city country people million billion ' +
				'percent team league coach company chief victim victims',
		),
	},
	{
		weight: 1,
		most: 6,
		of: words(
			'was were had did went came took made began became left won lost killed died held met fell rose got saw found gave led',
		),
	},
	{
		weight: 0.5,
		most: 3,
		of: words('monday tuesday wednesday thursday friday saturday sunday yesterday ago morning night'),
	},
	{ weight: 0.55, most: 3, of: /[“"«][^"“”«»\n]{12,400}[.,!?…]["”»]/gu },
	{
		weight: 0.2,
		most: 4,
		of: /^[ \t]{0,8}(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t]{1,4})?(?:[QA]|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}):[ \t]/gmu,
	},
	// Against it: code, Markdown's marks, names and words of programs, licences, what readers are to do, logs and data.
	{ weight: -0.8, most: 6, of: /`[^`\n]{1,120}`/gu },
	{ weight: -0.25, most: 3, of: /^[ \t]{0,8}(?:```|~~~)/gmu },
	{ weight: -0.65, most: 4, of: /^#{1,6}[ \t]{1,4}\S/gmu },
	{ weight: -1, most: 6, of: /\]\(|^\[[^\]\n]{1,80}\]:|https?:\/\//gmu },
	{ weight: -0.4, most: 6, of: /^[ \t]{0,12}(?:[-*+]|\d{1,2}\.)[ \t]{1,4}\S/gmu },
	{
		weight: -0.7,
		most: 6,
		of: /\b[a-z]{2,30}[A-Z][A-Za-z]|[A-Za-z]_[A-Za-z]|\w\(\)|\s--?[a-z][a-z-]|\w\.(?:js|ts|json|md|mjs|cjs|py|c|h|html|css|sh|yml|yaml|toml|exe)\b/gu,
	},
	{ weight: -0.2, most: 4, of: /\b\d{1,4}\.\d{1,5}\.\d{1,5}\b/gu },
	{
		weight: -0.55,
		most: 12,
		of: words(
			'install installed installing installation usage api npm yarn github function method return returns parameter ' +
				'parameters option options default example examples config configure configuration module modules package packages ' +
				'plugin plugins string boolean array object callback browser command commands file files directory path library node ' +
				'javascript typescript html css json support supports value values argument arguments type types class import export ' +
				'require repository bug bugs feature deprecated fix fixes fixed added removed update updated bump changelog release ' +
				'server cli code syntax parser compiler runtime interface property properties instance error errors debug test tests',
		),
	},
	{
		weight: -1,
		most: 10,
		of: words(
			'license licensed licenses licence licences licensor licensee copyright warranty warranties liability liable hereby ' +
				'herein thereof sublicense redistribute redistributed redistribution redistributions merchantability contributor ' +
				'contributors notice permission software pursuant infringe infringement trademark provided limitation shall',
		),
	},
	{ weight: -0.25, most: 5, of: words("you your you’ll you'll") },
	{
		weight: -0.15,
		most: 4,
		of: /^[ \t]{0,8}(?:[-*+] |\d{1,2}\. )?(?:use|run|install|see|add|set|note|create|make|check|call|pass|click|open|fix|update|remove|upgrade|change|build|download|copy|import|support|allow|bump|improve)(?:e[sd]|s|d)?\b/gimu,
	},
	{
		weight: -3,
		most: 10,
		of: /^[ \t]{0,8}(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d[.,]\d{3}|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE)\b)/gmu,
	},
	{ weight: -0.5, most: 6, of: /\w=[^\s=]/gu },
];

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * Whether English prose may be news, and not documentation, a licence or a log. It is a cheap guess by words and marks,
 * Markdown's among them, and in doubt it is news: an article that is refused is worse than a manual that is read.
 */
export function isNews(text: string): boolean {
	const sample = text.slice(0, SAMPLE);
	const said = sample.toLowerCase().match(WORD) ?? [];
	const hundreds = Math.max(WORDS_AT_LEAST, said.length) / 100;
	const countOf = (of: Sign['of']): number =>
		of instanceof RegExp ? (sample.match(of)?.length ?? 0) : said.filter((word) => of.has(word)).length;
	const score = SIGNS.reduce(
		(sum, { of, weight, most }) => sum + weight * Math.min(most, countOf(of) / hundreds),
		BIAS,
	);
	return score >= NEWS_AT_LEAST;
}
