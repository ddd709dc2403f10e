import { keyOf, type NameSpan } from './spans';

/** Nouns for those who belong to an organization: nothing else has them. */
const BELONGING =
	/^(?:members?|membership|officials?|spokes(?:man|woman|person|people)|executives?|employees?|staff|staffers?|defectors?|headquarters)$/u;
/** Nouns for a body of people, as they explain a name: "a group called the Watch". */
export const ORGANIZATION_NOUN =
	/^(?:group|groups|organi[sz]ation|company|party|agency|movement|cult|sect|church|union|firm|band|team)$/u;

/**
 * Words of the names that the article shows to be organizations, though they were taken for something else that is not a
 * person or place: what has members, officials or a headquarters is a body of people. Keys as `keyOf` gives them.
 */
export function organizationsByCue(spans: readonly NameSpan[]): ReadonlySet<string> {
	return new Set(spans.filter((span) => span.kind === 'other' && isOrganizationByCue(span)).map(keyOf));
}

function isOrganizationByCue({ words: { folded }, from, to }: NameSpan): boolean {
	const behind = folded[to] ?? '';
	if (BELONGING.test(behind) || ORGANIZATION_NOUN.test(behind)) return true;
	const before = folded[from - 1] === 'the' ? from - 2 : from - 1;
	const link = folded[before] ?? '';
	const head = folded[before - 1] ?? '';
	if (link === 'of') return BELONGING.test(head);
	if (link === 'called' || link === 'named') return ORGANIZATION_NOUN.test(head);
	return folded[from - 1] === 'the' && ORGANIZATION_NOUN.test(link);
}
