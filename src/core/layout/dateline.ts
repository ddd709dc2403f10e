const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?)`;
const DAY = String.raw`(?:${MONTH} \d{1,2}|\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \d{4})?`;
const DATE = String.raw`(?:${WEEKDAY},? )?${DAY}`;
const ISO_DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|GMT[+-]\d{1,2})\b)?|\d{1,2} ?[ap]\.?m\b\.?`;
/** What stands for letters and numbers beyond ASCII in the lines that the expressions see: classes of all letters take them long to compile. */
const OTHER_CAPITAL = 'X';
const OTHER_LETTER = 'x';
const OTHER_NUMBER = '²';

const PLACE = String.raw`[A-Z][A-Za-z.'’-]*(?:[ /][A-Z][A-Za-z.'’-]*){0,3}`;
const LOUD_PLACE = String.raw`[A-Z][A-Z.'’-]+(?:[ /][A-Z.'’-]+){0,3}`;
const AGENCY = String.raw`(?:\([A-Z][A-Za-z\d${OTHER_NUMBER} ./&'’-]{0,40}\)|\/[A-Z][A-Za-z ]{1,20}\/\.?)`;
const DASH = String.raw`(?:(?:—|–|--|―)(?=\s|["“‘A-Z])|-(?=\s))`;

/** Taken in one way only, by a lookahead: marks that could belong to it and to what follows would double the ways with each. */
const STAMP_PART = String.raw`(?:${WEEKDAY}|${DAY}|${ISO_DAY}|${TIME})(?: ?[,.|•·–-]+| at| on)? ?`;

const STAMP = new RegExp(
	String.raw`^(?:(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ll]ast (?:updated|modified))(?: (?:on|at))?:? ?)?(?:${PLACE}, )??(?:(?=(?<part>${STAMP_PART}))\k<part>)+$`,
	'u',
);
const HOLDS_DAY = new RegExp(`${DAY}|${ISO_DAY}`, 'u');
const OPENING = new RegExp(
	'^(?:' +
		[
			String.raw`(?:${LOUD_PLACE}(?:, ${PLACE}){0,2}(?:,? ${DATE})?(?: ?${AGENCY})?|${AGENCY}) ?${DASH}`,
			String.raw`${PLACE}(?:, ${PLACE}){0,2}(?:,? ${DATE}(?: ?${AGENCY})?| ?${AGENCY}) ?(?:${DASH}|:(?= ))`,
			String.raw`${PLACE}(?:, ${PLACE}){0,2} \/[A-Z][A-Za-z ]{1,20}\/\.(?= )`,
		].join('|') +
		')',
	'u',
);

/** A place in capitals on a line of its own, with a day, an agency or a dash after it. */
const ALONE = new RegExp(
	String.raw`^${LOUD_PLACE}(?:, ${PLACE}){0,2}(?:(?:,? (?:${DATE}|${WEEKDAY}))? ?${AGENCY}(?: ?[-–—―]{1,2})?|,? (?:${DATE}|${WEEKDAY})(?: ?[-–—―]{1,2})?| ?(?:--|[–—―]))$`,
	'u',
);

/** What a line must have to open with a dateline: words that do not begin with a small letter, as far as a mark. */
const MAY_OPEN = /^(?:[^a-z\s]\S*\s+)*?\S*[-–—―:(/]/u;

/** Dashes and quotation marks, and what is in ASCII, need nothing to stand for them. */
const BEYOND_ASCII = /[^\x20-\x7e‘’“”–—―…]/u;

/**
 * Length in UTF-16 code units of the dateline that opens `words`, dash included; 0 if none does. A line that is only a
 * date, or a place and a date, or a note of when it was published, is a dateline as a whole.
 */
export function datelineLength(words: string): number {
	const opening = inAscii(words.slice(0, LONGEST));
	const isWhole = words.length < LONGEST && ((HOLDS_DAY.test(opening) && STAMP.test(opening)) || ALONE.test(opening));
	if (isWhole) return words.length;
	return (MAY_OPEN.test(opening) && OPENING.exec(opening)?.[0].length) || 0;
}

const LONGEST = 160;

/** The line with the same length and other letters. */
const inAscii = (line: string): string =>
	BEYOND_ASCII.test(line)
		? line
				.replace(/[^\P{Lu}A-Z]/gu, (letter) => OTHER_CAPITAL.padEnd(letter.length, OTHER_LETTER))
				.replace(/[^\P{L}A-Za-z]/gu, (letter) => OTHER_LETTER.repeat(letter.length))
				.replace(/[^\P{N}0-9]/gu, (number) => OTHER_NUMBER.repeat(number.length))
		: line;
