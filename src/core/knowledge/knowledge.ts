import { buildOffices, COUNTRIES, type Country, type Office } from './countries';
import { buildGazetteer, type Entry } from './gazetteer';
import { buildGivenNames, type Sex } from './givenNames';
import { buildOrganizationWords, type OrganizationWords } from './nameWords';
import type { Phrases } from './phrases';
import { buildGroupHeads, buildRoleHeads, buildRoles, buildTitles, type Role, type Title } from './titles';

/** All fact tables in the form in which the stages ask them. Immutable. */
export interface Knowledge {
	readonly gazetteer: Phrases<Entry>;
	readonly titles: Phrases<Title>;
	readonly roles: Phrases<Role>;
	readonly roleHeads: ReadonlySet<string>;
	readonly groupHeads: ReadonlySet<string>;
	/** Countries by their ISO 3166 alpha-2 code. */
	readonly countries: ReadonlyMap<string, Country>;
	readonly offices: ReadonlyMap<string, readonly Office[]>;
	readonly givenNames: ReadonlyMap<string, Sex>;
	readonly organizationWords: OrganizationWords;
}

/** Built once, when the core is loaded: some tens of milliseconds, which is why the editor loads the core in a worker. */
export const KNOWLEDGE: Knowledge = {
	gazetteer: buildGazetteer(),
	titles: buildTitles(),
	roles: buildRoles(),
	roleHeads: buildRoleHeads(),
	groupHeads: buildGroupHeads(),
	countries: new Map(COUNTRIES.map((country) => [country.iso2, country])),
	offices: buildOffices(),
	givenNames: buildGivenNames(),
	organizationWords: buildOrganizationWords(),
};
