import type { NameKind } from '../../src/core/names/name.ts';

/** A marked name: UTF-16 offsets in its text. */
export interface LabelledName {
	readonly start: number;
	readonly end: number;
	readonly kind: NameKind;
}

/** A text with its names marked by hand. */
export interface Labelled {
	readonly id: string;
	readonly text: string;
	readonly names: readonly LabelledName[];
}

/** A set of such texts that follow one convention. */
export interface TrainingSet {
	readonly name: string;
	readonly texts: readonly Labelled[];
	/** Whether it marks names of kind `other`; where it does not, an unmarked capital may be one. */
	readonly marksOther: boolean;
	/** Whether it marks peoples, nouns and adjectives, as such. */
	readonly marksPeoples: boolean;
}
