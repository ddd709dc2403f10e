import type { Sex } from '../../knowledge/givenNames';
import type { Chain } from '../chain';

const MALE = new Set(
	'man boy father son brother husband uncle nephew grandfather grandson stepfather stepson widower king prince duke lord monk gentleman lad'.split(
		' ',
	),
);
const FEMALE = new Set(
	'girl mother daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter widow queen princess duchess lady nun actress waitress hostess heiress'.split(
		' ',
	),
);

/** The sex that a noun in its folded form tells: "actress", "husband", "spokeswoman", "Frenchman". */
export function sexOfNoun(noun: string): Sex {
	if (FEMALE.has(noun) || noun.endsWith('woman')) return 'f';
	return MALE.has(noun) || (noun.endsWith('man') && MEN.test(noun)) ? 'm' : 'fm';
}

/** Compounds of "man" for men only; "chairman" and "spokesman" may be said of a woman, but seldom are. */
const MEN = /(?<!hu|wo|ger|ro|otto|tali|sha|ta)man$/u;

/** A noun behind its owner, before a name: "his wife, [Greta]", "the mayor’s late husband [Nils]". */
const RELATIVE = /(?:\b(?:his|her|their|my|whose)|['’]s?) (?:[\p{L}-]+ )?(\p{L}+),? $/u;
/** How many code units before a name are read for such a noun. */
const LEAD = 40;

/** The sex of a person as their roles tell, or a noun before their name; `fm` where none does. */
export function sexInText(text: string, { names, roles }: Chain): Sex {
	const nouns = [
		...roles.map(({ head }) => head),
		...names.map(({ start }) => RELATIVE.exec(text.slice(Math.max(0, start - LEAD), start))?.[1]?.toLowerCase() ?? ''),
	];
	return nouns.map(sexOfNoun).find((sex) => sex !== 'fm') ?? 'fm';
}
