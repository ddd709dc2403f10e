import { speechNoun } from '../knowledge/speech';
import type { Token } from '../language/token';
import type { RelationKind } from '../model';

/** A content that refers to another claim and has no content of its own. */
export interface ClaimAnaphor {
	/** The last word of the anaphor: "allegations". */
	readonly words: string;
	/** The offset in the text at which it ends. */
	readonly end: number;
	/** Whether it refers to an accusation, not to any claim. */
	readonly accusation: boolean;
	/** Whether it names the guilt that an accusation is about: "wrongdoing". */
	readonly guilt: boolean;
	/** Whether a clause gives its content: "the claim that …". */
	readonly told: boolean;
	/** Whether it may refer to more than one claim. */
	readonly plural: boolean;
}

const PRONOUNS = new Set(['it', 'this', 'that', 'these', 'those', 'them', 'which']);
const GUILT = new Set(['wrongdoing', 'guilt', 'misconduct', 'involvement', 'liability', 'culpability']);
const BEFORE_NOUN: ReadonlySet<string> = new Set([
	'determiner',
	'adjective',
	'possessive',
	'pronoun',
	'proper',
	'number',
]);
/** Parts of speech after the noun that make a compound or a clause of it: "the warning system", "the claim was". */
const NOT_AFTER: ReadonlySet<string> = new Set(['noun', 'proper', 'verb', 'auxiliary', 'modal']);
const LONGEST = 8;

/** The anaphor that the tokens of a content are, or null: "the accusation", "Boyd's claims", "a charge", "any wrongdoing". */
export function anaphorIn(tokens: readonly Token[]): ClaimAnaphor | null {
	const [first] = tokens;
	if (!first) return null;
	if (tokens.length === 1 && PRONOUNS.has(first.lower))
		return {
			words: first.text,
			end: first.end,
			accusation: false,
			guilt: false,
			told: false,
			plural: /^th(?:ese|ose|em)$/u.test(first.lower),
		};
	const head = tokens.slice(0, LONGEST).findIndex((token) => !BEFORE_NOUN.has(token.pos));
	const noun = tokens[head];
	const word = noun && speechNoun(noun.lower);
	const bare = head === 0 || first.pos === 'adjective';
	if (!noun || !(word || GUILT.has(noun.lower)) || NOT_AFTER.has(tokens[head + 1]?.pos ?? '')) return null;
	if (bare && word && word.stance !== 'accuse') return null;
	return {
		words: noun.text,
		end: noun.end,
		accusation: !word || word.stance === 'accuse',
		guilt: !word,
		told: tokens[head + 1]?.lower === 'that',
		plural: !word || noun.lower !== word.lemma,
	};
}

const FLAT_DENIAL =
	/^[“"‘']\W*(?:that|this|it|those|these|they)(?:['’]s|\s+(?:is|was|are|were))\s+(?:simply |just |absolutely |completely |totally |all |a |an |pure )*(?:not (?:true|correct|so|the case|what happened)|untrue|false|wrong|nonsense|lies?|rubbish|fabrications?|inventions?)\b/iu;
const FLAT_ASSENT =
	/^[“"‘'](?:(?:yes, )?(?:that|this|it)(?:['’]s|\s+is)\s+(?:quite |absolutely |all )?(?:true|correct|right|what happened)|i did)\W*$/iu;

/** The relation of quoted words that only deny or confirm the claim before them: “That is not true.” */
export function flatAnswer(words: string): { readonly kind: RelationKind; readonly reference: ClaimAnaphor } | null {
	const kind = FLAT_DENIAL.test(words) ? 'denies' : FLAT_ASSENT.test(words) ? 'confirms' : null;
	return kind && { kind, reference: { words, end: -1, accusation: false, guilt: false, told: false, plural: false } };
}
