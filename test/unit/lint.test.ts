import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = join(import.meta.dirname, '../..');

const TOKENS = 'type Tokens = readonly { readonly text: string }[];';

/** Code that must not come in, as if it stood in a file of the project, and the rule that keeps it out. */
const PLANTED: readonly (readonly [what: string, file: string, code: string, rule: string])[] = [
	[
		'an expression that takes twice as long for each character more',
		'src/core/span.ts',
		'export const isFence = (text: string): boolean => /^(?:.*\\n?)*```$/u.test(text);',
		'regexp/no-super-linear-backtracking',
	],
	[
		'such an expression put together from parts',
		'src/core/span.ts',
		"const LINE = String.raw`(?:[a-z]+\\s*)`;\nexport const isProse = (text: string): boolean => new RegExp(`^${LINE}+$`, 'u').test(text);",
		'regexp/no-super-linear-backtracking',
	],
	[
		'an expression that walks a run of blanks anew from each of them',
		'src/vscode/sanitize.ts',
		'export const trimmed = (text: string): string => text.replace(/\\s+$/u, "");',
		'regexp/no-super-linear-move',
	],
	[
		'a word of the text as the key of a plain object',
		'src/core/span.ts',
		'const WORDS: Readonly<Record<string, number>> = { one: 1 };\nexport const valueOf = (word: string): number | undefined => WORDS[word];',
		'dossier/own-keys',
	],
	[
		'a word of the text counted in a plain object',
		'src/core/span.ts',
		'export function count(word: string, counts: { [word: string]: number }): void {\n\tcounts[word] = 1;\n}',
		'dossier/own-keys',
	],
	[
		'a word of the text looked for in a plain object',
		'src/core/span.ts',
		'export const isKnown = (word: string, words: object): boolean => word in words;',
		'dossier/own-keys',
	],
	[
		'a list as the arguments of a call that adds to another',
		'src/vscode/sanitize.ts',
		'export const add = (all: number[], more: readonly number[]): number => all.push(...more);',
		'no-restricted-syntax',
	],
	[
		'a list as the arguments of any call in the core',
		'src/core/span.ts',
		'declare const sum: (...numbers: readonly number[]) => number;\nexport const total = (numbers: readonly number[]): number => sum(...numbers);',
		'no-restricted-syntax',
	],
	[
		'a list as applied arguments',
		'src/core/span.ts',
		'export const longest = (lengths: number[]): number => Math.max.apply(null, lengths) as number;',
		'no-restricted-syntax',
	],
	[
		'a promise dropped by `void`',
		'src/vscode/sanitize.ts',
		'export function drop(work: Promise<void>): void {\n\tvoid work;\n}',
		'@typescript-eslint/no-floating-promises',
	],
	[
		'an answer of VS Code that nobody waits for',
		'src/vscode/sanitize.ts',
		"import { commands } from 'vscode';\nexport function refresh(): void {\n\tcommands.executeCommand('setContext', 'a', 1);\n}",
		'@typescript-eslint/no-floating-promises',
	],
];

const SOUND = `
import { own } from './own';
const ONES: Readonly<Record<'one' | 'two', number>> = { one: 1, two: 2 };
const LINKS = ['of', 'for'];
declare const isOneOf: (word: string, ...words: readonly string[]) => boolean;
export const value = (word: 'one' | 'two'): number => ONES[word];
export const valueOf = (word: string): number | undefined => own(ONES, word);
export const isLink = (word: string): boolean => isOneOf(word, ...LINKS);
export const third = (words: readonly string[], at: number): string | undefined => words[at];
export const isBlank = (text: string): boolean => /^\\s*$/u.test(text);
`;

/** Items whose index nothing in sight compares with the list, or nothing that helps. */
const OUT_OF_SIGHT = [
	'export const b = (tokens: Tokens, i: number) => tokens[i + 1]!.text;',
	// The words that the first of these broke on: “storms and fire” at the end of a headline
	"export const b = (tokens: Tokens, i: number) => tokens[i]?.text === ',' && tokens[i + 1]!.text === 'and';",
	'export const b = (tokens: Tokens, i: number) => i < tokens.length && tokens[i + 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => i + 1 <= tokens.length && tokens[i + 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => i + 1 < tokens.length || tokens[i + 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => tokens[i + 1]!.text && i + 1 < tokens.length;',
	'export const b = (tokens: Tokens, i: number) => i < 5 && tokens[i + 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => i < Math.max(3, tokens.length - 1) && tokens[i + 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => i >= 0 && tokens[i - 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => i > 1 && tokens[i - 3]!.text;',
	'export const b = (tokens: Tokens, { to }: { to: number }) => tokens[to - 1]!.text;',
	'export const b = (tokens: Tokens, i: number) => tokens[i * 2]!.text;',
];

const IN_SIGHT = `
${TOKENS}
export const next = (tokens: Tokens, i: number) => i + 1 < tokens.length && tokens[i + 1]!.text;
export const after = (tokens: Tokens, i: number) => (i >= tokens.length - 2 ? '' : tokens[i + 1]!.text + tokens[i + 2]!.text);
export const known = (tokens: Tokens, i: number) => tokens[i + 1]?.text === 'and' && tokens[i + 1]!.text;
export const summed = (tokens: Tokens, i: number, n: number) => i + n < tokens.length && tokens[i + n]!.text;
export const before = (tokens: Tokens, i: number) => (i === 0 ? '' : tokens[i - 1]!.text);
export const last = (tokens: Tokens, from: number, to: number) => to - from > 1 && tokens[to - 2]!.text;
export const turn = (tokens: Tokens, i: number) => tokens[i % tokens.length]!.text;
export const figure = (figures: readonly number[], i: number) => figures[i + 1]!;
export function walk(tokens: Tokens, from: number): number {
	if (from < 1 || from + 1 >= tokens.length) return 0;
	if (tokens[from - 1]!.text === tokens[from + 1]!.text) return 1;
	for (let i = from + 1; i < Math.min(tokens.length - 1, from + 9); i++)
		if (tokens[i - 1]!.text === tokens[i + 1]!.text) return i;
	let end = tokens.length;
	while (end > from && tokens[end - 1]!.text === ',') end--;
	return end;
}
`;

describe('lint', () => {
	const eslint = new ESLint({ cwd: ROOT });
	const rulesBroken = async (file: string, code: string): Promise<readonly (string | null)[]> => {
		const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
		return result!.messages.map(({ ruleId }) => ruleId);
	};

	for (const [what, file, code, rule] of PLANTED)
		it(`keeps out ${what}`, async () => {
			assert.ok((await rulesBroken(file, code)).includes(rule), code);
		});

	it('keeps out an item that may lie beyond the list', async () => {
		for (const code of OUT_OF_SIGHT)
			assert.ok((await rulesBroken('src/core/span.ts', `${TOKENS}\n${code}`)).includes('dossier/bounded-index'), code);
	});

	it('lets pass what is known when it is compiled, written out, or bounded', async () => {
		assert.deepEqual(await rulesBroken('src/core/span.ts', SOUND), []);
	});

	it('lets pass an item whose index is compared where it is asked for', async () => {
		assert.deepEqual(await rulesBroken('src/core/span.ts', IN_SIGHT), []);
	});
});
