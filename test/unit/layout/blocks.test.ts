import assert from 'node:assert/strict';
import { layOut } from '../../../src/core/layout/layout';
import { showBlocks } from './show';

const STORY = 'The ferry sank at noon on Monday off the coast of Maru, the coast guard said, and nobody was hurt.';

/** Lays out lines between a headline and a closing paragraph, and checks the kind of each. */
const kinds = (...expected: string[]): void => {
	const lines = expected.map((line) => line.slice(line.indexOf(': ') + 2));
	const shown = showBlocks(['Ferry sinks off Maru', ...lines, STORY].join('\n\n'));
	assert.deepEqual(shown, ['headline: Ferry sinks off Maru', ...expected, `paragraph: ${STORY}`]);
};

describe('blocks', () => {
	it('are the lines of an article, each with its kind', () => {
		const text = [
			'Join our channel for more news',
			'Ferry sinks off Maru',
			'By Ruth Ames',
			'12 May 2021',
			'The ferry in 2019 (Photo: Jo Moll)',
			`MARU (News Agency) — ${STORY}`,
			'What we know',
			STORY,
			'© 2021 Maru Times',
		].join('\n');
		assert.deepEqual(showBlocks(text), [
			'boilerplate: Join our channel for more news',
			'headline: Ferry sinks off Maru',
			'byline: By Ruth Ames',
			'dateline: 12 May 2021',
			'caption: The ferry in 2019 (Photo: Jo Moll)',
			'dateline: MARU (News Agency) —',
			`paragraph: ${STORY}`,
			'heading: What we know',
			`paragraph: ${STORY}`,
			'boilerplate: © 2021 Maru Times',
		]);
	});

	it('are found whatever ends the lines', () => {
		for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\n\n', '\r\n\r\n', '\n \t\n']) {
			const text = `Ferry sinks${end}${STORY}${end}What we know${end}${STORY}${end}`;
			assert.deepEqual(
				showBlocks(text),
				['headline: Ferry sinks', `paragraph: ${STORY}`, 'heading: What we know', `paragraph: ${STORY}`],
				JSON.stringify(end),
			);
		}
	});

	it('leave white space and lines without words out', () => {
		assert.deepEqual(showBlocks(`\n  ${STORY}\t\n\n***\n\n---\n${STORY} `), [
			`paragraph: ${STORY}`,
			`paragraph: ${STORY}`,
		]);
		assert.deepEqual(showBlocks(' \n\t\n'), []);
		assert.deepEqual(showBlocks(''), []);
	});

	it('never overlap and come in order', () => {
		const text = `# A\n\n**B c**\n- MARU (NA) — ${STORY}\n\n> q\n#\n# \n****\n- \n${STORY}`;
		let end = 0;
		for (const block of layOut(text).blocks) {
			assert.ok(block.start >= end && block.end > block.start);
			({ end } = block);
		}
	});
});

describe('headlines and headings', () => {
	it('take a first line without a stop, and a short sentence', () => {
		const first = (line: string): string | undefined => showBlocks(`${line}\n\n${STORY}`)[0];
		assert.equal(first('Will the ferry sink?'), 'headline: Will the ferry sink?');
		assert.equal(first('Ferry sinks off Maru.'), 'headline: Ferry sinks off Maru.');
		assert.equal(first('“We go on”: Ames'), 'headline: “We go on”: Ames');
		assert.equal(first(STORY), `paragraph: ${STORY}`);
	});

	it('take no text that stands alone', () => {
		assert.deepEqual(showBlocks('Ferry sinks'), ['paragraph: Ferry sinks']);
	});

	it('take no list behind a colon', () => {
		kinds(
			`paragraph: ${STORY}`,
			'paragraph: The coast guard named the ships that it had sent:',
			'paragraph: the Maru Star',
		);
	});

	it('take those of Markdown without their marks', () => {
		const text = `# Ferry sinks\n\n${STORY}\n\n## What we know\n\n- ${STORY}\n\n**Who was there**\n\n> ${STORY}`;
		assert.deepEqual(showBlocks(text), [
			'headline: Ferry sinks',
			`paragraph: ${STORY}`,
			'heading: What we know',
			`paragraph: ${STORY}`,
			'heading: Who was there',
			`paragraph: ${STORY}`,
		]);
	});
});

describe('bylines', () => {
	it('name writers', () => {
		kinds('byline: By Ruth Ames and Jo Moll');
		kinds('byline: BY RUTH AMES, MARU TIMES');
		kinds('byline: By Ruth Ames in Port Ames');
		kinds('byline: Ruth Ames, political correspondent');
		kinds('byline: Ruth Ames | Maru Times');
		kinds('byline: By Ruth Ames', 'byline: Science correspondent');
		kinds('byline: Interview: Ruth Ames');
	});

	it('are no sentences that begin with "by"', () => {
		kinds('paragraph: By the time he left, it was late and the town had gone to bed.');
		kinds('paragraph: By winning Port Ames, Ruth Ames took the lead.');
		kinds('paragraph: By Monday the town was asleep.');
	});
});

