import { KNOWLEDGE } from '../knowledge/knowledge';
import type { EntryKind } from '../knowledge/gazetteer';
import { COMMON_ACRONYMS, FAITHS, OTHER_ENDINGS, PLACE_ENDINGS, PLACE_OPENINGS } from '../knowledge/nameWords';
import { foldedOf, tokensOf, type Candidate } from './candidates';
import type { Token } from '../language/token';
import type { NameKind } from './name';
import { isLoud, type Words } from './words';

/** One piece of evidence for (or, with a negative weight, against) a kind. Weights add up; about 2 decides alone. */
export interface Vote {
	readonly kind: NameKind | 'none';
	readonly weight: number;
	readonly rule: string;
	readonly words?: string;
}

const KIND_OF_ENTRY: Record<EntryKind, NameKind | null> = {
	country: 'place',
	region: 'place',
	city: 'place',
	organization: 'organization',
	person: 'person',
	people: 'people',
	adjective: null,
};

const SPEECH =
	/^(?:said|says|told|added|adds|asked|argued|explained|noted|replied|wrote|tweeted|insisted|warned|claimed|denied|announced|admitted|recalled|vowed)$/u;
const LOCATIVE = new Set('in at from near across outside inside throughout around toward towards into'.split(' '));
const PERSONAL = new Set('who whose whom aged born he she'.split(' '));

/** What the tables, the shape of the name and the words around it say about its kind. */
export function votesFor(candidate: Candidate): readonly Vote[] {
	return [...tableVotes(candidate), ...shapeVotes(candidate), ...contextVotes(candidate), ...parserVotes(candidate)];
}

function tableVotes(candidate: Candidate): readonly Vote[] {
	const { words, from, to } = candidate;
	const known = words.known.get(from);
	if (!known || from + known.length !== to) return [];
	const kinds = new Set(known.entries.map((entry) => entry.kind));
	return [...kinds].flatMap((kind): Vote[] => {
		const name = KIND_OF_ENTRY[kind];
		if (kind === 'adjective' && kinds.has('country')) return [];
		if (!name || (kind === 'people' && isAdjective(candidate)))
			return [{ kind: 'none', weight: 6, rule: 'adjective-of-nationality' }];
		const weight = kind === 'country' ? 5 : kind === 'people' ? 4.5 : kind === 'region' || kind === 'city' ? 3 : 4;
		return [{ kind: name, weight, rule: `gazetteer:${kind}`, words: known.entries[0]!.name }];
	});
}

