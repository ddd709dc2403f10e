import type { SyntaxToken } from '../syntaxToken';
import type { VerbForm } from './grammar';

const FORMS: ReadonlyMap<string, VerbForm> = new Map([
	..."be am is are was were been being 's 're 'm".split(' ').map((word) => [word, 'be'] as const),
	..."have has had having 've 'd".split(' ').map((word) => [word, 'have'] as const),
	...'do does did'.split(' ').map((word) => [word, 'do'] as const),
	...'get gets got gotten getting'.split(' ').map((word) => [word, 'get'] as const),
]);
/** Verbs whose participle is as their base form, for which the tagger takes it. */
const UNCHANGED = new Set(
	'put set cut cast hit hurt let shut split spread become come overcome run read bet bid cost quit shed upset'.split(
		' ',
	),
);
const NEGATIONS = new Set(["n't", 'not', 'never']);
const FINITE = new Set(['MD', 'VBD', 'VBP', 'VBZ']);
const BARE = new Set(['VB', 'VBP']);

/** Whether the word is a verb here, by its tag. */
export const isVerb = (token: SyntaxToken | undefined): boolean =>
	token !== undefined && (token.tag === 'MD' || token.tag.startsWith('VB'));

/** Whether the form of the verb by itself can have a subject and a tense. */
export const isFiniteForm = ({ tag }: SyntaxToken): boolean => FINITE.has(tag);

export const isNegation = (token: SyntaxToken | undefined): boolean =>
	token !== undefined && NEGATIONS.has(token.lower);

/** What the verb is for the one after it. */
export const formOf = ({ lower, tag }: SyntaxToken): VerbForm =>
	tag === 'MD' ? 'modal' : (FORMS.get(lower) ?? 'lexical');

/** Whether a verb can follow another in a group: "has said", "was named", "does not know". The tagger takes a past for a participle at times. */
export function followsForm(form: VerbForm, { tag, lower }: SyntaxToken): boolean {
	const isUnchanged = tag === 'VB' && UNCHANGED.has(lower);
	switch (form) {
		case 'modal':
		case 'do':
			return BARE.has(tag) && lower !== 'to';
		case 'have':
			return tag === 'VBN' || tag === 'VBD' || isUnchanged;
		case 'be':
			return tag === 'VBN' || tag === 'VBG' || isUnchanged || (tag === 'VBD' && lower !== 'was' && lower !== 'were');
		case 'get':
			return tag === 'VBN';
		case 'lexical':
			return false;
	}
}
