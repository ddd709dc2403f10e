const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?)`;
const DAY = String.raw`(?:${MONTH} \d{1,2}|\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \d{4})?`;
const DATE = String.raw`(?:${WEEKDAY},? )?${DAY}`;
const ISO_DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|GMT[+-]\d{1,2})\b)?|\d{1,2} ?[ap]\.?m\b\.?`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
const LOUD_PLACE = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /][\p{Lu}.'’-]+){0,3}`;
const AGENCY = String.raw`(?:\([\p{Lu}][\p{L}\p{N} ./&'’-]{0,40}\)|\/\p{Lu}[\p{L} ]{1,20}\/\.?)`;
const DASH = String.raw`(?:(?:—|–|--|―)(?=\s|["“‘\p{Lu}])|-(?=\s))`;

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
			String.raw`${PLACE}(?:, ${PLACE}){0,2} \/\p{Lu}[\p{L} ]{1,20}\/\.(?= )`,
		].join('|') +
		')',
	'u',
);

/** A place in capitals on a line of its own, with a day, an agency or a dash after it. */
const ALONE = new RegExp(
	String.raw`^${LOUD_PLACE}(?:, ${PLACE}){0,2}(?:(?:,? (?:${DATE}|${WEEKDAY}))? ?${AGENCY}(?: ?[-–—―]{1,2})?|,? (?:${DATE}|${WEEKDAY})(?: ?[-–—―]{1,2})?| ?(?:--|[–—―]))$`,
	'u',
);

/**
 * Length in UTF-16 code units of the dateline that opens `words`, dash included; 0 if none does. A line that is only a
 * date, or a place and a date, or a note of when it was published, is a dateline as a whole.
 */
export function datelineLength(words: string): number {
	if (words.length < 160 && ((STAMP.test(words) && HOLDS_DAY.test(words)) || ALONE.test(words))) return words.length;
	return OPENING.exec(words.slice(0, 160))?.[0].length ?? 0;
}
