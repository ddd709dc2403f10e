import type { Entry } from '../../knowledge/gazetteer';
import type { ActorKind } from '../../model';
import { mayStandAlone } from '../../names/shortForms';
import type { Rule } from '../../rule';
import type { OtherForms } from './otherForms';

/** A name of an organization, a place, a people or another named entity. */
export interface EntitySite {
	readonly kind: ActorKind;
	/** Its folded words without "the". */
	readonly words: readonly string[];
	/** The same without the legal form of an organization: what names of the same thing have in common. */
	readonly core: string;
	/** Its letters without stops, as an acronym is written. */
	readonly letters: string;
	/** What the tables know it as. */
	readonly entry: Entry | null;
	/** How else the article calls what has a longer name. */
	readonly forms: OtherForms;
}

/** What names of the same thing share. */
export interface EntitySieve extends Rule<EntitySite> {
	/** Names with the same key mean the same; `undefined` where the name has no such key. */
	readonly key: (site: EntitySite) => string | undefined;
}

const keyOf = ({ kind }: EntitySite, core: string | undefined): string | undefined =>
	core === undefined ? undefined : `${kind} ${core}`;
const isOrganization = ({ kind }: EntitySite): boolean => kind === 'organization';
const mayBeShort = ({ core }: EntitySite): boolean => mayStandAlone(core);
const isNoWhole = ({ core, forms }: EntitySite): boolean => !forms.whole.has(core);
const isOfOne = ({ core, forms }: EntitySite): boolean =>
	(forms.firstWords.get(core)?.size ?? 0) + (forms.lastWords.get(core)?.size ?? 0) === 1;
const isIntroducedByNoOther =
	(form: 'initials' | 'allInitials') =>
	({ letters, forms }: EntitySite): boolean => {
		const introduced = forms.introduced.get(letters);
		return introduced === undefined || introduced === forms[form].get(letters);
	};

/** What names of the same thing share. The first of its keys that is known tells what a name means. */
export const ENTITY_SIEVES: readonly EntitySieve[] = [
	{
		name: 'same-country',
		conditions: {
			'the tables know it as a country or its people': ({ entry }) =>
				entry?.kind === 'country' || (entry?.kind === 'people' && entry.country !== null),
		},
		key: ({ entry }) => `country ${entry!.name}`,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'same-organization-in-tables',
		conditions: { 'the tables know it as an organization': ({ entry }) => entry?.kind === 'organization' },
		key: ({ entry }) => `organization ${entry!.name} ${entry!.country ?? ''}`,
		examples: [],
		counterexamples: [],
	},
	{
		name: 'same-words',
		conditions: {},
		key: (site) => keyOf(site, site.words.join(' ')),
		examples: [],
		counterexamples: [],
	},
	{
		name: 'legal-form',
		conditions: {},
		key: (site) => keyOf(site, site.core),
		examples: [],
		counterexamples: [],
	},
	{
		name: 'introduced-acronym',
		conditions: {},
		key: (site) => keyOf(site, site.forms.introduced.get(site.letters)),
		examples: [],
		counterexamples: [],
	},
	{
		name: 'initials',
		conditions: { 'no other name introduces the acronym': isIntroducedByNoOther('initials') },
		key: (site) => keyOf(site, site.forms.initials.get(site.letters)),
		examples: [],
		counterexamples: [],
	},
	{
		name: 'initials-with-small-words',
		conditions: { 'no other name introduces the acronym': isIntroducedByNoOther('allInitials') },
		key: (site) => keyOf(site, site.forms.allInitials.get(site.letters)),
		examples: [],
		counterexamples: [],
	},
	{
		name: 'first-word',
		conditions: {
			'it is an organization': isOrganization,
			'one name begins with it': isOfOne,
			'nothing is called by it and a legal form': isNoWhole,
			'it tells something': mayBeShort,
		},
		key: (site) => keyOf(site, [...(site.forms.firstWords.get(site.core) ?? [])][0]),
		examples: [],
		counterexamples: [],
	},
	{
		name: 'last-word',
		conditions: {
			'it is an organization': isOrganization,
			'one name ends in it': isOfOne,
			'nothing is called by it and a legal form': isNoWhole,
			'it tells something': mayBeShort,
		},
		key: (site) => keyOf(site, [...(site.forms.lastWords.get(site.core) ?? [])][0]),
		examples: [],
		counterexamples: [],
	},
];