describe('datelines', () => {
	const opens = (dateline: string): void => {
		assert.deepEqual(showBlocks(`Ferry sinks\n\n${dateline} ${STORY}`).slice(1), [
			`dateline: ${dateline}`,
			`paragraph: ${STORY}`,
		]);
	};

	it('open a paragraph with a place, a date or an agency', () => {
		for (const dateline of [
			'MARU —',
			'PORT AMES, N.C. (NA) —',
			'MARU, May 5 --',
			'Maru, May 5 (News Agency) -',
			'TEL MARU/AMES, Oct. 3 (NA) –',
			'(News Agency) -',
			'Maru, May 5:',
			'Maru /NEWSA/.',
			'MARU, WEST.-',
		])
			opens(dateline);
	});

	it('are lines that hold a date and no more', () => {
		kinds('dateline: Friday, May 7, 2021');
		kinds('dateline: Published: 12 May 2021, 10:30 GMT');
		kinds('dateline: Updated 2021-05-12 10:30');
		kinds('dateline: Maru, 12 May 2021');
		for (const line of [
			'OSLAND (News Agency)',
			'OSLAND, Maru (AP) —',
			'OSLAND, Tuesday',
			'OSLAND, 12 May (Agencia)',
			'OSLAND, Maru —',
		])
			kinds(`dateline: ${line}`);
	});

	it('are no words with a hyphen or a dash', () => {
		kinds('paragraph: AFL-CIO members went home on Monday.');
		kinds('paragraph: Ames — who was late — went home.');
		kinds('paragraph: On 12 May 2021 the ferry sank.');
	});
});

describe('captions', () => {
	it('are known by the credit behind them', () => {
		kinds('caption: People watch the ferry sink. Image: Ruth Ames.');
		kinds('caption: People watch the ferry sink (Jo Moll/News Photos)');
		kinds('caption: The ferry at sea. [Jo Moll/Maru Times]');
		kinds('caption: File photo: the ferry in 2019');
		kinds('caption: The ferry at sea. Photo by Jo Moll');
		kinds('caption: The ferry at sea. Picture: SUPPLIED');
	});

	it('are known where the credit was cut off', () => {
		kinds('caption: People watch the ferry sink off Maru on Monday. (');
	});

	it('are no sentences that speak of pictures', () => {
		kinds('paragraph: A picture of the ship (on file since 2019) shows a hole, she said.');
		kinds('paragraph: The ministry said so by video link. (News Agency)');
	});
});

describe('boilerplate', () => {
	it('is promotion, links and credits', () => {
		for (const line of [
			'Subscribe to our newsletter',
			'Follow Maru Times on Twitter',
			'Follow @ruthames',
			'All the news first: join the Maru Times channel!',
			'Read more: Ferry law is old',
			'ALSO READ | Ferry law is old',
			'Advertisement',
			'(Reporting by Ruth Ames; Editing by Jo Moll)',
			'Ruth Ames contributed to this report.',
			'This article was first published in 2021.',
			'https://maru.example/ferry',
		])
			kinds(`boilerplate: ${line}`);
	});

	it('is no sentence that begins alike', () => {
		for (const line of [
			'Listen to what the mayor told us after the ferry had sunk.',
			'See also the law of 1990, which says that all ferries must be safe.',
			'Copyright law is no help here, the ministry said.',
			'Advertisement revenue fell by half.',
			'Read the law, the mayor said on Monday.',
		])
			kinds(`paragraph: ${line}`);
	});
});

describe('hard-wrapped text', () => {
	const wrapped = [
		'Ferry sinks off Maru',
		'',
		'The ferry sank at noon on Monday off the coast of',
		'Maru, the coast guard said, and nobody was hurt in',
		'the accident, which was the third one this year.',
		'',
		'The owners of the ship did not answer any calls or',
		'send word. “We will see what we can do about this,',
		'and soon,” a man said.',
		'The mayor of Maru asked everybody to stay at home,',
		'and so they did.',
	].join('\n');

	it('is joined up to a blank line or a line that stops short', () => {
		assert.deepEqual(showBlocks(wrapped), [
			'headline: Ferry sinks off Maru',
			'paragraph: The ferry sank at noon on Monday off the coast of / Maru, the coast guard said, and nobody was hurt in / the accident, which was the third one this year.',
			'paragraph: The owners of the ship did not answer any calls or / send word. “We will see what we can do about this, / and soon,” a man said.',
			'paragraph: The mayor of Maru asked everybody to stay at home, / and so they did.',
		]);
	});

	it('is joined whatever ends its lines', () => {
		assert.deepEqual(showBlocks(wrapped.replaceAll('\n', '\r\n')), showBlocks(wrapped));
	});

	it('is not seen in short lines', () => {
		assert.equal(showBlocks(`Ferries\n\nMaru Star\nMaru Moon\nMaru Sun\n${STORY}`).length, 5);
	});
});
