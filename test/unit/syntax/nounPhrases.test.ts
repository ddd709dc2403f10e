import assert from 'node:assert/strict';
import { parsed, showLinks, showPhrases } from './show';

const CASES: readonly (readonly [does: string, text: string, phrases: readonly string[]])[] = [
	['end at their nouns', 'The old mayor of the town left.', ['The old mayor*', 'the town*']],
	['hold a possessor', 'Poole’s new lawyer left the court.', ['Poole ’s new lawyer*', 'the court*']],
	['are pronouns too', 'She saw him.', ['She*', 'him*']],
	['hold two adjectives', 'The old and quiet harbour was closed.', ['The old and quiet harbour*']],
	['hold a participle before the noun', 'The proposed deal failed.', ['The proposed deal*']],
	['hold numbers with what modifies them', 'At least six planes were lost.', ['At least six planes*']],
	['have the last word of a name as their head', 'Mayor Ruth Ames left.', ['Mayor Ruth Ames*']],
	['end before the name of the noun', 'The magazine Kite was sold.', ['The magazine*', 'Kite*']],
	['end before the subject after a date', 'Last week the mayor left.', ['Last week*', 'the mayor*']],
	['hold the year of a date', 'On May 4, 2011, Poole left.', ['May 4 , 2011*', 'Poole*']],
	['are amounts', 'Many of the ships sank, and more were lost.', ['Many*', 'the ships*', 'more*']],
	['are no lone adjectives', 'In short, the plan is new.', ['the plan*']],
	['do not take in “that”', 'He said that Ames left.', ['He*', 'Ames*']],
	['take in “which” before its noun', 'She asked which town was hit.', ['She*', 'which town*']],
];

const LINKS: readonly (readonly [does: string, text: string, links: readonly string[]])[] = [
	['have what follows with a preposition', 'The mayor of the town left.', ['mayor: of the town']],
	['have a chain of them', 'The mayor of the town in Ohio left.', ['mayor: of the town', 'town: in Ohio']],
	['leave what may follow to the verb', 'Poole saw the mayor in May.', []],
	['have a relative clause', 'Men who left were fined.', ['Men: who left']],
	['have a relative clause after a comma', 'Ames, who left, was fined.', ['Ames: , who left']],
	['have a relative clause with a preposition', 'The town in which he lived was lost.', ['town: in which he lived']],
	['are names of the noun before', 'The magazine Kite was sold.', ['Kite = magazine']],
	['tell more of a name', 'Ames, a lawyer, left.', ['lawyer = Ames']],
	['are names after a comma', 'The mayor, Ruth Ames, left.', ['Ames = mayor']],
	['are no apposition in a list', 'Ames, a lawyer and Poole left.', []],
];

describe('noun phrases', () => {
	for (const [does, text, links] of LINKS)
		it(does, () => {
			assert.deepEqual(showLinks(text), links);
		});

	for (const [does, text, phrases] of CASES)
		it(does, () => {
			assert.deepEqual(showPhrases(text), phrases);
		});

	it('tell determiner, number and modifiers', () => {
		const { parse } = parsed('The six old ships sank.');
		const [phrase] = parse.phrases;
		assert.deepEqual([phrase!.determiner, phrase!.number, phrase!.modifiers], [0, 'plural', [1, 2]]);
	});

	it('have no determiner where a possessor stands in its place', () => {
		const [phrase] = parsed('Poole’s ship sank.').parse.phrases;
		assert.equal(phrase!.determiner, null);
		assert.equal(phrase!.number, 'singular');
	});
});
