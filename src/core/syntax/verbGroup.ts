import { isDate, isGerund, isNominal, isWord, type Items } from './grammar';

/** How the verb stands to its subject: a gerund may stand without one, the subject of a passive is not who speaks. */
export type Voice = 'active' | 'passive' | 'gerund';

const BE = new Set("am is are was were be been being 's 're 'm".split(' '));
const CHAINING = /^(?:begin|begins|began|continue[sd]?|ke(?:ep|eps|pt)|start(?:s|ed)?|stopp?(?:s|ed)?|end(?:s|ed)?)$/u;
/** What one says something by, not who: "said by phone". */
const MEANS = 'phone telephone mail e-mail email letter fax text radio telegram telex video videolink'.split(' ');
const LOOK_BACK = 12;

/** Follows auxiliaries, adverbs and chained verbs to the left: "did not", "went on to", "are more likely to". */
export function groupStart(items: Items, verb: number): number {
	let i = verb;
	while (i > 0 && verb - i < LOOK_BACK) {
		const before = items[i - 1]!;
		if (before.pos === 'auxiliary' || before.pos === 'modal' || (before.pos === 'adverb' && !isDate(before))) i--;
		else if (before.lower === 'to' && i > 1 && canControl(items, i - 2)) i -= 2;
		else if (isGerund(items[i]) && CHAINING.test(before.lower)) i--;
		else if (isWord(before, 'no') && isWord(items[i], 'longer', 'more')) i--;
		else if (isWord(before, 'neither') && followsSubject(items, i - 1)) i--;
		else if (isWord(before, 'on', 'out') && isWord(items[i - 2], 'went', 'goes', 'go', 'came', 'comes')) i -= 2;
		else break;
	}
	while (i < verb && items[i]!.pos === 'adverb' && items[i - 1]?.lower === ',') i++;
	return i;
}

/** "The mayor neither confirmed …", "would neither confirm …", where "neither" is no subject itself. */
const followsSubject = (items: Items, i: number): boolean =>
	isNominal(items, i - 1) || ['auxiliary', 'modal'].includes(items[i - 1]?.pos ?? '');

const canControl = (items: Items, i: number): boolean =>
	items[i]!.pos === 'adjective' ||
	(items[i]!.pos === 'verb' && !/^\p{Lu}/u.test(items[i]!.text)) ||
	items[i]!.pos === 'auxiliary' ||
	isWord(items[i], 'on', 'likely', 'quick', 'going', 'expected', 'yet');

/** The voice of the verb at an index, whose group starts at `group`. `isBase` says that it is the verb's base form: no participle. */
export function voiceOf(items: Items, group: number, verb: number, isBase: boolean): Voice {
	const item = items[verb]!;
	if (isGerund(item)) {
		for (let i = verb - 1; i >= group; i--)
			if (BE.has(items[i]!.lower) || CHAINING.test(items[i]!.lower)) return 'active';
		return 'gerund';
	}
	if (isBase || !/(?:ed|en|n|t|d)$/u.test(item.lower)) return 'active';
	for (let i = verb - 1; i >= group; i--) {
		if (BE.has(items[i]!.lower)) return 'passive';
		if (items[i]!.pos === 'auxiliary' || items[i]!.lower === 'to') return 'active';
	}
	const agent = isWord(items[verb + 1], 'by') && isNominal(items, verb + 2) && !isWord(items[verb + 2], ...MEANS);
	return agent ? 'passive' : 'active';
}
