import assert from 'node:assert/strict';
import type { Decoration } from '../../../scripts/drive/editor.mjs';
import { until } from '../../../scripts/shell/progress.mjs';
import { annotate } from '../../../src/core/annotate';
import { withoutAttitudes } from '../../../src/core/statements';
import { folderWith } from './articles';
import { useWorkbench } from './workbench';

const FILES = {
	'empty.txt': '',
	'german.txt':
		'Die Regierung hat am Dienstag angekündigt, dass sie das Gesetz noch in diesem Jahr ändern will. Der Minister sagte, die Verhandlungen seien schwierig gewesen, aber man habe sich geeinigt.\n',
	'manual.md':
		'# ferry-times\n\nA small library that reads timetables of ferries and returns them as objects.\n\n## Usage\n\nCall `load(file)` with the path of a file. It returns an array of objects, each with a `port` and a `time`. Options are passed as the second argument.\n\n## License\n\nMIT\n',
	'nobody.txt':
		'It rained all night, and in the morning the road was under water. The bridge held, but the path along the river was gone.\n',
	'requirements.txt': Array.from({ length: 60 }, (_, index) => `package-${index}==1.${index}.0\n`).join(''),
	'wrapped.txt': [
		'Ferry owners quarrel over a pier',
		'OSLAND, March 3 – The pier at Osland will close in May, Mayor\nIngrid Vassbo said on Monday. “We cannot wait for another\nwinter,” Vassbo told reporters in the old town hall.',
		'Petter Rame, who owns the ferry, rejected the plan. “Nobody\ncame to look,” he said, and added that the town had never\nasked the owners.',
	].join('\n\n'),
};

const textsOf = (decorations: readonly Decoration[]): string[] =>
	decorations
		.filter(({ layer }) => layer === 'text')
		.map(({ text }) => text)
		.sort();

describe('reading an article', () => {
	const workbench = useWorkbench({ folder: folderWith(FILES), settings: { 'editor.wordWrap': 'off' } });

	const open = async (): Promise<readonly Decoration[]> => {
		const { editor } = workbench();
		await editor.open('harbour-deal.txt');
		return until('the highlights', async () => {
			const shown = await editor.decorations();
			return shown.length > 0 ? shown : undefined;
		});
	};

	/** The numbers of the lines on the screen beside which the margin offers to write a note. */
	const linesWithBars = (): Promise<readonly number[]> =>
		workbench()
			.page.locator('.editor-instance .margin-view-overlays > div:has(.comment-range-glyph) .line-numbers')
			.evaluateAll((lines) => lines.map((line) => Number(line.textContent)).sort((a, b) => a - b));

	/** The counts in the status bar, once they are those of the text in the editor. */
	const countsAreRight = async (): Promise<void> => {
		const { actors, claims } = withoutAttitudes(annotate(await workbench().editor.text()));
		const expected = `${actors.length} actors, ${claims.length} claims`;
		await until(expected, async () => {
			const shown = await workbench().status();
			return shown.some((item) => item.includes(expected)) || undefined;
		});
	};

	it('marks actors by kind with lines of their own, and cues by their slant', async () => {
		const decorations = await open();
		const lineUnder = (words: string): string => {
			const found = decorations.find(({ layer, text }) => layer === 'text' && text === words);
			assert.ok(found, `“${words}” is marked`);
			return found.underline;
		};
		const lines = ['Samuel Kiprono', 'Coast Wire', 'Mombasa'].map(lineUnder);
		assert.ok(lines.every((line) => line.startsWith('underline')));
		assert.equal(new Set(lines.map((line) => line.replace(/rgb\(.*\)/, ''))).size, 3, lines.join());
		assert.ok(decorations.some(({ layer, text }) => layer === 'text' && text === 'told'));
		assert.ok(decorations.some(({ layer, border }) => layer === 'overlay' && border.includes('solid')));
	});

	it('shows the counts of the article', async () => {
		await open();
		await countsAreRight();
	});

	it('names who is meant in a card over a role', async () => {
		await open();
		const card = await workbench().editor.hover('the Kenyan president');
		assert.match(card, /^Samuel Kiprono — person/);
		assert.match(card, /Here by role: “the Kenyan president”/);
		await workbench().editor.closeHover();
	});

	it('lets the highlights move with what is typed, at once and without flicker, and then counts anew', async () => {
		const { editor, page } = workbench();
		await open();
		await countsAreRight();
		await editor.goTo('Kenya has put on hold');
		const before = textsOf(await editor.decorations());
		await page.evaluate(watchMarks);
		await editor.type('Zuzana Kolar said no. ');
		await until('all that was marked before to be marked', async () => {
			const after = textsOf(await editor.decorations());
			return before.every((text) => after.includes(text)) || undefined;
		});
		await countsAreRight();
		const least = await page.evaluate(() => (window as unknown as Watched).leastMarks);
		assert.ok(least > before.length * 0.9, `${before.length} marks before, once only ${least} while typing`);
		await editor.press('Control+Z');
	});

	it('turns the highlights off and on again', async () => {
		const driver = workbench();
		const { editor } = driver;
		const before = textsOf(await open());
		await driver.command('Dossier: Toggle Highlights');
		await until('no highlights', async () => (await editor.decorations()).length === 0 || undefined);
		await driver.command('Dossier: Toggle Highlights');
		await until('the highlights', async () => (await editor.decorations()).length > 0 || undefined);
		assert.deepEqual(textsOf(await editor.decorations()), before);
	});

	it('says why there is nothing to show', async () => {
		const driver = workbench();
		const { editor } = driver;
		const expected = {
			'empty.txt': /empty/,
			'german.txt': /English/,
			'manual.md': /reads like a manual/,
			'nobody.txt': /Nobody is named/,
			'requirements.txt': /does not read like an article/,
		};
		await driver.openContainer('Dossier');
		for (const [name, sentence] of Object.entries(expected)) {
			await editor.open(name);
			for (const view of ['Actors', 'Claims'])
				await until(
					`${view}: ${sentence.source}`,
					async () => sentence.test(await driver.tree(view).welcome()) || undefined,
				);
			assert.deepEqual(await editor.decorations(), []);
			assert.deepEqual(await linesWithBars(), []);
		}
	});

	it('offers notes in the margin, on one line of each paragraph', async () => {
		await workbench().editor.open('wrapped.txt');
		await until('the bars', async () => (await linesWithBars()).join() === '1,3,7' || undefined);
		await workbench().screenshot('reading-margin');
	});

	for (const theme of ['light', 'high contrast light', 'high contrast dark', 'dark'] as const)
		it(`can be read in the ${theme} theme`, async () => {
			await workbench().setTheme(theme);
			const decorations = await open();
			const colours = new Set(decorations.filter(({ layer }) => layer === 'text').map(({ underline }) => underline));
			assert.ok(colours.size > 3, [...colours].join());
			await workbench().screenshot(`reading-${theme.replaceAll(' ', '-')}`);
		});
});

interface Watched {
	leastMarks: number;
	lookAtMarks: () => void;
}

/** Runs in the page: notes in each frame how many words are marked, and keeps the least number. */
function watchMarks(): void {
	const watched = window as unknown as Watched;
	watched.leastMarks = Infinity;
	watched.lookAtMarks = () => {
		watched.leastMarks = Math.min(watched.leastMarks, document.querySelectorAll('.view-lines [class*="ced-"]').length);
		requestAnimationFrame(watched.lookAtMarks);
	};
	watched.lookAtMarks();
}
