import { idsApart } from '../actors/id';
import { holdersOf } from '../claims/nesting';
import { fold } from '../fold';
import type { Actor, Claim } from '../model';
import { saidBy } from '../query';
import { linkedAmong } from '../remap';
import { byPosition } from '../span';
import { actorAt } from './actors';
import { claimAt } from './claimAt';
import type { PlacedCorrection } from './correction';
import { withMarked, type Told } from './marking';
import { asReaders, READER } from './reader';

/** Applies what the reader says of claims, one correction after the other, to the claims that the machine found. */
export function correctClaims(found: Told, corrections: readonly PlacedCorrection[]): Pick<Told, 'actors' | 'claims'> {
	if (corrections.length === 0) return found;
	const { actors, claims } = corrections.reduce(correct, found);
	const known = new Set([...found.actors.map(({ id }) => id), ...claims.flatMap(saidBy)]);
	// Somebody who was brought in by a correction and to whom a later one left no claim is nobody.
	const kept = actors.filter(({ id }) => known.has(id)).sort((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!));
	return {
		actors: kept,
		claims: numbered(claims.map(aboutAnyOf(kept)).sort((a, b) => byPosition(a.content[0]!, b.content[0]!))),
	};
}

/** Leaves out of those that a claim is about whoever is not there any more. */
function aboutAnyOf(actors: readonly Actor[]): (claim: Claim) => Claim {
	const ids = new Set(actors.map(({ id }) => id));
	return (claim) => ({ ...claim, about: claim.about.filter((id) => ids.has(id)) });
}

function correct(told: Told, correction: PlacedCorrection): Told {
	const { change, at } = correction;
	const claim = claimAt(told.claims, at);
	switch (change.type) {
		case 'set-speaker':
			return claim ? spoken(told, claim, correction, change.name) : told;
		case 'unmark-claim':
			return { ...told, claims: told.claims.filter((one) => one !== claim) };
		case 'mark-claim': {
			const speaker = speakerIn(told, correction, change.name);
			const { claims, marked } = withMarked(told, at, speaker === null ? null : speaker?.id);
			return spoken({ ...told, claims }, marked, correction, change.name);
		}
		case 'set-kind':
		case 'unmark-name':
		case 'mark-name':
		case 'merge':
		case 'split':
		case 'rename':
			return told;
	}
}

/** Whose words a correction says that a claim is: `null` for nobody's, `undefined` for somebody whom the article does not name. */
function speakerIn({ actors }: Told, { other }: PlacedCorrection, name: string | null): Actor | null | undefined {
	if (other) return actorAt(actors, other) ?? (name === null ? null : undefined);
	return name === null ? null : calledSo(actors, name);
}

/** The claim is the speaker's, and so are those after it that go on with its speaker. */
function spoken(told: Told, claim: Claim, correction: PlacedCorrection, name: string | null): Told {
	const known = speakerIn(told, correction, name);
	const speaker = known ?? (name === null ? undefined : newSpeaker(told, claim, name));
	const id = speaker?.id ?? null;
	let isHis = false;
	const claims = told.claims.map((one) => {
		isHis = one === claim || (isHis && one.evidence.some(({ rule }) => rule === 'speaker-goes-on'));
		if (!isHis) return one;
		const own: Claim = { ...one, speaker: id, confidence: 'high' };
		Reflect.deleteProperty(own, 'speakers');
		Reflect.deleteProperty(own, 'doubts');
		return asReaders(own);
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

/** Claims with the ids that the model promises, by their order, and linked only to those that are there. */
function numbered(claims: readonly Claim[]): readonly Claim[] {
	const ids = new Map(claims.map(({ id }, index) => [id, `c${index + 1}`]));
	const holders = holdersOf(claims);
	return linkedAmong(claims).map((claim, index) => ({
		...claim,
		id: `c${index + 1}`,
		relations: claim.relations.map((relation) => ({ ...relation, claim: ids.get(relation.claim)! })),
		within: holders[index]! < 0 ? null : `c${holders[index]! + 1}`,
	}));
}
