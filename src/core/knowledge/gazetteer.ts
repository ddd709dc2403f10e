import { COUNTRIES, namesOf, officeholdersOf, peopleOf, adjectivesOf, type Country } from './countries';
import { Phrases } from './phrases';
import cities from './tables/cities.json';
import congress from './tables/us-congress.json';
import organizations from './tables/organizations.json';
import regions from './tables/regions.json';

export type EntryKind = 'country' | 'region' | 'city' | 'organization' | 'person' | 'people' | 'adjective';

/** What the tables know a name as. */
export interface Entry {
	readonly kind: EntryKind;
	/** The name under which the table lists it. */
	readonly name: string;
	/** The spelling that was matched; a spelling all in capitals matches capitals only. */
	readonly spelling: string;
	/** ISO 3166 alpha-2 code of the country that it is, or belongs to, where there is one. */
	readonly country: string | null;
	/** Inhabitants of a city, 0 where unknown. */
	readonly population: number;
}

interface CityRow {
	readonly name: string;
	readonly country: string;
	readonly pop?: number;
	readonly ascii?: string;
	readonly aliases?: readonly string[];
}

interface RegionRow {
	readonly name: string;
	readonly country: string;
	readonly aliases?: readonly string[];
	readonly abbr?: readonly string[];
	readonly demonyms?: readonly string[];
}

interface OrganizationRow {
	readonly name: string;
	readonly country?: string;
	readonly acronyms?: readonly string[];
	readonly aliases?: readonly string[];
}

/** Names of more than a country's rank that the country table does not list. Common knowledge. */
const WIDER_REGIONS = [
	'Africa',
	'Asia',
	'Europe',
	'North America',
	'South America',
	'Latin America',
	'Central America',
	'Antarctica',
	'Oceania',
	'Middle East',
	'Southeast Asia',
	'South Asia',
	'Central Asia',
	'East Asia',
	'East Africa',
	'West Africa',
	'North Africa',
	'Southern Africa',
	'Central Africa',
	'Eastern Europe',
	'Western Europe',
	'Central Europe',
	'Balkans',
	'Caucasus',
	'Caribbean',
	'Scandinavia',
	'Horn of Africa',
	'Sahel',
	'Persian Gulf',
	'Mediterranean',
	'Atlantic',
	'Pacific',
	'Arctic',
	'Black Sea',
	'Red Sea',
	'South China Sea',
	'Indian Ocean',
	'Atlantic Ocean',
	'Pacific Ocean',
	'Baltic Sea',
	'Kashmir',
	'Crimea',
	'Donbas',
	'Gaza',
	'Gaza Strip',
	'West Bank',
	'Golan Heights',
	'Kurdistan',
	'Tibet',
	'Siberia',
	'Silicon Valley',
	'Himalayas',
	'Sahara',
	'Amazon',
	'Nile',
	'Danube',
	'Rhine',
	'Capitol Hill',
	'Wall Street',
	'Soviet Union',
	'Yugoslavia',
	'Czechoslovakia',
] as const;
const WIDER_PEOPLES = [
	'African',
	'Asian',
	'European',
	'Latin American',
	'Arab',
	'Kurd',
	'Palestinian',
	'Caribbean',
] as const;

/** Builds the table of all names that the fact tables know. Takes some tens of milliseconds; build it once. */
export function buildGazetteer(): Phrases<Entry> {
	const phrases = new Phrases<Entry>();
	const add = (
		kind: EntryKind,
		name: string,
		spellings: readonly string[],
		country: string | null,
		population = 0,
	): void => {
		for (const spelling of new Set(spellings)) phrases.add(spelling, { kind, name, spelling, country, population });
	};
	for (const country of COUNTRIES) addCountry(country, add);
	for (const name of WIDER_REGIONS) add('region', name, [name], null);
	for (const name of WIDER_PEOPLES) {
		add('people', name, [name, `${name}s`], null);
		add('adjective', name, [name], null);
	}
	for (const row of regions as readonly RegionRow[]) {
		add(
			'region',
			row.name,
			[row.name, ...(row.aliases ?? []), ...(row.abbr ?? []).filter((short) => short.includes('.'))],
			row.country,
		);
		add('people', row.name, row.demonyms ?? [], row.country);
	}
	for (const row of cities as readonly CityRow[])
		add(
			'city',
			row.name,
			[row.name, ...(row.ascii ? [row.ascii] : []), ...(row.aliases ?? [])],
			row.country,
			row.pop ?? 0,
		);
	for (const row of organizations as readonly OrganizationRow[])
		add(
			'organization',
			row.name,
			[row.name, ...(row.acronyms ?? []), ...(row.aliases ?? [])].map(withoutArticle),
			row.country ?? null,
		);
	for (const row of congress) add('person', row.name, [row.name, `${row.first} ${row.last}`], 'US');
	return phrases;
}

type Add = (kind: EntryKind, name: string, spellings: readonly string[], country: string | null) => void;

function addCountry(country: Country, add: Add): void {
	add('country', country.name, namesOf(country), country.iso2);
	add('people', country.name, peopleOf(country), country.iso2);
	add('adjective', country.name, adjectivesOf(country), country.iso2);
	add('city', country.name, country.capital ?? [], country.iso2);
	for (const holder of officeholdersOf(country)) add('person', holder.name, [holder.name], country.iso2);
}

const withoutArticle = (name: string): string => name.replace(/^the /iu, '');
