import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { claimsOf } from './show';

const speakers = (text: string, ...names: string[]): readonly (string | null)[] =>
	claimsOf(text, ...names).map((claim) => claim.speaker);

describe('speakers', () => {
	it('are the actors that their source names', () => {
		assert.deepEqual(speakers('“We came,” Ames said.', 'Ames', 'Maru'), ['Ames']);
		assert.deepEqual(speakers('Secretary of State Ruth Ames said it sank.', 'Ruth Ames'), ['Ruth Ames']);
	});

	it('are not actors that the source only mentions', () => {
		assert.deepEqual(speakers('A spokesman for Ames said it sank.', 'Ames'), [null]);
		assert.deepEqual(speakers('Sen. Ruth Ames of Maru said it sank.', 'Ruth Ames', 'Maru'), ['Ruth Ames']);
		assert.deepEqual(speakers('Ames’s brother said it sank.', 'Ames'), [null]);
	});

	it('go on with a quotation that has no cue', () => {
		const text = '“We came at night,” Ames said. It was dark.\n\n“And then the whole boat went under.”';
		assert.deepEqual(speakers(text, 'Ames'), ['Ames', 'Ames']);
	});

	it('take turns in a dialogue', () => {
		const talk = [
			'“Did the ferry leak?” Ames asked.',
			'“It did not leak,” Boyd said.',
			'“Are you quite sure?”',
			'“I looked for myself.”',
		];
		assert.deepEqual(speakers(talk.join('\n\n'), 'Ames', 'Boyd'), ['Ames', 'Boyd', 'Ames', 'Boyd']);
		const news = ['“It leaked at night,” Ames said.', '“It did not leak,” Boyd said.', '“I looked for myself twice.”'];
		assert.deepEqual(speakers(news.join('\n\n'), 'Ames', 'Boyd'), ['Ames', 'Boyd']);
	});

	it('are nobody where the writer speaks', () => {
		const [claim] = claimsOf('I told the mayor that it leaked.');
		assert.deepEqual([claim?.speaker, claim?.evidence.at(-1)?.rule], [null, 'speaker-writes']);
	});

	it('are left open between two that are equally good, and both are named', () => {
		const [claim] = claimsOf('Ames said it sank.', 'Ames', 'Ames');
		assert.equal(claim?.speaker, null);
		assert.deepEqual(claim.evidence.at(-1), { rule: 'speakers-equal', words: 'Ames or Ames' });
	});

	it('are all who say it together, the first of them as the speaker', () => {
		const joint = (text: string) => claimsOf(text, 'Ames', 'Boyd', 'Poole').map(({ speakers }) => speakers);
		assert.deepEqual(joint('Ames and Boyd said it sank.'), [['Ames', 'Boyd']]);
		assert.deepEqual(joint('Ames, Boyd and Poole said it sank.'), [['Ames', 'Boyd', 'Poole']]);
		assert.deepEqual(joint('Neither Ames nor Boyd said it sank.'), [['Ames', 'Boyd']]);
		assert.deepEqual(joint('Ames and Boyd said it sank. They warned that it had leaked.'), [
			['Ames', 'Boyd'],
			['Ames', 'Boyd'],
		]);
		assert.deepEqual(joint('Ames, a cook and father, said it sank.'), [undefined]);
		assert.deepEqual(joint('Ames said it sank.'), [undefined]);
		assert.equal(speakers('Ames and Boyd said it sank.', 'Ames', 'Boyd')[0], 'Ames');
	});

	it('are not guessed for a quotation that follows nothing', () => {
		const [claim] = claimsOf('The ferry sank.\n\n“And then the whole boat went under.”', 'Ames');
		assert.deepEqual([claim?.speaker, claim?.confidence], [null, 'low']);
	});
});

describe('claims', () => {
	it('name the actors they are about, in order of first mention', () => {
		const [claim] = claimsOf('Ames said Boyd had left Maru before Boyd called.', 'Maru', 'Ames', 'Boyd');
		assert.deepEqual(claim?.about, ['Boyd', 'Maru']);
	});

	it('are numbered in document order', () => {
		const found = claimsOf('It sank, Ames said, adding that Boyd had left.', 'Ames');
		assert.deepEqual(
			found.map((claim) => claim.id),
			['c1', 'c2'],
		);
		assert.ok(found[0]!.content[0]!.start < found[1]!.content[0]!.start);
	});
});

const annotated = (text: string): readonly (string | undefined)[] => {
	const { actors, claims } = annotate(text);
	return claims.map((claim) => actors.find(({ id }) => id === claim.speaker)?.name);
};

describe('speakers, with the actors that are found', () => {
	it('are known behind a title of several words', () => {
		assert.deepEqual(annotated('Dutch member of parliament Joris van der Laan said it leaked.'), [
			'Joris van der Laan',
		]);
		assert.deepEqual(annotated('A spokesman for actress Jane Doe said it leaked.'), ['spokesman for actress Jane Doe']);
	});

	it('are known by what stands behind their noun', () => {
		assert.deepEqual(annotated('A second person familiar with the audit said it leaked.'), [
			'second person familiar with the audit',
		]);
	});

	it('are who published what is written', () => {
		const report = 'Maru Research counted boats in May. ';
		for (const source of ['A report by Maru Research', 'Maru Research’s report', 'The Maru Research report'])
			assert.deepEqual(annotated(`${report}${source} said it leaked.`), ['Maru Research'], source);
		assert.deepEqual(annotated('A report by the ministry said it leaked.'), ['ministry']);
		assert.deepEqual(annotated('A report said it leaked.'), ['report']);
	});

	it('are those who spoke last, where “it” or “they” can mean them', () => {
		assert.deepEqual(annotated('The ministry said it leaked. It said it sank.'), ['ministry', 'ministry']);
		assert.deepEqual(annotated('Two sailors said it leaked. They said it sank.'), ['two sailors', 'two sailors']);
		assert.deepEqual(annotated('A diver said it leaked. They said it sank.'), ['diver', undefined]);
	});

	it('are bodies known by a description alone', () => {
		assert.deepEqual(annotated('According to police, it leaked. The police said it sank.'), ['police', 'police']);
		assert.deepEqual(annotated('Russia’s foreign ministry said it leaked.'), ['Russia’s foreign ministry']);
		assert.deepEqual(annotated('The ministry’s warning that it leaked was late.'), ['ministry']);
	});

	it('are the first of two where the other belongs to it', () => {
		assert.deepEqual(annotated('Ruth Ames and her colleagues said it sank.'), ['Ruth Ames']);
	});

	it('are the company that was named, and "it" who spoke last', () => {
		assert.deepEqual(
			annotated('Noordkade Terminals runs a dock. The company denied that it had loans. It said they were small.'),
			['Noordkade Terminals', 'Noordkade Terminals'],
		);
	});

	it('are an organization by the last words of its name', () => {
		assert.deepEqual(
			annotated('The Northern Luzon Relief Office counted boats. The relief office warned that the ferry leaked.'),
			['Northern Luzon Relief Office'],
		);
	});

	it('are the official who was introduced last, though not as one who speaks', () => {
		const [, second] = annotated(
			'A Danish official said it sank. A British official was blunter. “It leaked like a sieve,” the official said.',
		);
		assert.equal(second, 'British official');
	});

	it('are not those whom a relative clause is not about', () => {
		assert.deepEqual(annotated('Maria Ames met the minister, who said she was late.'), ['minister']);
	});
});
