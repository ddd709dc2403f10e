/** What a company's name may end with to say in which form it is registered, folded and without stops: "Inc.", "S.A.". */
const LEGAL_FORMS = new Set(
	(
		'inc incorporated ltd limited llc llp lp plc corp corporation co company sa sas sarl spa srl sl ag gmbh kg se nv bv ab ' +
		'asa oy oyj aps kk bhd berhad pty pvt pt tbk jsc pjsc ojsc ooo zao doo ltda'
	).split(' '),
);

export const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(word.replace(/[./]/gu, ''));

/** The folded words of a company's name without the legal forms at its end; a name of nothing else stays as it is. */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
	let end = words.length;
	while (end > 1 && isLegalForm(words[end - 1]!)) end--;
	return words.slice(0, end);
}
