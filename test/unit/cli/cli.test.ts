import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotate } from '../../../src/core/annotate';
import { anchorOf } from '../../../src/core/corrections/anchor';
import type { Correction } from '../../../src/core/corrections/correction';
import { annotationFor, EMPTY_PAGE, printPage } from '../../../src/core/formats/annotations';
import { toJson, type ArticleJson } from '../../../src/core/formats/json';
import { renderSourcing } from '../../../src/core/formats/sourcing';
import { storePathOf } from '../../../src/core/formats/storeName';
import { renderText } from '../../../src/core/formats/text';
import { withoutAttitudes } from '../../../src/core/statements';
import { sourcingOf } from '../../../src/core/sourcing';
import type { Pipeline } from '../../../src/cli/annotateFiles';
import { bundleCommand, runHere, runHere as dossier, type Command } from './command';

const SEED = 'seeds/harbour-deal.txt';
const CRLF_SEED = 'seeds/river-flood.txt';
const SAID = 'Maria Ortega said she would leave.\n';

const BINARY = 'is a binary file, or UTF-16 without a byte order mark';
const OTHER = 'is not UTF-8 text; if it is Latin-1 or Windows-1252, save it as UTF-8';

/** What the command has to print for a text, gone through JSON once. */
const expected = (text: string, source: string): unknown => JSON.parse(JSON.stringify(toJson(annotate(text), source)));
const read = (path: string): string => readFileSync(path, 'utf8');
const linesOf = (output: string): readonly string[] => output.split('\n').slice(0, -1);
const sourcesOf = (jsonl: string): readonly string[] =>
	linesOf(jsonl).map((line) => (JSON.parse(line) as ArticleJson).source);

