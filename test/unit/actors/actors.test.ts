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

	it('are found by a surname that comes before the full name', () => {
		marks('[Ames = peter-ames] told the press that it was late. [Peter Ames = peter-ames] is the mayor of the town.');
	});

	it('are not merged where two share a surname', () => {
		marks('[Ruth Ames = ruth-ames] met [Peter Ames = peter-ames] on Monday, and the press met them both.');
	});

	it('are one under an acronym and under all names of a country', () => {
		assert.deepEqual(showActors('The World Health Organization (WHO) said on Monday that it was late. The WHO left.'), [
			'organization World Health Organization / WHO',
		]);
		assert.deepEqual(
			showActors('The United States said on Monday that it would go. The U.S. was late, and so was America.'),
			['place United States / U.S. / America'],
		);
	});

	it('hold their people', () => {
		marks('[Cuba = cuba] said on Monday that it was ready. The [Cubans = cuba] were late.');
	});

	it('are taken up by their roles', () => {
		marks(
			'Venezuelan President [Nicolás Maduro = nicolas-maduro] spoke on Monday. [The Venezuelan leader = nicolas-maduro] said ' +
				'[he = nicolas-maduro] would stay.',
		);
		marks(
			'[Ruth Ames = ruth-ames], [the mayor of [Nairobi = nairobi] = ruth-ames], spoke on Monday. [The mayor = ruth-ames] ' +
				'said [she = ruth-ames] would stay.',
		);
	});

	it('are not taken up by the role of another rank', () => {
		marks(
			'Deputy Mayor [Ruth Ames = ruth-ames] met the press. [The mayor = mayor] said that it was late. ' +
				'[The deputy mayor = ruth-ames] said it was not.',
		);
		marks(
			'Mayor [Peter Moll = peter-moll] and Deputy Mayor [Ruth Ames = ruth-ames] met the press. ' +
				'[The mayor = peter-moll] said that it was late.',
		);
	});

	it('are taken up as those who were in office, where nobody else is', () => {
		marks(
			'Former director [Ruth Ames = ruth-ames] met the press. [The director = ruth-ames] said that it was late, in what ' +
				'officials called a plot.',
		);
		marks(
			'Former director [Ruth Ames = ruth-ames] met director [Peter Moll = peter-moll] in May. [The director = peter-moll] ' +
				'said that it was late, and [Ames = ruth-ames] left.',
		);
	});

	it('are pronouns where one person fits', () => {
		marks(
			'[Ruth Ames = ruth-ames] met [Peter Moll = peter-moll] on Monday. [She = ruth-ames] said that it was late, and ' +
				'[he = peter-moll] said it was not.',
		);
	});

	it('are no pronouns of a quotation', () => {
		marks('“He is late,” [Peter Moll = peter-moll] said of [John Ames = john-ames] on Monday. “I told him to come.”');
	});

	it('are unnamed sources that speak', () => {
		assert.deepEqual(showActors('A senior official said on Monday that it was late. The official did not say more.'), [
			'source senior official',
		]);
	});

	it('are unnamed sources without the words that point at them', () => {
		assert.deepEqual(showActors('These migrants said that it was late.'), ['source migrants']);
		assert.deepEqual(showActors('Both diplomats said that it was late.'), ['source diplomats']);
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

	it('are organizations under the word that tells them from the others', () => {
		const { actors } = annotate(
			'Noordkade Terminals Ltd. lost money in May. In June, Noordkade sold two ships to Kenya.',
		);
		const found = actors.find((actor) => actor.name === 'Noordkade Terminals Ltd.');
		assert.deepEqual(found?.aliases, ['Noordkade']);
		const clubs = annotate(
			'Deportivo Marabela lost to Ribera in the final. “We are late,” the coach of Marabela said.',
		).actors;
		assert.deepEqual(clubs.find((actor) => actor.name === 'Deportivo Marabela')?.aliases, ['Marabela']);
	});

	it('are one company with and without its legal form', () => {
		assert.deepEqual(
			showActors(
				'Tovar Marine SA lost money in May. In June, Tovar Marine sold ships. Tovar Marine Broadcasting Corporation (TMBC) is part of it.',
			),
			['organization Tovar Marine SA / Tovar Marine', 'organization Tovar Marine Broadcasting Corporation / TMBC'],
		);
		assert.deepEqual(showActors('Tovar Marine lost money, and Tovar Marine sold ships. © 2026 Tovar Marine Ltd.'), [
			'organization Tovar Marine / Tovar Marine Ltd.',
		]);
		assert.deepEqual(showActors('Noordkade Limited bought a part of Noordkade Terminals Ltd. in May.'), [
			'organization Noordkade Limited',
			'organization Noordkade Terminals Ltd.',
		]);
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
