import { once } from '../once';
import { sensesOf } from '../language/lexicon';
import { clustersOf } from './clusters';
import { KNOWLEDGE } from './knowledge';

/** What a noun names that can be said to say something. */
export type SpeakerKind = 'person' | 'body' | 'document';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns for what is written or counted, and read by others. */
const DOCUMENTS = listed(
	'report study survey poll analysis review audit census research paper article book memoir essay editorial blog website ' +
		'statement communique memo memorandum letter email e-mail note notice advisory bulletin release newsletter brochure leaflet ' +
		'document record file filing lawsuit suit complaint indictment affidavit petition transcript verdict judgment ruling order ' +
		'resolution data figure statistic estimate forecast dossier manifesto guideline contract agreement treaty diary log',
);

/** Nouns for bodies that the table of roles has in no compound. */
const BODIES = listed('campaign network outlet camp squad delegation coalition alliance couple family household');

/** A noun for whoever does something: "beekeeper", "columnist", "firewoman". */
const AGENT = /(?:keeper|driver|worker|maker|holder|owner|goer|grapher|loger|logist|ist|(?:wo)?m[ae]n|person|people)$/u;

/** From how many nouns for people on all other words of a cluster are taken for such: those of one cluster keep like company. */
const SEEDS = 8;

/** How many nouns for people, and for bodies of them, are in each cluster. */
const seedsOf = (words: ReadonlySet<string>): ReadonlyMap<number, number> => {
	const seeds = new Map<number, number>();
	for (const word of words) {
		const { fine } = clustersOf(word);
		if (fine >= 0) seeds.set(fine, (seeds.get(fine) ?? 0) + 1);
	}
	return seeds;
};
const people = once(() => seedsOf(KNOWLEDGE.roleHeads));
const bodies = once(() => seedsOf(KNOWLEDGE.groupHeads));

/** What a noun in its folded form, singular or plural, names; null where nothing tells. */
export function speakerKindOf(noun: string): SpeakerKind | null {
	const one = singularOf(noun);
	if (DOCUMENTS.has(noun) || DOCUMENTS.has(one)) return 'document';
	if ([noun, one].some((word) => BODIES.has(word) || KNOWLEDGE.groupHeads.has(word))) return 'body';
	const isPerson =
		KNOWLEDGE.roleHeads.has(noun) ||
		KNOWLEDGE.roleHeads.has(one) ||
		sensesOf(noun).has('Actor') ||
		AGENT.test(one) ||
		(people().get(clustersOf(noun).fine) ?? 0) >= SEEDS;
	return isPerson ? 'person' : null;
}

/** Whether a noun is known to keep company with no noun for people or bodies: "lack", "meeting", "evidence". */
export function namesThing(noun: string): boolean {
	const { fine } = clustersOf(noun);
	return fine >= 0 && !people().has(fine) && !bodies().has(fine);
}

const singularOf = (noun: string): string =>
	noun
		.replace(/ies$/u, 'y')
		.replace(/(?<=ch|sh|ss|x)es$/u, '')
		.replace(/(?<!s)s$/u, '');
