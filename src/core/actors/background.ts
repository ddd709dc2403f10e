import { COUNTRIES, officeholdersOf, peopleOf, type Country } from '../knowledge/countries';
import { fold } from '../knowledge/fold';
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
	const country = COUNTRIES.find((one) => one.iso2 === entry?.country);
	if (!entry || !country) return [];
	if (entry.kind === 'region' || entry.kind === 'city')
		return [{ label: 'country', value: country.name, source: TABLE }];
	return [fact('capital', country.capital?.join(', ')), fact('people', peopleOf(country).at(-1))].flatMap(
		(one) => one ?? [],
	);
}

const fact = (label: Background['label'], value: string | undefined): Background | undefined =>
	value === undefined ? undefined : { label, value, source: TABLE };

function offices(names: readonly string[]): readonly Background[] {
	const folded = new Set(names.map(fold));
	return COUNTRIES.flatMap((country) =>
		[...new Map(officeholdersOf(country).map((holder) => [`${holder.name} ${holder.title ?? ''}`, holder])).values()]
			.filter((holder) => folded.has(fold(holder.name)))
			.map((holder): Background => ({
				label: 'office',
				value: officeOf(holder.title, holder.since, country),
				source: TABLE,
			})),
	);
}

const officeOf = (title: string | undefined, since: string | undefined, country: Country): string =>
	`${title ?? 'leader'} of ${country.name}${since === undefined ? '' : ` since ${since}`}`;
