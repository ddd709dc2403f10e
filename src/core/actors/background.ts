import { peopleOf, type Country } from '../knowledge/countries';
import { fold } from '../fold';
import { KNOWLEDGE } from '../knowledge/knowledge';
import type { Background } from '../model';
import type { Chain } from './chain';

const TABLE = 'CIA World Factbook, January 2026';

/** What the tables know about an actor: facts with their source and date, never anything from the article. */
export function backgroundOf(chain: Chain, names: readonly string[]): readonly Background[] {
	if (chain.kind === 'place' && chain.entry) return placeBackground(chain);
	if (chain.kind === 'organization' && chain.entry && !names.some((name) => fold(name) === fold(chain.entry!.name)))
		return [{ label: 'full name', value: chain.entry.name, source: 'table of organizations' }];
	return chain.kind === 'person' ? offices(names) : [];
}

function placeBackground({ entry }: Chain): readonly Background[] {
	const country = KNOWLEDGE.countries.get(entry?.country ?? '');
	if (!entry || !country) return [];
	if (entry.kind === 'region' || entry.kind === 'city')
		return [{ label: 'country', value: country.name, source: TABLE }];
	return [fact('capital', country.capital?.join(', ')), fact('people', peopleOf(country).at(-1))].flatMap(
		(one) => one ?? [],
	);
}

const fact = (label: Background['label'], value: string | undefined): Background | undefined =>
	value === undefined ? undefined : { label, value, source: TABLE };

const offices = (names: readonly string[]): readonly Background[] =>
	[...new Set(names.map(fold))]
		.flatMap((name) => KNOWLEDGE.offices.get(name) ?? [])
		.map(({ holder, country }) => ({
			label: 'office',
			value: officeOf(holder.title, holder.since, country),
			source: TABLE,
		}));

const officeOf = (title: string | undefined, since: string | undefined, country: Country): string =>
	`${title ?? 'leader'} of ${country.name}${since === undefined ? '' : ` since ${since}`}`;
