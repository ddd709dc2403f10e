import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { showActors, showMentions } from './show';

/** Each text is given with its mentions marked; the marks are taken off before it is annotated. */
const marks = (expected: string): void => {
	assert.equal(showMentions(expected.replace(/\[| = [a-z0-9-]+\]/gu, '')), expected);
};

describe('actors', () => {
	it('are one under the full name, the surname and other spellings', () => {
		assert.deepEqual(
			showActors(
				'Nicolás Maduro met Mike Pompeo on Monday. Maduro said that it was late. Mr. Pompeo did not agree. Nicolas Maduro left.',
			),
			['person Nicolás Maduro / Maduro / Nicolas Maduro', 'person Mike Pompeo / Pompeo'],
		);
	});

	it('are called as in running text, rather than as a headline has them', () => {
		assert.deepEqual(
			showActors('Ruth Comey Memos Released\n\nFormer director Ruth Comey wrote papers in May. Comey left.'),
			['person Ruth Comey / Comey'],
		);
	});

	it('are called as in small letters, rather than as a label has them in capitals', () => {
		assert.deepEqual(
			showActors(
				'RUTH AMES: Where were you tonight?\n\nPETER BOYD: Here, on the pier. Ruth Ames asked me to come.\n\nThen Peter Boyd left.',
			),
			['person Ruth Ames / RUTH AMES', 'person Peter Boyd / PETER BOYD'],
		);
	});

	it('are unnamed sources without the words that point at them', () => {
		assert.deepEqual(showActors('These migrants said that it was late.'), ['unnamed migrants']);
		assert.deepEqual(showActors('Both diplomats said that it was late.'), ['unnamed diplomats']);
	});

	it('have ids of their own, in order of first mention', () => {
		const { actors } = annotate(
			'Ruth Ames met the mayor of Nairobi on Monday. Nairobi is a city in Kenya. Kenya and the Cubans were late.',
		);
		assert.equal(new Set(actors.map((actor) => actor.id)).size, actors.length);
		const starts = actors.map((actor) => actor.mentions[0]?.start ?? -1);
		assert.deepEqual(
			starts,
			[...starts].sort((a, b) => a - b),
		);
	});

	it('are the same each time', () => {
		const text = 'Ruth Ames met Peter Ames in Kenya on Monday. Ames said that she was late. The officials left.';
		assert.deepEqual(annotate(text), annotate(text));
	});

	it('are one under a misspelling of their name', () => {
		const { actors } = annotate(
			'Nicolás Maduro met Ruth Ames on Monday. Maduro was late, and Maduro left. “Go,” said Maduro. Ames told Madruo so.',
		);
		assert.deepEqual(actors.find((actor) => actor.name === 'Nicolás Maduro')?.aliases, ['Maduro', 'Madruo']);
	});

	it('have roles that take a name in whole', () => {
		marks(
			'[Ingrid Vassbo = ingrid-vassbo], [author of The [Long Pier = long-pier] = ingrid-vassbo], said that it was late.',
		);
		marks(
			'[The [University of Canberra = university-of-canberra] professor = university-of-canberra-professor] said that it was late.',
		);
	});

	it('have roles that give way to the roles of others', () => {
		marks(
			'Goalkeeper [Tomas Pinto = tomas-pinto] said it was late. [Nicolas Pinto = nicolas-pinto], [the goalkeeper = tomas-pinto]’s [younger brother = nicolas-pinto], said that he agreed.',
		);
	});

	it('are the same whatever white space stands within their names and roles', () => {
		const actors = (text: string): unknown => {
			const { actors, claims } = annotate(text);
			return [
				actors.map(({ id, name, roles, mentions }) => [id, name, roles, mentions.length]),
				claims.map(({ speaker, about }) => [speaker, about]),
			];
		};
		const text =
			'Ruth Ames, the head of the Osland Port Authority, met the Kenyan president, Samuel Kiprono. According to a local official, Ruth Ames said the mayor of Osland was late. The local official left.';
		for (const space of ['  ', '\t', '\u00a0', ' \u2009 '])
			assert.deepEqual(actors(text.replace(/ /gu, space)), actors(text), JSON.stringify(space));
	});

	it('are the same where lines are wrapped within their names and roles', () => {
		const lines = [
			'Ruth Ames, who is in her third year as the head of the Osland Port',
			'Authority, told reporters on a quay that she was to meet Samuel',
			'Kiprono, the Kenyan president, who had been told of it by a local',
			'official, in the next week. The head of the Osland Port Authority said the Kenyan',
			'president was late.',
		];
		const actors = (end: string): unknown =>
			annotate(lines.join(end)).actors.map(({ id, name, roles, mentions }) => [id, name, roles, mentions.length]);
		assert.deepEqual(actors('\r\n'), actors('\n'));
		assert.deepEqual(actors('\n'), actors(' '));
	});
});