function shapeVotes(candidate: Candidate): readonly Vote[] {
	const tokens = tokensOf(candidate);
	const folded = foldedOf(candidate);
	const votes: Vote[] = [];
	const add = (kind: Vote['kind'], weight: number, rule: string, words?: string): void => {
		votes.push({ kind, weight, rule, ...(words === undefined ? {} : { words }) });
	};
	const first = folded[0]!;
	const last = folded.at(-1)!;
	const long = tokens.length > 1;
	const { endings, openings } = KNOWLEDGE.organizationWords;
	if (long && endings.has(last)) add('organization', 5, 'organization-word', tokens.at(-1)!.text);
	if (long && openings.has(first) && (folded[1] === 'of' || folded[1] === 'for' || folded[1] === 'on'))
		add('organization', 5, 'organization-word', tokens[0]!.text);
	if (
		long &&
		folded.some((word, i) => i < folded.length - 1 && endings.has(word) && ['of', 'for', 'on'].includes(folded[i + 1]!))
	)
		add('organization', 4, 'organization-word');
	if (long && PLACE_ENDINGS.has(last)) add('place', 4, 'place-word', tokens.at(-1)!.text);
	if (long && PLACE_OPENINGS.has(first)) add('place', 3, 'place-word', tokens[0]!.text);
	if (long && OTHER_ENDINGS.has(last)) add('other', 5, 'law-or-event-word', tokens.at(-1)!.text);
	if (/^(?:19|20)\d\d$/u.test(last) && long) add('other', 3, 'year');
	if (!long && isLoud(tokens[0]!.text) && !candidate.words.loud && tokens[0]!.text.length <= 7 && !isCountry(candidate))
		add('organization', 2.5, 'acronym');
	const given = KNOWLEDGE.givenNames.get(first);
	if (long && given && tokens.length <= 4) add('person', 3, 'given-name', tokens[0]!.text);
	if (!long && given) add('person', 0.7, 'given-name', tokens[0]!.text);
	if (long && tokens.some((token) => /^\p{Lu}\.$/u.test(token.text))) add('person', 2, 'initial');
	if (tokens.length > 2 && /^(?:jr\.?|sr\.?|ii|iii|iv)$/u.test(last)) add('person', 2, 'name-suffix');
	if (
		tokens.length >= 2 &&
		tokens.length <= 3 &&
		tokens.every((token) => /^\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}?\p{Ll}+)*$/u.test(token.text)) &&
		!holdsPlace(candidate) &&
		!candidate.words.titled
	)
		add('person', 1.2, 'two-names');
	if (!long && !candidate.words.titled && candidate.from > 0) add('organization', 1, 'capital');
	if (/^[@#]/u.test(tokens[0]!.text)) add('none', 5, 'handle');
	if (!long && COMMON_ACRONYMS.has(first)) add('none', 6, 'common-acronym');
	if (FAITHS.has(first) && !long)
		add(isAdjective(candidate) ? 'none' : 'people', 4.5, 'people-or-faith', tokens[0]!.text);
	if (long && holdsPlace(candidate)) add('organization', 1.2, 'named-after-place');
	return votes;
}

function contextVotes(candidate: Candidate): readonly Vote[] {
	const { words, from, to, titleFrom } = candidate;
	const { folded, tokens } = words;
	const votes: Vote[] = [];
	const add = (kind: Vote['kind'], weight: number, rule: string, said?: string): void => {
		votes.push({ kind, weight, rule, ...(said === undefined ? {} : { words: said }) });
	};
	const before = folded[from - 1] ?? '';
	const after = folded[to] ?? '';
	if (titleFrom < from)
		add(
			'person',
			6,
			'title',
			tokens
				.slice(titleFrom, from)
				.map((token) => token.text)
				.join(' '),
		);
	else if (KNOWLEDGE.roleHeads.has(before) && tokens[from - 1]!.pos !== 'punctuation')
		add('person', 3, 'role-before', before);
	if (LOCATIVE.has(before)) add('place', before === 'in' ? 2 : 1.2, 'in', before);
	if (before === 'the' && !isCountry(candidate) && !modifies(tokens[to])) {
		add('organization', 1.5, 'the');
		add('person', -2, 'the');
		add('place', -0.5, 'the');
	}
	if (SPEECH.test(after) || (SPEECH.test(before) && before !== 'told')) {
		add('person', 1.5, 'speaks', SPEECH.test(after) ? after : before);
		add('organization', 0.5, 'speaks');
	}
	if (after === ',' && /^\d{1,3}$/u.test(folded[to + 1] ?? '') && folded[to + 2] === ',') add('person', 4, 'age');
	if (PERSONAL.has(folded[after === ',' ? to + 1 : to] ?? '')) add('person', 2, 'who');
	if (
		after === ',' &&
		KNOWLEDGE.roleHeads.has(folded[to + 2] ?? '') &&
		['a', 'an', 'the'].includes(folded[to + 1] ?? '')
	)
		add('person', 2.5, 'apposition');
	if (
		after === ',' &&
		words.known.get(to + 1)?.entries.some((entry) => entry.kind === 'country' || entry.kind === 'region')
	)
		add('place', 1.5, 'place-list');
	if (after === '(' && isLoud(tokens[to + 1]?.text ?? '') && folded[to + 2] === ')')
		add('organization', 3, 'acronym-follows', tokens[to + 1]!.text);
	if (REGIMES.has(after)) add('person', 2.5, 'regime-of', after);
	if (after === '(' || after === ',') {
		const gloss = groupGloss(words, to + 1);
		if (gloss) add('organization', after === '(' ? 3 : 2.5, 'gloss', gloss);
	}
	if (after === '$') add('none', 9, 'currency');
	return votes;
}

const REGIMES = new Set('administration government regime presidency campaign cabinet family junta'.split(' '));
const GLOSS_REACH = 6;

/** The noun for a group that explains a name in brackets or after a comma: "Sebin (Venezuelan intelligence police)". */
function groupGloss(words: Words, at: number): string | null {
	const bracket = words.folded[at - 1] === '(';
	if (!bracket && !['a', 'an', 'the'].includes(words.folded[at] ?? '')) return null;
	for (let i = at; i < Math.min(words.tokens.length, at + GLOSS_REACH); i++) {
		const { pos } = words.tokens[i]!;
		if (!['noun', 'adjective', 'proper', 'determiner', 'possessive', 'other', 'number'].includes(pos)) return null;
		const next = words.tokens[i + 1];
		const role = KNOWLEDGE.roles.longestAt(words.folded, i)?.values[0];
		if (role && next?.pos !== 'noun' && next?.pos !== 'proper')
			return role.type === 'group' ? words.tokens[i]!.text : null;
	}
	return null;
}

const isCountry = ({ words, from, to }: Candidate): boolean => {
	const known = words.known.get(from);
	return known !== undefined && from + known.length === to && known.entries.some((entry) => entry.kind === 'country');
};

/** Whether a word for a people is used as an adjective: before a noun, or, where one form serves for both, without an article. */
const isAdjective = ({ words, from, to }: Candidate): boolean => {
	const next = words.tokens[to];
	if (
		next &&
		['noun', 'adjective', 'proper', 'number'].includes(next.pos) &&
		next.start <= words.tokens[to - 1]!.end + 1
	)
		return true;
	if (/(?:s|men|women)$/u.test(words.folded[to - 1]!)) return false;
	return !['the', 'a', 'an', 'one', 'two', 'many', 'some', 'most', 'every', 'another', 'other'].includes(
		words.folded[from - 1] ?? '',
	);
};

/** Whether a place that the tables know is part of the name, as in "Bangladesh Railway". */
const holdsPlace = ({ words, from, to }: Candidate): boolean => {
	for (let i = from; i < to; i++)
		if (words.known.get(i)?.entries.some((entry) => entry.kind === 'country' || entry.kind === 'adjective'))
			return true;
	return false;
};

/** Whether a name before this word only modifies it ("the Maduro government"), so that its article is not the name's. */
const modifies = (next: Token | undefined): boolean => next?.pos === 'noun' || next?.pos === 'adjective';

/** What compromise thinks: one voter among others. */
function parserVotes(candidate: Candidate): readonly Vote[] {
	const tokens = tokensOf(candidate);
	const votes: Vote[] = [];
	const share = (tags: readonly string[]): number =>
		tokens.filter((token) => tags.some((tag) => token.tags.has(tag))).length / tokens.length;
	const person = share(['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName']);
	const place = share(['Place', 'City', 'Country', 'Region']);
	const organization = share(['Organization', 'Company', 'Acronym', 'SportsTeam', 'School']);
	if (person > 0) votes.push({ kind: 'person', weight: 1.5 * person, rule: 'parser' });
	if (place > 0) votes.push({ kind: 'place', weight: 1.5 * place, rule: 'parser' });
	if (organization > 0) votes.push({ kind: 'organization', weight: 1.2 * organization, rule: 'parser' });
	return votes;
}
