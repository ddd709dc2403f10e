const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const WEEKDAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
const DATE = String.raw`(?:${WEEKDAY},? )?(?:${MONTH} \d{1,2}|\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \d{4})?`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
const LOUD_PLACE = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /][\p{Lu}.'’-]+){0,3}`;
const AGENCY = String.raw`\([\p{Lu}][\p{L}\p{N} ./&'’-]{0,40}\)`;
const DASH = String.raw`(?:—|–|--|-|―)(?=\s|["“‘\p{Lu}])`;

const WHOLE = new RegExp(
	String.raw`^(?:${PLACE}, )?${DATE}(?:[,.]? ?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\.?$`,
	'u',
);
const OPENING = new RegExp(
	String.raw`^(?:${LOUD_PLACE}(?:, ${PLACE}){0,2}(?:,? ${DATE})?(?: ?${AGENCY})?|${PLACE}(?:, ${PLACE}){0,2}(?:,? ${DATE}(?: ?${AGENCY})?| ?${AGENCY})|${AGENCY}) ?${DASH}`,
	'u',
);

/**
 * Length in UTF-16 code units of the dateline that opens `words`, dash included; 0 if none does. A line that is only a
 * date, or a place and a date, is a dateline as a whole.
 */
export function datelineLength(words: string): number {
	const opening = words.slice(0, 160);
	if (words.length < 160 && WHOLE.test(words)) return words.length;
	return OPENING.exec(opening)?.[0].length ?? 0;
}
