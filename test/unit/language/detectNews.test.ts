import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../../src/core/annotate';
import { isNews } from '../../../src/core/language/detectNews';

const ROOT = join(import.meta.dirname, '../../..');
/** Whether the editor reads a text. */
const isRead = (text: string): boolean =>
	annotate(text, { scope: 'news' }).issues.every(({ code }) => !/^not-/.test(code));

const README =
	'# ferry-times\n\nA small library that reads timetables of ferries and returns them as objects.\n\n## Install\n\n```sh\nnpm install ' +
	'ferry-times\n```\n\n## Usage\n\nCall `load(file)` with the path of a file. It returns an array of objects, each with a `port` ' +
	'and a `time`. Options are passed as the second argument:\n\n- `zone`: the default is `UTC`\n- `strict`: throws an error where ' +
	'a value is missing\n\nSee the [API](docs/api.md) for more examples.\n\n## License\n\nMIT\n';
const STORY =
	'The ferry sank at noon on Monday off the coast of Maru, the coast guard said, and nobody was hurt. “We will find out what ' +
	'happened,” Mayor Ruth Ames told the council.\n';

describe('telling news from other English prose', () => {
	it('takes what stands in a paper', () => {
		for (const text of [
			STORY,
			'Ferry sinks',
			'Orvane chairman Jon Pell resigns\n\nOrvane chairman Jon Pell resigned Friday. Shares fell 9 percent.\n',
			`# Ferry sinks\n\n${STORY}\n## What is known\n\n- It was [the third accident](https://x.example/1) of the year\n- The crew of ` +
				`six was saved\n\n![The ferry](ferry.jpg)\n\n${STORY}`,
			'Q: Did you see it?\nA: I did. I was on the pier with my wife.\nQ: What did the captain do?\nA: He called the coast guard.\n',
			'10:42 The ferry is listing, our reporter says.\n\n10:55 The coast guard has sent two boats.\n\n11:20 All six are safe.\n',
			'Ana Ruiz  0:02\nThanks for coming. Who are you?\n\nPaul Stam  0:07\nI am the captain. I had been on the bridge.\n',
			'A new version of the browser was released on Tuesday. It fixes bugs, supports plugins and updates itself. “This is the ' +
				'feature that users wanted,” the head of the project, Ana Ruiz, said. The company denied that its server was attacked.',
		])
			assert.ok(isNews(text), text.slice(0, 60));
	});

	it('knows manuals, lists of changes, licences and logs', () => {
		for (const text of [
			README,
			'# Changelog\n\n## 2.1.0\n\n- Added: option `zone` ([#12](https://x.example/12))\n- Fixed: error when the file is empty\n\n' +
				'## 2.0.3\n\n- Updated packages\n- Fixed a bug in the parser\n',
			'Permission is hereby granted, free of charge, to any person who gets a copy of this software, to use it, provided that the ' +
				'copyright notice stays. The software is provided without warranty, and no contributor is liable for it.',
			'2026-03-02 12:00:01 The server was started by the user and is now ready\n2026-03-02 12:00:05 The page was found and had been sent to the client that asked for it\n'.repeat(
				9,
			),
		])
			assert.ok(!isNews(text), text.slice(0, 60));
	});

	it('takes every sample article', () => {
		const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'));
		for (const name of seeds) assert.ok(isNews(readFileSync(join(ROOT, 'seeds', name), 'utf8')), name);
	});

	it('takes hardly any of the manuals and licences of the packages that are installed', () => {
		const packages = readdirSync(join(ROOT, 'node_modules')).filter((name) => /^\w/.test(name));
		const files = packages
			.flatMap((name) =>
				['README.md', 'readme.md', 'LICENSE', 'CHANGELOG.md'].map((file) => join(ROOT, 'node_modules', name, file)),
			)
			.filter((file) => existsSync(file));
		const taken = files.filter((file) => isRead(readFileSync(file, 'utf8').slice(0, 20_000)));
		assert.ok(files.length >= 150, String(files.length));
		assert.ok(taken.length <= files.length * 0.05, taken.join('\n'));
	});

	it('says why it does not read a text, and still reads it where that is asked for', () => {
		const [news, prose, anything] = (['news', 'prose', 'anything'] as const).map((scope) =>
			annotate(`${README}\n${STORY}`, { scope }),
		);
		assert.deepEqual(
			news!.issues.map(({ code }) => code),
			['not-news'],
		);
		assert.deepEqual(news!.actors, []);
		assert.ok(prose!.issues.some(({ code }) => code === 'not-news'));
		assert.ok(prose!.actors.some(({ name }) => name === 'Ruth Ames'));
		assert.deepEqual(anything!.actors, prose!.actors);
		assert.ok(anything!.issues.every(({ code }) => code !== 'not-news'));
	});

	it('reads what is no prose and no English where that is asked for', () => {
		const list = 'apple, Ruth Ames said\nhouse\ntree\n'.repeat(20);
		assert.deepEqual(annotate(list).actors, []);
		assert.ok(annotate(list, { scope: 'anything' }).actors.length > 0);
	});
});
