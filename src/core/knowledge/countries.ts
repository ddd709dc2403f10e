import { fold } from '../fold';
import rows from './tables/countries.json';

export interface Officeholder {
	readonly name: string;
	readonly family?: string;
	readonly title?: string;
	readonly since?: string;
}

/** A country or territory as the table gives it; see the table's sources in `src/core/knowledge/README.md`. */
export interface Country {
	readonly iso2: string;
	readonly name: string;
	readonly official?: string;
	readonly aliases?: readonly string[];
	readonly demonyms?: readonly (readonly (string | null)[])[];
	readonly adjectives?: readonly string[];
	readonly capital?: readonly string[];
	readonly chiefOfState?: Officeholder | readonly Officeholder[];
	readonly headOfGovernment?: Officeholder | readonly Officeholder[];
}

export const COUNTRIES: readonly Country[] = rows;

/** All names of a country, without a leading article: common name first. */
export const namesOf = (country: Country): readonly string[] =>
	[country.name, ...(country.aliases ?? []), ...(country.official ? [country.official] : [])].map((name) =>
		name.replace(/^the /iu, ''),
	);

/** Words for its people used as nouns: one person and many ("Cuban", "Cubans"); "the Dutch" has no word for one. */
export const peopleOf = (country: Country): readonly string[] =>
	(country.demonyms ?? [])
		.flatMap((pair) => pair.filter((word) => word !== null))
		.map((word) => word.replace(/^the /iu, ''));

/** Adjectives of nationality ("Cuban", "U.S."). */
export const adjectivesOf = (country: Country): readonly string[] => [
	...(country.adjectives ?? []),
	...(country.demonyms ?? []).flatMap((pair) => (pair[0] ? [pair[0]] : [])),
];

export const officeholdersOf = (country: Country): readonly Officeholder[] =>
	[country.chiefOfState, country.headOfGovernment].flatMap((holder) => holder ?? []);

/** An office of state and the country that it belongs to. */
export interface Office {
	readonly country: Country;
	readonly holder: Officeholder;
}

/** Offices by the folded full name of who holds them. */
export function buildOffices(): ReadonlyMap<string, readonly Office[]> {
	const offices = new Map<string, Office[]>();
	for (const country of COUNTRIES)
		for (const holder of officeholdersOf(country)) {
			const held = offices.get(fold(holder.name)) ?? [];
			const known = held.some((office) => office.country === country && office.holder.title === holder.title);
			if (!known) offices.set(fold(holder.name), [...held, { country, holder }]);
		}
	return offices;
}
