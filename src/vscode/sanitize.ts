/** Text from an article made fit to be shown. Articles are data: nothing in them may act or rearrange what is around. */

const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Right-to-left letters and the controls above; high surrogates stand for the scripts beyond the first plane. */
const TURNS = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uD802\uD803\uD83A\uD83B\uFB1D-\uFDFF\uFE70-\uFEFC]/;

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/** One line: every run of white space becomes one space, control characters go. */
export const oneLine = (text: string): string =>
	text
		.replace(CONTROLS, '')
		.replace(/\s{2,}|[^\S ]/g, ' ')
		.trim();

/** At most `limit` UTF-16 code units, cut at a word where there is one in reach, never within a character. */
export function shorten(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
	const word = cut.lastIndexOf(' ');
	return `${(word > limit / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** Keeps text that runs from right to left, or says that it does, from rearranging the text around it. */
export function isolate(text: string): string {
	if (!TURNS.test(text)) return text;
	const plain = text.replace(BIDI_CONTROLS, '');
	return TURNS.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Fit for a label: one line, isolated, not longer than `limit`. */
export const asLabel = (text: string, limit = 200): string => isolate(shorten(oneLine(text), limit));

/**
 * Fit for Markdown. All ASCII punctuation becomes a character reference: so that neither emphasis, links, addresses,
 * HTML nor theme icons come about, while long text still wraps, which `MarkdownString.appendText` does not let it.
 */
export const asMarkdown = (text: string, limit = 400): string =>
	asLabel(text, limit).replace(/[!-/:-@[-`{-~]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

/** Fit for a message or the status bar: there, marks of the article would become links and icons. */
export const asMessage = (text: string, limit = 60): string =>
	asLabel(text, limit).replace(/(?<=\]|\$)(?=\()/gu, '\u2060');
