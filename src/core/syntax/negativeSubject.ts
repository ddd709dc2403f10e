import { isNominal, isWord, type Items, type Range } from './grammar';

const NOBODY = ['nobody', 'none', 'nothing', 'neither', 'no-one', 'few'];
const HARDLY = ['hardly', 'scarcely', 'barely'];
const ANY = ['any', 'anyone', 'anybody', 'anything', 'a'];
const NOT = ['one', 'a', 'all', 'every', 'everyone', 'everybody', 'many', 'even', 'any'];
const REACH = 14;

/** Whether a phrase says that nobody, or hardly anybody, does what its verb tells: "No official", "Neither Poole nor Ames". */
export function isNegativeSubject(items: Items, { from, to }: Range): boolean {
	const [first, second] = [items[from], from + 1 < to ? items[from + 1] : undefined];
	if (isWord(first, ...HARDLY)) return isWord(second, ...ANY);
	if (isWord(first, 'not')) return isWord(second, ...NOT);
	if (isWord(first, 'no')) return second !== undefined && (second.pos !== 'number' || second.lower === 'one'); // not “No 10 said”
	return isWord(first, ...NOBODY);
}

const WORDS =
	/^(?:nobody|none|nothing|neither(?! .*\bnor\b)|no-one|few|no(?=\s+\p{L})|(?:hardly|scarcely|barely)\s+any\p{L}*|not\s+(?:one|a|all|every\p{L}*|many|any))\b/iu;

/** The same for the words of a source that name nobody; "Neither Poole nor Ames" does. */
export const namesNobody = (words: string): boolean => WORDS.test(words);

/** The subject with what denies it before: "[Neither Poole nor] her lawyer", "[Not even] Ames", "[Hardly] anyone". */
export function withNegator(items: Items, range: Range): Range {
	const { from, to } = range;
	if (isNegativeSubject(items, range)) return range;
	if (isWord(items[from - 1], 'nor')) {
		for (let i = from - 2; i >= Math.max(0, from - REACH); i--) {
			if (isWord(items[i], 'neither')) return { from: i, to };
			if (!isNominal(items, i) && items[i]!.pos !== 'preposition' && !isWord(items[i], 'nor', ',')) break;
		}
		return range;
	}
	for (const before of [1, 2]) {
		const wider = { from: from - before, to };
		if (wider.from >= 0 && isWord(items[wider.from], ...HARDLY, 'not') && isNegativeSubject(items, wider)) return wider;
	}
	return range;
}
