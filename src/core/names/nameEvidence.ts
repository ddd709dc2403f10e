import { KNOWLEDGE } from '../knowledge/knowledge';
import { OTHER_ENDINGS, PLACE_ENDINGS, PLACE_OPENINGS } from '../knowledge/nameWords';
import { speechVerb } from '../knowledge/speech';
import type { EntryKind } from '../knowledge/gazetteer';
import { lastOf } from '../lastOf';
import type { Evidence } from '../model';
import type { NameKind } from './name';
import type { NameSpan } from './spans';
import { isAllCaps } from './lexicalSentence';

const KIND_OF_ENTRY: Record<EntryKind, NameKind> = {
	country: 'place',
	region: 'place',
	city: 'place',
	organization: 'organization',
	person: 'person',
	people: 'people',
	adjective: 'people',
};

/**
 * Why a reader may believe that a span is a name of its kind: what the tables, the name itself and the words beside it say
 * for it. The tagger decides on all of them together, and on more; where none of these can be shown, it says so.
 */
export function nameEvidenceOf(span: NameSpan, titleFrom: number): readonly Evidence[] {
	const evidence = [...tableEvidence(span), ...wordEvidence(span), ...contextEvidence(span, titleFrom)];
	return evidence.length > 0 ? evidence : [{ rule: 'learned' }];
}

function tableEvidence({ words, from, to, kind }: NameSpan): readonly Evidence[] {
	const known = words.known.get(from);
	const entry =
		known && from + known.length === to ? known.entries.find((one) => KIND_OF_ENTRY[one.kind] === kind) : undefined;
	return entry ? [{ rule: `gazetteer:${entry.kind}`, words: entry.name }] : [];
}

function wordEvidence({ words, from, to, kind }: NameSpan): readonly Evidence[] {
	const first = words.folded[from]!;
	const last = lastOf(words.folded, to);
	const spelled = (i: number): string => words.tokens[i]!.text;
	const evidence: Evidence[] = [];
	if (to - from > 1) {
		const { endings, openings } = KNOWLEDGE.organizationWords;
		if (kind === 'organization' && endings.has(last))
			evidence.push({ rule: 'organization-word', words: spelled(to - 1) });
		else if (kind === 'organization' && openings.has(first))
			evidence.push({ rule: 'organization-word', words: spelled(from) });
		if (kind === 'place' && PLACE_ENDINGS.has(last)) evidence.push({ rule: 'place-word', words: spelled(to - 1) });
		else if (kind === 'place' && PLACE_OPENINGS.has(first)) evidence.push({ rule: 'place-word', words: spelled(from) });
		if (kind === 'other' && OTHER_ENDINGS.has(last))
			evidence.push({ rule: 'law-or-event-word', words: spelled(to - 1) });
	}
	if (kind === 'person' && KNOWLEDGE.givenNames.has(first)) evidence.push({ rule: 'given-name', words: spelled(from) });
	if (kind === 'organization' && to - from === 1 && isAllCaps(spelled(from)))
		evidence.push({ rule: 'acronym', words: spelled(from) });
	return evidence;
}

const LOCATIVE = new Set(['in', 'at', 'near', 'across', 'from']);

function contextEvidence({ words, from, to, kind }: NameSpan, titleFrom: number): readonly Evidence[] {
	const evidence: Evidence[] = [];
	const before = words.tokens[from - 1];
	const after = words.tokens[to];
	if (kind === 'person') {
		if (titleFrom < from)
			evidence.push({
				rule: 'title',
				words: words.tokens
					.slice(titleFrom, from)
					.map((token) => token.text)
					.join(' '),
			});
		else if (before && KNOWLEDGE.roleHeads.has(words.folded[from - 1] ?? ''))
			evidence.push({ rule: 'role-before', words: before.text });
		const cue = [after, before].find((token) => token?.pos === 'verb' && speechVerb(token.lower));
		if (cue) evidence.push({ rule: 'speaks', words: cue.text });
	}
	if (kind === 'place' && before && LOCATIVE.has(before.lower)) evidence.push({ rule: 'in', words: before.text });
	return evidence;
}
