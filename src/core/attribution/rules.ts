import { COMPLEMENTS, type ComplementRules } from './constructions/complements/complements';
import { CONTENTS } from './constructions/contents';
import type { ContentConstruction } from './constructions/contentSite';
import type { CueRule } from './cues/cues';
import { NOMINAL_CUES } from './cues/nominalCues';
import { PHRASE_CUES } from './cues/phraseCues';
import { VERB_CUES } from './cues/verbCues';
import { SOURCES, type SourceConstruction } from './sources/sources';
import { SUBJECTS, type SubjectRule } from './sources/subjects';

/** The rules by which attributions are found, in lists that the pipeline goes through in order. */
export interface AttributionRules extends ComplementRules {
	readonly cues: readonly CueRule[];
	readonly sources: readonly SourceConstruction[];
	readonly subjects: readonly SubjectRule[];
	readonly contents: readonly ContentConstruction[];
}

export const ATTRIBUTION_RULES: AttributionRules = {
	cues: [...PHRASE_CUES, ...VERB_CUES, ...NOMINAL_CUES],
	sources: SOURCES,
	subjects: SUBJECTS,
	contents: CONTENTS,
	...COMPLEMENTS,
};
