import type { SyntaxTokens } from '../tokenTests';
import type { Constituents, NounPhrase, VerbGroup } from './grammar';
import { followsForm, isVerb } from './verbForms';

/** The verb group that an auxiliary opens before its subject, with the subject: "Did the mayor know", "Never has she denied". Null if it opens none. */
export function invertedGroup(
	tokens: SyntaxTokens,
	auxiliary: VerbGroup,
	{ phraseAt, groupAt }: Constituents,
): { readonly group: VerbGroup; readonly subject: NounPhrase } | null {
	const subject = phraseAt.get(auxiliary.to);
	const main = subject && groupAt.get(subject.to);
	if (auxiliary.form === 'lexical' || !main) return null;
	let first = main.from;
	while (first < main.head && !isVerb(tokens[first])) first++;
	if (tokens.slice(main.from, first).some(({ tag }) => tag === 'TO')) return null;
	if (!followsForm(auxiliary.form, tokens[first]!)) return null;
	const alone = first === main.head;
	const isPassive =
		auxiliary.form === 'be' && alone ? tokens[first]!.tag !== 'VBG' : !alone && main.voice === 'passive';
	const group: VerbGroup = {
		...main,
		from: auxiliary.from,
		voice: isPassive ? 'passive' : 'active',
		finite: true,
		negated: auxiliary.negated || main.negated,
		modal: auxiliary.modal,
		inverted: true,
	};
	return { group, subject };
}
