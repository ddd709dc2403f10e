import { both, hashText, mix } from '../../weights/hash';
import { Recent } from '../../recent';
import { sensesOf } from '../lexicon';
import { OPENING_MARK, shapeOf } from '../wordShape';
import { casingOf, type Casing } from './casing';

/** Bits of a feature's id: ids run from 0 to 2^20 − 1, and features that fall together share their weights. */
export const FEATURE_BITS = 20;

/** What can be told of a word by itself, as hashes. */
interface WordFeatures {
	readonly word: number;
	readonly shape: number;
	readonly senses: number;
	/** Its endings of one letter to five, then its first two and three letters. */
	readonly affixes: readonly number[];
}

const ENDING_OF_TWO = 1;
const ENDING_OF_THREE = 2;
const AFFIXES = 7;

const EDGE = hashText('<edge>');
const OUTSIDE: WordFeatures = { word: EDGE, shape: EDGE, senses: EDGE, affixes: new Array<number>(AFFIXES).fill(EDGE) };

const CASINGS: Readonly<Record<Casing, number>> = { running: 1, capitals: 2, title: 3, small: 4 };

const TEMPLATES = 30 + AFFIXES;

/** The features of the words of a sentence, one word at a time; a feature is on or off. */
export class FeatureExtractor {
	/** Ids of the features of the word that was asked for last. Written over at each call. */
	readonly ids = new Int32Array(TEMPLATES);
	private count = 0;
	private readonly words: readonly WordFeatures[];
	private readonly casing: number;
	private readonly opens: readonly boolean[];

	constructor(words: readonly string[]) {
		this.casing = CASINGS[casingOf(words)];
		this.words = words.map((word) => kept.of(word, featuresOfWord));
		this.opens = words.map((_, i) => i === 0 || OPENING_MARK.test(words[i - 1]!));
	}

	/** Fills `ids` for word `i`; `before` and `before2` are the numbers of the tags of the two words before it, −1 where there is none. */
	extract(i: number, before: number, before2: number): void {
		const word = this.words[i]!;
		const b1 = this.words[i - 1] ?? OUTSIDE;
		const b2 = this.words[i - 2] ?? OUTSIDE;
		const a1 = this.words[i + 1] ?? OUTSIDE;
		const a2 = this.words[i + 2] ?? OUTSIDE;
		const t1 = before + 2;
		const t2 = both(t1, before2 + 2);
		const written = both(word.shape, this.casing * 2 + (this.opens[i] ? 1 : 0));
		const shape = both(word.shape, this.casing);
		this.count = 0;
		this.add(EDGE);
		this.add(word.word);
		this.add(both(word.word, this.casing));
		this.add(both(word.word, a1.shape));
		this.add(b1.word);
		this.add(a1.word);
		this.add(b2.word);
		this.add(a2.word);
		this.add(both(b1.word, word.word));
		this.add(both(word.word, a1.word));
		this.add(both(b1.word, a1.word));
		this.add(t1);
		this.add(t2);
		this.add(both(t1, word.word));
		this.add(both(t1, a1.word));
		this.add(both(t2, word.word));
		this.add(written);
		this.add(both(written, t1));
		this.add(both(b1.shape, shape));
		this.add(both(a1.shape, shape));
		this.add(word.senses);
		this.add(both(word.senses, written));
		this.add(both(word.senses, t1));
		this.add(both(word.senses, a1.senses));
		this.add(a1.senses);
		this.add(b1.senses);
		this.add(both(a1.affixes[ENDING_OF_THREE]!, word.shape));
		this.add(both(b1.affixes[ENDING_OF_THREE]!, word.shape));
		this.add(both(word.affixes[ENDING_OF_THREE]!, t1));
		this.add(both(word.affixes[ENDING_OF_TWO]!, a1.word));
		for (const affix of word.affixes) this.add(affix);
	}

	private add(value: number): void {
		this.ids[this.count] = mix(value, this.count + 1) >>> (32 - FEATURE_BITS);
		this.count++;
	}
}

/** So many words are remembered with their features. */
const MOST_KEPT = 20_000;
const kept = new Recent<WordFeatures>(MOST_KEPT);

function featuresOfWord(word: string): WordFeatures {
	const lower = word.toLowerCase().replace(/’/gu, "'");
	const plain = lower.replace(/\p{N}+/gu, '0');
	return {
		word: hashText(plain),
		shape: hashText(shapeOf(word)),
		senses: hashText([...sensesOf(lower)].join()),
		affixes: affixesOf(plain).map(hashText),
	};
}

const affixesOf = (word: string): readonly string[] => [
	...[1, 2, 3, 4, 5].map((length) => word.slice(-length)),
	...[2, 3].map((length) => `<${word.slice(0, length)}`),
];
