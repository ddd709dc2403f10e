import { fold } from '../../fold';
import { KNOWLEDGE } from '../../knowledge/knowledge';
import { isCapitalized, isDate, isWord, type SyntaxTokens } from '../../syntax/tokenTests';

const LINKS = ['of', 'for', 'in', 'at', 'from', 'on'];
/** Sections, forms and parts of news. A label with one of these for its head says what follows, not who says it: "Live updates: …". */
const SECTIONS = new Set(
	(
		'agenda analysis arts background books breaking briefing budget business calendar column comment cricket culture data date ' +
		'diary economy editorial education entertainment environment essay events exclusive explained explainer fact facts factbox ' +
		'feature features finance football forecast gallery guide health highlights home how in infographic international interview ' +
		'key law letter letters life lifestyle list live local location map markets money more music news newsletter note obituary ' +
		'opinion organizer overview people photo photos pictures place podcast poetry politics preview price profile programme ' +
		'property questions quiz ranking recipe recap related result results review roundup rugby schedule science score scores ' +
		'society special sport sports start story summary technology television tennis theatre tickets time timeline topic travel ' +
		'update updates venue verdict video view watch weather what when where who why world'
	).split(' '),
);
/** What tells its findings: "Report: …". */
const DOCUMENTS = new Set('audit audits inquiry poll polls report reports study studies survey surveys'.split(' '));

/**
 * Whether the words before the colon at `colon` name somebody or something that can speak: a name, a role or a document, as in
 * "Novak: …", "Mayor of Brno: …", "Report: …", and not a time, a day, a section or a heading.
 */
export function canSpeak(tokens: SyntaxTokens, colon: number): boolean {
	const label = tokens.slice(0, colon);
	if (label.some(isDate)) return false;
	const link = label.findIndex((token, i) => i > 0 && isWord(token, ...LINKS));
	const head = (link < 0 ? colon : link) - 1;
	const { pos, lower } = tokens[head]!;
	if (SECTIONS.has(lower)) return false;
	return (
		pos === 'proper' || pos === 'pronoun' || DOCUMENTS.has(lower) || isRole(tokens, 0, head) || isNamed(tokens, head)
	);
}

/** Whether a capital within the words shows a name. */
const isNamed = (tokens: SyntaxTokens, head: number): boolean => head > 0 && isCapitalized(tokens[head]);

/** Whether a role of one or more words ends at `head`: "her husband", "members of parliament" up to "members". */
export function isRole(tokens: SyntaxTokens, from: number, head: number): boolean {
	const words = tokens.slice(Math.max(from, head - 3), head + 1).map((token) => fold(token.text));
	return words.some((_, i) => KNOWLEDGE.roles.longestAt(words, i)?.length === words.length - i);
}
