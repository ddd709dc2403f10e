import { fold } from '../../fold';
import type { Sex } from '../../knowledge/givenNames';
import { KNOWLEDGE } from '../../knowledge/knowledge';
import { wordsOf } from '../../knowledge/phrases';
import { TITLES_IN_FULL } from '../../knowledge/titles';
import type { Name } from '../../names/name';
import { sliceOf } from '../../span';
import type { Chain } from '../chain';

/** A person's name as it is compared. */
export interface PersonName {
	/** Folded words, without suffix. */
	readonly words: readonly string[];
	/** "jr", "iii" … without stop, or nothing. */
	readonly suffix: string;
	/** What title and given name tell; `fm` where they do not. */
	readonly sex: Sex;
	/** What the title tells; `fm` where it does not, or where there is none. */
	readonly sexOfTitle: Sex;
	/** The head of the title in full: "governor" for "Gov."; empty where there is none. */
	readonly title: string;
	/** Where the name starts in the text. */
	readonly start: number;
}

/** A person and the longest name that it has been given. */
export interface Person {
	readonly words: readonly string[];
	readonly suffix: string;
	readonly chain: Chain;
	/** Heads of the titles that it has been given. */
	readonly titles: Set<string>;
}

/** What tells father from son. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;

/** A name as it is compared; `spelled` has it without misspellings. */
export function personNameOf(text: string, name: Name, spelled: string): PersonName {
	const all = wordsOf(spelled).filter((word) => /\p{L}/u.test(word));
	const suffix = all.findLast((word, i) => i > 0 && SUFFIX.test(word)) ?? '';
	const words = all
		.filter((word, i) => i === 0 || !SUFFIX.test(word))
		.map((word) => word.replace(/^(?:al|el|ul|ad|as|ash)-/u, ''));
	const title = name.title ? sliceOf(text, name.title) : '';
	const sexOfTitle = sexByTitle(title);
	return {
		words,
		suffix: suffix.replace('.', ''),
		sex: sexOfTitle === 'fm' && words.length > 1 ? (KNOWLEDGE.givenNames.get(words[0]!) ?? 'fm') : sexOfTitle,
		sexOfTitle,
		title: headOfTitle(fold(title)),
		start: name.start,
	};
}

function sexByTitle(title: string): Sex {
	const words = wordsOf(title);
	for (let i = 0; i < words.length; i++) {
		const gender = KNOWLEDGE.titles.longestAt(words, i)?.values.find((value) => value.gender)?.gender;
		if (gender) return gender;
	}
	return 'fm';
}

function headOfTitle(title: string): string {
	const last = title.split(' ').at(-1)!;
	return (TITLES_IN_FULL.get(last) ?? last).replace(/s$/u, '');
}
