import assert from 'node:assert/strict';
import { detectProse } from '../../../src/core/language/detectProse';
import { layOut } from '../../../src/core/layout/layout';

const judged = (text: string): string => {
	const { language, issue } = detectProse(text, layOut(text).blocks);
	return issue?.code ?? language;
};
const is = (expected: string, texts: readonly string[]): void => {
	for (const text of texts) assert.equal(judged(text), expected, text.slice(0, 60));
};
const lines = (count: number, ...some: string[]): string => `${some.join('\n')}\n`.repeat(count);

const STORY =
	'The ferry sank at noon on Monday off the coast of Maru, the coast guard said, and nobody was hurt. It was the third ' +
	'accident of the year. “We will find out what happened,” the mayor told the council.';

describe('telling English prose from other texts', () => {
	it('takes English articles', () => {
		is('en', [
			STORY,
			`Ferry sinks off Maru\n\nBy Ruth Ames\n\n${STORY}`,
			STORY.toUpperCase(),
			'He said no to all of it.',
			'The sea is wide\nthe ship is small\nwe go by night\nor not at all',
		]);
	});

	it('takes a brief of a headline and a few short sentences with hardly a function word', () => {
		is('en', [
			'Orvane chairman Jon Pell resigns; shares plunge\n\nOrvane chairman Jon Pell resigned Friday. Shares fell 9 percent. ' +
				'Investors expect further losses. “Jon built Orvane,” chief executive Mia Stroud said. Pell declined comment.',
		]);
	});

	it('takes articles full of foreign names', () => {
		is('en', [
			'Nguyễn Văn Thắng met Phạm Thị Hồng, Trần Quốc Bảo, Lê Minh Tuấn, Đặng Thùy Linh and Hoàng Văn Đức in Đà Nẵng on ' +
				'Monday. Võ Thị Sáu of Bình Dương said Nguyễn Văn Thắng had left for Huế with Đỗ Hùng Dũng.',
			`Кириллица and 北京 stand in it. ${STORY}`,
		]);
	});

	it('takes articles with tables of figures and addresses in them', () => {
		is('en', [
			`${STORY}\n${lines(12, 'Maru 1,200 34.5 12.1', 'Ames 3,400 22.1 55.0')}${STORY}`,
			`${STORY}\nhttps://maru.example/a/b?c=1&d=2\nmail: j.moll@maru.example`,
		]);
	});

	it('takes Markdown that says something', () => {
		is('en', [
			`# Ferry\n\n[![ci](https://ci.example/x.svg)](https://ci.example)\n\n**Note:** ${STORY}\n\n- It sank\n- It [rained](https://x.example)\n`,
			'# Tool\n\nA small tool that reads files and prints what is in them.\n\n## Install\n\n```sh\nnpm install tool\n```\n\n' +
				'Run `tool FILE` and it will print the result.\n\n| option | meaning |\n|---|---|\n| a | first |\n',
		]);
	});

	it('leaves open what a few words are', () => {
		is('und', ['Ferry sinks.', 'Kenya freezes harbour deal', 'Hello', 'Der Hafen bleibt zu.']);
	});

	it('knows an empty text', () => {
		is('empty', ['', ' \n\t\r\n', '***\n---']);
	});

	it('knows lists, logs and data', () => {
		is('not-prose', [
			'requests==2.31.0\nnumpy>=1.24\npandas\nflask[async]==2.3\n# pinned for the build\ntorch==2.0 ; python_version < "3.11"\n',
			lines(10, 'libssl-dev', 'python3-pip', 'build-essential', 'curl'),
			lines(30, 'apple', 'house', 'tree'),
			lines(20, '2024-05-01 12:00:01,123 INFO [main] server.Start: listening on 0.0.0.0:8080 pid=4411'),
			lines(20, 'May  1 12:00:01 host sshd[4411]: Failed password for invalid user admin from 10.0.0.1 port 4222 ssh2'),
			lines(20, '[INFO] Starting the build of the project', '[WARN] The module is not found in the cache'),
			`id,name,country,amount\n${lines(30, '17,Ruth Ames,Kenya,2300.50')}`,
			`title,author,year\n${lines(30, 'The Sea and the Land,Ruth Ames,1999')}`,
			'{"name": "ferry", "version": "0.1.0", "keywords": ["sea", "land"], "description": "See who is on the ferry"}',
			lines(20, '1 2 3 4 5 6 7 8 9 10'),
			lines(20, 'https://maru.example/a/b?c=1'),
		]);
	});

	it('knows code', () => {
		is('not-prose', [
			'export function add(a: number, b: number): number {\n\tconst sum = a + b;\n\treturn sum;\n}\nfor (const x of list) print(x);\n',
			'/* This file is part of the program and you can use it as you like. */\n#include <stdio.h>\nint main(void) { return 0; }\n',
			lines(6, "SELECT name, country FROM actors WHERE id = 17 AND kind = 'person' ORDER BY name;"),
			lines(5, '<note><to>Ruth</to><body>Do not forget the meeting on Monday</body></note>'),
			`TypeError: Cannot read properties of undefined (reading 'x')\n${lines(12, '    at Object.run (/srv/app/lib/run.js:17:9)')}`,
			'diff --git a/x b/x\nindex 123..456 100644\n--- a/x\n+++ b/x\n@@ -1,3 +1,4 @@\n the line\n-old line\n+new line\n',
			'name: build\non: [push]\njobs:\n  test:\n    runs-on: linux\n    steps:\n      - uses: checkout\n      - run: make test\n',
		]);
	});

	it('knows other languages', () => {
		is('not-english', [
			'Die Regierung hat am Montag mitgeteilt, dass sie den Hafen im nächsten Jahr schließen will. Der Minister sagte, es gebe keine andere Lösung.',
			'El gobierno anunció el lunes que cerrará el puerto el próximo año. El ministro dijo que no había otra solución para los trabajadores.',
			'Le gouvernement a annoncé lundi que le port serait fermé l’année prochaine. Le ministre a dit qu’il n’y avait pas d’autre solution.',
			'De regering heeft maandag laten weten dat de haven volgend jaar dicht gaat. De minister zei dat er geen andere oplossing was.',
			'Правительство сообщило в понедельник, что порт закроют в следующем году. Министр сказал, что другого решения нет.',
			'政府周一宣布,港口将于明年关闭。部长说,没有其他解决办法。',
			'أعلنت الحكومة يوم الاثنين أن الميناء سيغلق العام المقبل. وقال الوزير إنه لا يوجد حل آخر.',
		]);
	});

	it('covers the whole text with its issue', () => {
		const text = ' \n';
		const { issue } = detectProse(text, []);
		assert.deepEqual([issue?.start, issue?.end], [0, 2]);
	});
});
