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
		examples: [
			'The [United States] said on Monday that it would go. The [U.S.] was late, and so was [America].',
			'[Cuba] said on Monday that it was ready. The [Cubans] were late.',
		],
		counterexamples: ['The press went from [Osland] to Ribera on Monday.'],
	},
	{
		name: 'same-organization-in-tables',
		conditions: { 'the tables know it as an organization': ({ entry }) => entry?.kind === 'organization' },
		key: ({ entry }) => `organization ${entry!.name} ${entry!.country ?? ''}`,
		examples: ['The [Federal Reserve] met on Monday. The [Fed] said that it was late.'],
		counterexamples: ['[Orvane Terminals] sued Noordkade Shipping on Monday.'],
	},
	{
		name: 'same-words',
		conditions: {},
		key: (site) => keyOf(site, site.words.join(' ')),
		examples: ['The press went to [Osland] on Monday. In [Osland], it was late.'],
		counterexamples: [],
	},
	{
		name: 'legal-form',
		conditions: {},
		key: (site) => (site.words.join(' ') === site.core ? undefined : keyOf(site, site.core)),
		examples: [
			'[Tovar Marine SA] lost money in May. In June, [Tovar Marine] sold two ships.',
			'[Tovar Marine] lost money, and [Tovar Marine] sold ships. © 2026 [Tovar Marine Ltd.]',
		],
		counterexamples: [
			'[Tovar Marine SA] lost money in May. In June, [Tovar Marine] sold ships. Tovar Marine Broadcasting Corporation (TMBC) is part of it.',
		],
	},
	{
		name: 'introduced-acronym',
		conditions: {},
		key: (site) => keyOf(site, site.forms.introduced.get(site.letters)),
		examples: [
			'The [World Health Organization] ([WHO]) said on Monday that it was late. The [WHO] left.',
			'The [Union of Free Farmers] ([UFFA]) met on Monday. [UFFA] said that it was late.',
		],
		counterexamples: [],
	},
	{
		name: 'initials',
		conditions: { 'no other name introduces the acronym': isIntroducedByNoOther('initials') },
		key: (site) => keyOf(site, site.forms.initials.get(site.letters)),
		examples: ['The [Bureau of Northern Harbours] met on Monday. The [BNH] said that it was late.'],
		counterexamples: ['The [Nordic River Institute] ([BNH]) met on Monday. The Bureau of Northern Harbours was late.'],
	},
	{
		name: 'initials-with-small-words',
		conditions: { 'no other name introduces the acronym': isIntroducedByNoOther('allInitials') },
		key: (site) => keyOf(site, site.forms.allInitials.get(site.letters)),
		examples: ['The [Bureau of Northern Harbours] met on Monday. The [BONH] said that it was late.'],
		counterexamples: ['The [Nordic River Institute] ([BONH]) met on Monday. The Bureau of Northern Harbours was late.'],
	},
	{
		name: 'first-word',
		conditions: {
			'one name begins with it': isOfOne,
			'nothing is called by it and a legal form': isNoWhole,
			'it tells something': mayBeShort,
		},
		key: (site) => keyOf(site, [...(site.forms.firstWords.get(site.core) ?? [])][0]),
		examples: ['[Noordkade Terminals] lost money in May. In June, [Noordkade] sold two ships.'],
		counterexamples: [
			'[Noordkade Terminals] and Noordkade Shipping lost money in May. In June, Noordkade sold two ships.',
			'Noordkade Limited bought a part of [Noordkade Terminals Ltd.] in May.',
			'The UN met the [UN Harbour Office] on Monday.',
		],
	},
	{
		name: 'last-word',
		conditions: {
			'one name ends in it': isOfOne,
			'nothing is called by it and a legal form': isNoWhole,
			'it tells something': mayBeShort,
		},
		key: (site) => keyOf(site, [...(site.forms.lastWords.get(site.core) ?? [])][0]),
		examples: ['[Deportivo Marabela] lost to Ribera in the final. “We are late,” the coach of [Marabela] said.'],
		counterexamples: [
			'[Deportivo Marabela] lost to Atletico Marabela in the final. “We are late,” the coach of Marabela said.',
			'[Deportivo Marabela] sued Marabela Ltd. in May.',
			'[Deportivo Interpol] lost to Ribera in the final. Interpol said that it was late.',
		],
	},
];
