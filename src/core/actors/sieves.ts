import { ENTITY_SIEVES, type EntitySieve } from './named/entitySieves';
import { PERSON_CHOICES } from './named/personChoices';
import { PERSON_SIEVES, PERSON_VETOES } from './named/personSieves';
import type { PersonRules } from './named/persons';
import type { GroupRules } from './phrases/groupNouns';
import { LATER_GROUP_SIEVES, NAMED_GROUP_SIEVES } from './phrases/groupSieves';
import type { RoleRules } from './phrases/roles';
import { LATER_ROLE_SIEVES, NAMED_ROLE_SIEVES, ROLE_CHOICES, TITLE_SIEVES } from './phrases/roleSieves';
import { LATER_SOURCE_SIEVES, NEW_SOURCE_SIEVES, SOURCE_VETOES } from './phrases/sourceSieves';
import type { SourceRules } from './phrases/unnamedSources';
import { PRONOUN_SIEVES, PRONOUN_VETOES } from './pronouns/pronounSieves';
import type { PronounRules } from './pronouns/pronouns';

/** The rules by which mentions are joined, in lists by what they compare, in the order in which they are read. */
export interface ActorSieves extends PersonRules, RoleRules, GroupRules, SourceRules, PronounRules {
	readonly entityNames: readonly EntitySieve[];
}

export const ACTOR_SIEVES: ActorSieves = {
	personNames: PERSON_SIEVES,
	personVetoes: PERSON_VETOES,
	personChoices: PERSON_CHOICES,
	entityNames: ENTITY_SIEVES,
	namedRoles: NAMED_ROLE_SIEVES,
	titles: TITLE_SIEVES,
	laterRoles: LATER_ROLE_SIEVES,
	roleChoices: ROLE_CHOICES,
	namedGroups: NAMED_GROUP_SIEVES,
	laterGroups: LATER_GROUP_SIEVES,
	sourceVetoes: SOURCE_VETOES,
	laterSources: LATER_SOURCE_SIEVES,
	newSources: NEW_SOURCE_SIEVES,
	pronounVetoes: PRONOUN_VETOES,
	pronouns: PRONOUN_SIEVES,
};
