import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';

/** The types of the claims of a text, in its order. */
const typesOf = (text: string): readonly string[] => annotate(text).claims.map(({ type }) => type);

const CASES: Readonly<Record<string, readonly string[]>> = {
	// By the entry of the word
	'Ann Ames said the dam was safe.': ['statement'],
	'According to Ann Ames, the dam was safe.': ['statement'],
	'The study shows that the dam is unsafe.': ['statement'],
	'Ann Ames promised to mend the dam.': ['statement'],
	'Ann Ames warned of floods.': ['statement'],
	'Ann Ames believes that the dam is safe.': ['attitude'],
	'Ann Ames wants to mend the dam.': ['attitude'],
	'Ann Ames expects the dam to break.': ['attitude'],
	'Ann Ames plans to leave the council.': ['attitude'],
	'Ann Ames is confident that the dam will hold.': ['attitude'],
	'Ann Ames was adamant that the dam would hold.': ['statement'],
	'The fear that the dam might break has grown.': ['attitude'],
	'The claim that the dam might break is old.': ['statement'],

	// By the construction
	'Ann Ames agreed that the dam was safe.': ['statement'],
	'Ann Ames agreed to mend the dam.': ['attitude'],
	'Ann Ames suggested that the dam was safe.': ['statement'],
	'The data suggest that the dam is safe.': ['statement'],
	'Ann Ames decided that the dam was safe.': ['attitude'],
	'The court decided that the dam was safe.': ['statement'],
	'The judge held that the permit was void.': ['statement'],
	'The court decided to hear the case.': ['attitude'],
	'Ann Ames voiced fears that the dam might break.': ['statement'],
	'Ann Ames shared fears that the dam might break.': ['statement'],
	'Ann Ames has fears that the dam might break.': ['attitude'],

	// Words in quotation marks went out
	'“The dam will break,” Ann Ames feared.': ['statement'],
	'Ann Ames fears that the dam is “a bomb”.': ['attitude'],
	'“We have looked at the dam for years.”': ['statement'],
};

describe('the type of a claim', () => {
	for (const [text, types] of Object.entries(CASES)) {
		it(text, () => {
			assert.deepEqual(typesOf(text), types);
		});
	}
});
