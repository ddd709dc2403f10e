import { KNOWLEDGE } from '../../knowledge/knowledge';
import type { Name } from '../../names/name';

/** A name of an organization, a place, a people or another named entity, as it is compared. */
export interface EntityName {
	readonly name: Name;
	/** As it is read, misspellings mended. */
	readonly spelled: string;
	/** Its folded words without "the". */
	readonly words: readonly string[];
	/** The same without the legal form of an organization: what names of the same thing have in common. */
	readonly core: string;
}

/** What the article's own names may be shortened to, with the core words of the names. */
export interface OtherForms {
	/** Acronyms that stand in brackets after the name. */
	readonly introduced: ReadonlyMap<string, string>;
	/** Initials of the words but for small ones. */
	readonly initials: ReadonlyMap<string, string>;
	/** Initials of all words. */
	readonly allInitials: ReadonlyMap<string, string>;
	/** First words of the names of organizations, but for those that begin with what kind of body it is. */
	readonly firstWords: ReadonlyMap<string, ReadonlySet<string>>;
	/** Last words of those that do. */
	readonly lastWords: ReadonlyMap<string, ReadonlySet<string>>;
	/** Organizations that are called by one word and a legal form. */
	readonly whole: ReadonlySet<string>;
}

const SMALL = new Set('of the and for on in de la & a an'.split(' '));
const INTRODUCED = /^ ?\(([\p{Lu}][\p{L}&.-]{1,9})\)/u;

/** How the names may be shortened. */
export function otherForms(text: string, names: readonly EntityName[]): OtherForms {
	const introduced = new Map<string, string>();
	const initials = new Map<string, string>();
	const allInitials = new Map<string, string>();
	const firstWords = new Map<string, Set<string>>();
	const lastWords = new Map<string, Set<string>>();
	const whole = new Set<string>();
	for (const { name, words, core } of names) {
		if (words.length > 1) {
			const acronym = INTRODUCED.exec(text.slice(name.end, name.end + 14))?.[1];
			if (acronym && acronym !== acronym.toLowerCase()) introduced.set(lettersOf(acronym), core);
			addOnce(initials, initialsOf(words.filter((word) => !SMALL.has(word))), core);
			addOnce(allInitials, initialsOf(words), core);
		}
		if (name.kind !== 'organization') continue;
		const [first = '', ...others] = core.split(' ');
		const last = others.at(-1);
		if (last === undefined) {
			if (words.length > 1) whole.add(first);
		} else if (KNOWLEDGE.organizationWords.openings.has(first)) add(lastWords, last, core);
		else add(firstWords, first, core);
	}
	return { introduced, initials, allInitials, firstWords, lastWords, whole };
}

/** An acronym without its stops: "U.N." as "UN". */
export const lettersOf = (acronym: string): string => acronym.replace(/\./gu, '');

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]!.toUpperCase()).join('');

function addOnce(forms: Map<string, string>, form: string, core: string): void {
	if (form.length > 1 && !forms.has(form)) forms.set(form, core);
}

function add(forms: Map<string, Set<string>>, form: string, core: string): void {
	const known = forms.get(form);
	if (known) known.add(core);
	else forms.set(form, new Set([core]));
}
