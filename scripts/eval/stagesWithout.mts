import { resolveActors } from '../../src/core/actors/actors.ts';
import { ACTOR_SIEVES } from '../../src/core/actors/sieves.ts';
import { findAttributions } from '../../src/core/attribution/attributions.ts';
import { ATTRIBUTION_RULES } from '../../src/core/attribution/rules.ts';
import { STAGES, type Stages } from '../../src/core/stages.ts';
import { Failure } from '../shell/failure.mts';
import { rulesOf, without } from './without.mts';

/** The stages of the pipeline with the rule of this name left out, be it one of attributions or of actors. */
export function stagesWithout(name: string): Stages {
	const names = [...rulesOf(ATTRIBUTION_RULES), ...rulesOf(ACTOR_SIEVES)].map((rule) => rule.name);
	if (!names.includes(name)) throw new Failure(`there is no rule “${name}”; there are ${names.join(', ')}.`);
	const rules = without(ATTRIBUTION_RULES, name);
	const sieves = without(ACTOR_SIEVES, name);
	return {
		...STAGES,
		findAttributions: (input) => findAttributions(input, rules),
		resolveActors: (input) => resolveActors(input, sieves),
	};
}
