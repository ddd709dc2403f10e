import { idsApart } from '../actors/id';
import { aboutOf, kindOf } from '../claims/claims';
import { placedMentions } from '../claims/placed';
import { fold } from '../knowledge/fold';
import type { Actor, Claim, Quotation } from '../model';
import { linkedAmong } from '../remap';
import { byPosition, overlaps, type Span } from '../span';
import { actorAt } from './actors';
import type { PlacedCorrection } from './correction';
import { asReaders, READER } from './reader';

/** What corrections of claims work on. They may bring in an actor: a speaker whom the article does not name. */
export interface Told {
	readonly text: string;
	readonly quotations: readonly Quotation[];
	readonly actors: readonly Actor[];
	readonly claims: readonly Claim[];
}

/** Applies what the reader says of claims, one correction after the other, to the claims that the machine found. */
export function correctClaims(found: Told, corrections: readonly PlacedCorrection[]): Pick<Told, 'actors' | 'claims'> {
	if (corrections.length === 0) return found;
	const { actors, claims } = corrections.reduce(correct, found);
	return {
		actors: [...actors].sort((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!)),
		claims: numbered([...claims].sort((a, b) => byPosition(a.content[0]!, b.content[0]!))),
	};
}

function correct(told: Told, correction: PlacedCorrection): Told {
	const { change, at } = correction;
	const claim = claimAt(told.claims, at);
	switch (change.does) {
		case 'speaker':
			return claim ? spoken(told, claim, correction, change.name) : told;
		case 'not-a-claim':
			return { ...told, claims: told.claims.filter((one) => one !== claim) };
		case 'claim': {
			const marked = claim ?? markedClaim(told, at);
			const claims = claim ? told.claims : [...told.claims, marked];
			return spoken({ ...told, claims }, marked, correction, change.name);
		}
		case 'kind':
		case 'not-a-name':
		case 'actor':
		case 'same':
		case 'apart':
		case 'call':
			return told;
	}
}

/** The claim that says the words at a place: the one of which a part shares at least half of all their letters. */
export function claimAt(claims: readonly Claim[], at: Span): Claim | undefined {
	const shared = claims
		.map((claim) => ({ claim, share: claim.content.reduce((most, part) => Math.max(most, shareOf(part, at)), 0) }))
		.sort((a, b) => b.share - a.share);
	return shared[0] && shared[0].share >= 0.5 ? shared[0].claim : undefined;
}

const shareOf = (a: Span, b: Span): number =>
	overlaps(a, b)
		? (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
		: 0;

/** The claim is the speaker's, and so are those behind it that go on with its speaker. */
function spoken(told: Told, claim: Claim, { other }: PlacedCorrection, name: string | null): Told {
	const known = other ? actorAt(told.actors, other) : name === null ? undefined : calledSo(told.actors, name);
	const speaker = known ?? (name === null ? undefined : newSpeaker(told, claim, name));
	const id = speaker?.id ?? null;
	let isHis = false;
	const claims = told.claims.map((one) => {
		isHis = one === claim || (isHis && one.evidence.some(({ rule }) => rule === 'speaker-goes-on'));
		return isHis ? asReaders({ ...one, speaker: id, confidence: 'high' as const }) : one;
	});
	return { ...told, claims, actors: speaker && !known ? [...told.actors, speaker] : told.actors };
}

const calledSo = (actors: readonly Actor[], name: string): Actor | undefined =>
	actors.find((actor) => [actor.name, ...actor.aliases].some((known) => fold(known) === fold(name)));

/** Somebody whom the article does not name: mentioned where it names a source, or else by the claim itself. */
const newSpeaker = ({ actors }: Told, claim: Claim, name: string): Actor => {
	const { start, end } = claim.source ?? claim.cue ?? claim.content[0]!;
	return {
		id: idsApart(actors.map(({ id }) => id))(name),
		kind: 'person',
		name,
		aliases: [],
		roles: [],
		mentions: [{ start, end, form: 'role', evidence: READER }],
		background: [],
		evidence: READER,
	};
};

function markedClaim({ text, quotations, actors }: Told, { start, end }: Span): Claim {
	const content = [{ start, end }];
	const outer = quotations.filter(({ depth }) => depth === 0);
	return {
		id: '',
		kind: kindOf(content, outer, text),
		stance: 'assert',
		speaker: null,
		source: null,
		cue: null,
		content,
		about: aboutOf(content, placedMentions(actors)),
		addressee: null,
		relations: [],
		within: null,
		confidence: 'high',
		evidence: READER,
	};
}

/** Claims with the ids that the model promises, by their order, and without links to those that are gone. */
function numbered(claims: readonly Claim[]): readonly Claim[] {
	const ids = new Map(claims.map(({ id }, index) => [id, `c${index + 1}`]));
	return linkedAmong(claims).map((claim, index) => ({
		...claim,
		id: `c${index + 1}`,
		relations: claim.relations.map((relation) => ({ ...relation, claim: ids.get(relation.claim)! })),
		within: claim.within && ids.get(claim.within)!,
	}));
}
