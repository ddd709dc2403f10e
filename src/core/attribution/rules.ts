import { COMPLEMENTS, type ComplementRules } from './constructions/complements/complements';
import { CONTENTS, type ContentRules } from './constructions/contents';
import type { CueRule } from './cues/cues';
import { NOMINAL_CUES } from './cues/nominalCues';
import { PHRASE_CUES } from './cues/phraseCues';
import { VERB_CUES } from './cues/verbCues';
import { SOURCES, type SourceRules } from './sources/sources';
import { SUBJECTS, type SubjectRule } from './sources/subjects';

/** The rules by which attributions are found, in lists that the pipeline goes through in order. */
export interface AttributionRules extends SourceRules, ContentRules, ComplementRules {
	readonly cues: readonly CueRule[];
	readonly subjects: readonly SubjectRule[];
}

export const ATTRIBUTION_RULES: AttributionRules = {
	cues: [...PHRASE_CUES, ...VERB_CUES, ...NOMINAL_CUES],
	...SOURCES,
	subjects: SUBJECTS,
	...CONTENTS,
	...COMPLEMENTS,
};