describe('dossier annotate', () => {
	let folder = '';
	const file = (name: string, content: string | Uint8Array): string => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
	});
	after(() => {
		rmSync(folder, { recursive: true });
	});

	describe('formats', () => {
		it('json: one file is one indented object', async () => {
			const { code, stdout, stderr } = await dossier(['annotate', SEED]);
			assert.deepEqual([code, stderr], [0, '']);
			assert.match(stdout, /^\{\n {2}"format": "dossier\/1",\n {2}"source": "seeds\/harbour-deal\.txt",/);
			assert.deepEqual(JSON.parse(stdout), expected(read(SEED), SEED));
		});

		it('json: several files are an array, in their order', async () => {
			const { code, stdout } = await dossier(['annotate', '--format', 'json', CRLF_SEED, SEED]);
			assert.equal(code, 0);
			assert.deepEqual(JSON.parse(stdout), [expected(read(CRLF_SEED), CRLF_SEED), expected(read(SEED), SEED)]);
		});

		it('json: several files of which one can be read are an array of one', async () => {
			const { code, stdout } = await dossier(['annotate', 'none.txt', SEED]);
			assert.equal(code, 2);
			assert.deepEqual(JSON.parse(stdout), [expected(read(SEED), SEED)]);
		});

		it('json: several files of which none can be read are an empty array', async () => {
			const { code, stdout } = await dossier(['annotate', 'none.txt', 'nothing.txt']);
			assert.equal(code, 2);
			assert.deepEqual(JSON.parse(stdout), []);
		});

		it('jsonl: a line for each file', async () => {
			const { stdout } = await dossier(['annotate', '--format=jsonl', SEED, CRLF_SEED]);
			const lines = linesOf(stdout).map((line): unknown => JSON.parse(line));
			assert.deepEqual(lines, [expected(read(SEED), SEED), expected(read(CRLF_SEED), CRLF_SEED)]);
		});

		it('text: the rendering, as wide as asked for', async () => {
			const { stdout } = await dossier(['annotate', '-f', 'text', '-w', '60', SEED]);
			assert.equal(stdout, renderText(withoutAttitudes(annotate(read(SEED))), read(SEED), { source: SEED, width: 60 }));
		});

		it('sourcing: the report', async () => {
			const { stdout } = await dossier(['annotate', '-f', 'sourcing', SEED, CRLF_SEED]);
			const reports = [SEED, CRLF_SEED].map((source) => {
				const article = withoutAttitudes(annotate(read(source)));
				return renderSourcing(sourcingOf(article, read(source)), article, read(source), { source }).text;
			});
			assert.equal(stdout, reports.join('\n'));
		});

		it('attitudes: in text and sourcing where they are asked for, in JSON always', async () => {
			const path = file('hopes.txt', 'Maria Ortega hopes to leave.\n');
			const has = async (...args: readonly string[]): Promise<boolean> =>
				/hopes \||hope 1|"attitude"/u.test((await dossier(['annotate', ...args, path])).stdout);
			assert.deepEqual([await has('-f', 'text'), await has('-f', 'text', '--attitudes')], [false, true]);
			assert.deepEqual([await has('-f', 'sourcing'), await has('-f', 'sourcing', '--attitudes')], [false, true]);
			assert.deepEqual([await has(), await has('--attitudes')], [true, true]);
		});
	});

	describe('input', () => {
		it('- is standard input', async () => {
			const { code, stdout } = await dossier(['annotate', '-'], { input: SAID });
			assert.equal(code, 0);
			assert.deepEqual(JSON.parse(stdout), expected(SAID, '-'));
		});

		it('standard input can be read once only', async () => {
			const { code, stdout, stderr } = await dossier(['annotate', '-fjsonl', '-', '-'], { input: SAID });
			assert.equal(code, 2);
			assert.deepEqual(sourcesOf(stdout), ['-']);
			assert.equal(stderr, 'dossier: -: standard input can be read only once\n');
		});

		it('a byte order mark is dropped, line ends stay', async () => {
			const path = file('bom.txt', `\ufeff${SAID.replace('\n', '\r\n')}`);
			const { stdout } = await dossier(['annotate', path]);
			assert.deepEqual(JSON.parse(stdout), expected(SAID.replace('\n', '\r\n'), path));
		});

		for (const [name, mark] of Object.entries({
			'UTF-16, little end first': 'ff fe',
			'UTF-16, big end first': 'fe ff',
		}))
			it(`${name}, is known by its byte order mark`, async () => {
				const bytes = Buffer.from(`\ufeff${SAID}`, 'utf16le');
				const path = file('wide.txt', mark === 'ff fe' ? bytes : bytes.swap16());
				const { stdout } = await dossier(['annotate', path]);
				assert.deepEqual(JSON.parse(stdout), expected(SAID, path));
			});

		it('an empty file is an article with an issue', async () => {
			const { code, stdout } = await dossier(['annotate', file('empty.txt', '')]);
			assert.equal(code, 0);
			assert.equal((JSON.parse(stdout) as ArticleJson).issues[0]?.code, 'empty');
		});

		it('a file whose name begins with a dash comes after --', async () => {
			const { code, stderr } = await dossier(['annotate', '--', '-none.txt']);
			assert.deepEqual([code, stderr], [2, 'dossier: -none.txt: no such file\n']);
		});
	});

	describe('corrections beside the file', () => {
		const text = `${SAID}Everybody else stayed in the old house by the harbour.\n`;
		const at = text.indexOf('Maria Ortega');
		const value: Correction = {
			id: 'urn:one',
			at: anchorOf(text, { start: at, end: at + 12 }),
			other: null,
			change: { type: 'rename', name: 'The minister' },
		};
		const page = { ...EMPTY_PAGE, annotations: [annotationFor({ type: 'correction', value }, 'a.txt', '2026-03-03')] };
		const namesIn = (stdout: string): readonly string[] =>
			(JSON.parse(stdout) as ArticleJson).actors.map(({ name }) => name);

		it('are applied, and left out when asked', async () => {
			const path = file('corrected.txt', text);
			file('corrected.txt.dossier.json', printPage(page));
			assert.ok(namesIn((await dossier(['annotate', path])).stdout).includes('The minister'));
			assert.ok(namesIn((await dossier(['annotate', '--no-corrections', path])).stdout).includes('Maria Ortega'));
		});

		it('are found beside an article with the longest name that there is', async () => {
			const path = file(`${'n'.repeat(246)}.txt`, text);
			writeFileSync(storePathOf(path), printPage(page));
			const { code, stdout, stderr } = await dossier(['annotate', path]);
			assert.deepEqual([code, stderr], [0, '']);
			assert.ok(namesIn(stdout).includes('The minister'));
		});

		it('are none beside such an article that has no store', async () => {
			const { code, stderr } = await dossier(['annotate', file('ö'.repeat(125), text)]);
			assert.deepEqual([code, stderr], [0, '']);
		});

		it('are reported when they cannot be read, and the article is annotated without them', async () => {
			const path = file('damaged.txt', text);
			file('damaged.txt.dossier.json', printPage(page).slice(0, 50));
			const { code, stdout, stderr } = await dossier(['annotate', path]);
			assert.equal(code, 2);
			assert.match(stderr, /damaged\.txt\.dossier\.json: is no file of corrections \(.*\); it is left out\n$/);
			assert.ok(namesIn(stdout).includes('Maria Ortega'));
		});
	});

	describe('files that cannot be annotated', () => {
		const fails = async (path: string, reason: string): Promise<void> => {
			const { code, stdout, stderr } = await dossier(['annotate', '-f', 'jsonl', SEED, path, CRLF_SEED]);
			assert.equal(code, 2);
			assert.deepEqual(sourcesOf(stdout), [SEED, CRLF_SEED]);
			assert.equal(stderr, `dossier: ${path}: ${reason}\n`);
		};

		it('missing', () => fails(join(folder, 'none.txt'), 'no such file'));
		it('below a file', () => fails(join(SEED, 'none.txt'), 'no such file'));
		it('a folder', () => fails(folder, 'is a directory'));
		it('binary', () => fails(file('image.png', Uint8Array.of(0x89, 0x50, 0, 0x1a)), BINARY));
		it('UTF-16 without a mark', () => fails(file('wide.txt', Buffer.from('so', 'utf16le')), BINARY));
		it('UTF-32', () => fails(file('wider.txt', Buffer.from('\ufeff\0s\0o\0', 'utf16le')), BINARY));
		it('UTF-16 cut off in a character', () =>
			fails(file('cut16.txt', Buffer.from('\ufeffso', 'utf16le').subarray(0, -1)), 'is broken UTF-16 text'));
		it('Latin-1', () => fails(file('latin.txt', Buffer.from('Nicolás', 'latin1')), OTHER));
		it('cut off in a character', () => fails(file('cut.txt', Buffer.from('Guaidó').subarray(0, -1)), OTHER));

		it('not allowed to be read', async function () {
			if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
			const path = file('secret.txt', SAID);
			chmodSync(path, 0);
			await fails(path, 'permission denied');
		});

		it('each in a line of its own, whatever its name', async () => {
			mkdirSync(join(folder, 'a\nb'));
			const { code, stderr } = await dossier(['annotate', join(folder, 'a\nb'), '', 'a\u001b[31m.txt']);
			assert.equal(code, 2);
			assert.deepEqual(linesOf(stderr), [
				`dossier: ${folder}/a\\u{a}b: is a directory`,
				'dossier: : no such file',
				'dossier: a\\u{1b}[31m.txt: no such file',
			]);
		});
	});

	describe('an article that the pipeline fails on', () => {
		const failing: Pipeline = (text, options) => {
			if (text === SAID) throw new TypeError('odd\nthing');
			return annotate(text, options);
		};

		it('costs a line and the exit code, not the articles after it', async () => {
			const path = file('odd.txt', SAID);
			const args = ['annotate', '-f', 'jsonl', SEED, path, CRLF_SEED];
			const { code, stdout, stderr } = await runHere(args, {}, failing);
			assert.equal(code, 2);
			assert.deepEqual(sourcesOf(stdout), [SEED, CRLF_SEED]);
			assert.equal(stderr, `dossier: ${path}: cannot be annotated (odd\\u{a}thing)\n`);
		});

		it('leaves the JSON of several files whole', async () => {
			const { stdout } = await runHere(['annotate', file('odd.txt', SAID), CRLF_SEED], {}, failing);
			assert.deepEqual(JSON.parse(stdout), [expected(read(CRLF_SEED), CRLF_SEED)]);
		});
	});

	describe('arguments', () => {
		const MISTAKES: Readonly<Record<string, readonly string[]>> = {
			'no command given': [],
			"unknown command 'anotate'": ['anotate', SEED],
			'no file given (- reads standard input)': ['annotate'],
			"unknown format 'xml'": ['annotate', '--format', 'xml', SEED],
			"unknown format 'toString'": ['annotate', '--format', 'toString', SEED],
			"unknown option '--colour'": ['annotate', '--colour', SEED],
			"unknown option '-x'": ['annotate', '-x', SEED],
			"option '-f, --format <value>' argument missing": ['annotate', SEED, '--format'],
			'width must be a whole number from 20 on': ['annotate', '--width', 'wide', SEED],
		};
		for (const [message, args] of Object.entries(MISTAKES)) {
			it(message, async () => {
				const run = await dossier(args);
				assert.deepEqual(run, { code: 2, stdout: '', stderr: `dossier: ${message}; see dossier --help\n` });
			});
		}

		it('--help prints the usage, whatever else is given', async () => {
			const { code, stdout, stderr } = await dossier(['annotate', '--format', 'xml', '--help']);
			assert.deepEqual([code, stderr], [0, '']);
			assert.match(stdout, /^Usage: dossier annotate \[options\] FILE\.\.\.\n/);
		});

		it('--version prints the version of the package', async () => {
			const { version } = JSON.parse(read('package.json')) as { readonly version: string };
			assert.deepEqual(await dossier(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
		});
	});

	describe('in a process of its own', () => {
		let command: Command;
		let path = '';

		before(async () => {
			command = await bundleCommand(folder);
			path = file('long.txt', read(SEED).repeat(8));
		});

		it('does what it does in this one', async () => {
			for (const args of [['annotate', '-', 'none.txt'], ['--version'], []])
				assert.deepEqual(await command(args, { input: SAID }), await dossier(args, { input: SAID }));
		});

		it('says that standard input is a folder', async () => {
			const { code, stdout, stderr } = await command(['annotate', '-'], { inputFrom: folder });
			assert.deepEqual([code, stdout, stderr], [2, '', 'dossier: -: is a directory\n']);
		});

		it('prints all of a long output into a pipe', async () => {
			const { stdout } = await command(['annotate', path, path]);
			assert.ok(stdout.length > 200_000, `${stdout.length} is more than a pipe holds`);
			assert.equal((JSON.parse(stdout) as readonly unknown[]).length, 2);
		});

		it('stops without a word when its reader does', async () => {
			const { code, stderr } = await command(['annotate', path, path, path], { stopReading: true });
			assert.deepEqual([code, stderr], [0, '']);
		});
	});
});
