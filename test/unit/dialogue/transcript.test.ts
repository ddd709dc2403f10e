import assert from 'node:assert/strict';
import { sliceOf } from '../../../src/core/span';
import { claimsOf } from '../claims/show';

/** Speaker and first words of each claim of the article, those within another one indented. */
const said = (paragraphs: readonly string[], ...names: string[]): readonly string[] => {
	const text = paragraphs.join('\n\n');
	return claimsOf(text, ...names).map(({ speaker, content, within }) => {
		const words = content.map((part) => sliceOf(text, part)).join(' … ');
		return `${within ? '  ' : ''}${speaker ?? '–'} | ${words}`;
	});
};

const INTRO = [
	'Ruth Ames on boats',
	'By Jo Boyd',
	'Ruth Ames is the mayor of Maru. She spoke to Jo Boyd in her office.',
];
const NAMES = ['Ruth Ames', 'Jo Boyd'];

describe('transcripts', () => {
	it('give the answers to the one who is interviewed, and the questions to nobody', () => {
		const asked = [
			'Q: Did the ferry leak?',
			'A: It did. I told the council that it leaked.',
			'Q. Who knew?',
			'A. All of us.',
		];
		assert.deepEqual(said([...INTRO, ...asked], ...NAMES), [
			'Ruth Ames | It did. I told the council that it leaked.',
			'  Ruth Ames | it leaked',
			'Ruth Ames | All of us.',
		]);
	});

	it('know who "you" is in a question', () => {
		const asked = ['Q: You said it leaked. Did it?', 'A: It did.', 'Q: Who knew?', 'A: All of us in the council.'];
		assert.deepEqual(said([...INTRO, ...asked], ...NAMES)[0], 'Ruth Ames | it leaked');
	});

	it('go on while somebody says "I", and leave the rest to the writer', () => {
		const asked = [
			'Q: Who knew?',
			'A: All of us.',
			'I did too.',
			'The owner has said that it leaked.',
			'Q: So?',
			'A: So be it.',
		];
		assert.deepEqual(said([...INTRO, ...asked], ...NAMES), [
			'Ruth Ames | All of us. … I did too.',
			'– | it leaked',
			'Ruth Ames | So be it.',
		]);
	});

	it('are known by names that come again', () => {
		const hearing = [
			'AMES: When did you leave the bridge?',
			'MR. TAVA: I left it at noon.',
			'AMES: And then?',
			'MR. TAVA: I slept.',
		];
		assert.deepEqual(said(['Hearing in Maru', 'Ruth Ames met Sione Tava.', ...hearing], 'Ruth Ames', 'Sione Tava'), [
			'Ruth Ames | When did you leave the bridge?',
			'Sione Tava | I left it at noon.',
			'Ruth Ames | And then?',
			'Sione Tava | I slept.',
		]);
	});

	it('take the name in the byline for the one who asks', () => {
		const talk = ['Boyd: Did the ferry leak?', 'Ames: It did, on Monday.', 'Boyd: Who knew?', 'Ames: All of us.'];
		assert.deepEqual(said([...INTRO, ...talk], ...NAMES), ['Ruth Ames | It did, on Monday.', 'Ruth Ames | All of us.']);
	});

	it('are known without labels by questions that alternate with answers', () => {
		const talk = [
			'Why did you buy the ferry?',
			'I was young.',
			'Did it leak when you bought it?',
			'No, nobody told me.',
			'What will you do now?',
			'I will mend it.',
		];
		assert.deepEqual(said([...INTRO, ...talk], ...NAMES), [
			'Ruth Ames | I was young.',
			'Ruth Ames | No, nobody told me.',
			'Ruth Ames | I will mend it.',
		]);
	});

	it('name nobody where two may be interviewed', () => {
		const text = [
			'Two on boats',
			'Ruth Ames and Sione Tava own boats.',
			'Q: Do they leak?',
			'A: They do.',
			'Q: Why?',
			'A: They are old.',
		];
		const [claim] = claimsOf(text.join('\n\n'), 'Ruth Ames', 'Sione Tava');
		assert.equal(claim?.speaker, null);
		assert.deepEqual(claim.evidence.at(-1), { rule: 'speakers-equal', words: 'Ruth Ames or Sione Tava' });
	});

	it('are not seen in lists, results and explainers', () => {
		assert.deepEqual(
			said(['Where: Maru', 'When: Monday at noon in the old hall', 'Tickets: at the door of the hall'], 'Maru'),
			[],
		);
		assert.deepEqual(said(['The vote', 'Ames: 12.', 'Boyd: 9.', 'Ames: 14.', 'Boyd: 8.'], 'Ames', 'Boyd'), []);
		const explained = [
			'What is the bill?',
			'The bill is a law.',
			'Who made it?',
			'The council did.',
			'When is the vote?',
			'In May.',
		];
		assert.deepEqual(said(['The water bill', ...explained]), []);
	});
});
