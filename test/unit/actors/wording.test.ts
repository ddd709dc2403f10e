import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { showActors } from './show';

const rolesOf = (text: string): readonly string[] => annotate(text).actors.flatMap(({ roles }) => roles);

describe('how actors are called', () => {
	it('keeps the number of unnamed sources', () => {
		const numbered: Readonly<Record<string, string>> = {
			'Two people familiar with the audit said the books were wrong.': 'two people familiar with the audit',
			'Three officials said the plan was dead.': 'three officials',
			'Several diplomats said the plan was dead.': 'several diplomats',
			'The two officials said the plan was dead.': 'two officials',
			'The mayor’s two aides said the talks had failed.': 'two aides',
		};
		for (const [text, name] of Object.entries(numbered)) assert.ok(showActors(text).includes(`unnamed ${name}`), text);
	});

	it('begins no role with a possessive ending', () => {
		for (const owner of ["party's", 'party’s', "States'", 'companies’']) {
			const roles = rolesOf(`The ${owner} deputy leader, Ann Berg, said that nothing had changed.`);
			assert.ok(roles.length > 0, owner);
			for (const role of roles) assert.doesNotMatch(role, /^['’]/u);
		}
	});

	it('leaves the full stop of a sentence out of a name', () => {
		const named = (text: string): readonly string[] => annotate(text).actors.map(({ name }) => name);
		const text = 'The mayor said on Monday that he had posted the picture on X. The company declined to comment.';
		assert.deepEqual(
			named(text).filter((name) => name.startsWith('X')),
			['X'],
		);
		assert.ok(named('Renner said that he had read the book of Malcolm X. The mayor left.').includes('Malcolm X'));
	});

	it('leaves abbreviations their full stop', () => {
		const named = annotate(
			'Acme Inc. said that Sammy Davis Jr. had left the U.S. for good. Anna K. told the court that she was ill. The judge thanked Anna K. Then she left.',
		).actors.map(({ name }) => name);
		for (const name of ['Acme Inc.', 'Sammy Davis Jr.', 'U.S.', 'Anna K.'])
			assert.ok(named.includes(name), named.join());
	});
});
