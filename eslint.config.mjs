import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { ownKeys } from './scripts/lint/ownKeys.mjs';

/** Layers of the core in the order in which the text flows through them: a stage may import the stages before it only. */
const STAGES = ['layout', 'language', 'names', 'actors', 'claims'];
const later = (stage) => STAGES.slice(STAGES.indexOf(stage) + 1).map((name) => `**/${name}/**`);
const restrict = (files, groups, message) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns: [{ group: groups, message }] }] },
});

const NODE = ['node:*', 'fs', 'path', 'os', 'worker_threads', 'child_process'];
const HOST = ['vscode', ...NODE];
const OUTSIDE_CORE = ['**/annotator/**', '**/cli/**', '**/vscode/**'];
const PARSER = ['compromise', 'compromise/**', '!./compromise'];

/** Each argument takes room on the stack, which a list that grows with the text uses up. */
const SPREAD = 'A list that grows with a text overflows the stack as arguments: walk it.';
const GROWING = '/^(push|unshift|splice|concat|max|min|hypot|fromCharCode|fromCodePoint)$/';
const VOID = 'A rejection would be lost: await the promise, or hand it to unawaited.';
const noSpread = (selector) => ({ selector, message: SPREAD });
const NO_APPLY = noSpread('CallExpression[callee.property.name="apply"]');
const NO_VOID = { selector: 'UnaryExpression[operator="void"]', message: VOID };

const PURE = 'The core is pure: it imports nothing but itself.';

export default tseslint.config(
	{ ignores: ['dist/', 'out/', '.cache/', '.vscode-test/', 'node_modules/'] },
	js.configs.recommended,
	...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.mts'] })),
	{
		files: ['**/*.ts', '**/*.mts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
		},
	},
	{
		files: ['src/**/*.ts'],
		plugins: { regexp, dossier: { rules: { 'own-keys': ownKeys } } },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
			'dossier/own-keys': 'error',
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false, checkThenables: true }],
			'no-restricted-syntax': [
				'error',
				noSpread(`CallExpression[callee.property.name=${GROWING}] > SpreadElement`),
				NO_APPLY,
				NO_VOID,
			],
		},
	},
	{
		// Here only lists in capitals, which are written out in the code, may be arguments
		files: ['src/core/**/*.ts', 'src/annotator/**/*.ts', 'src/cli/**/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				noSpread(
					':matches(CallExpression, NewExpression) > SpreadElement:not([argument.type="Identifier"][argument.name=/^[A-Z_]+$/])',
				),
				NO_APPLY,
				NO_VOID,
			],
		},
	},
	restrict(['src/core/**/*.ts'], [...HOST, ...OUTSIDE_CORE, ...PARSER], PURE),
	restrict(['src/core/language/compromise.ts'], [...HOST, ...OUTSIDE_CORE], PURE),
	...STAGES.slice(0, -1)
		.filter((stage) => stage !== 'language')
		.map((stage) =>
			restrict(
				[`src/core/${stage}/**/*.ts`],
				[...HOST, ...OUTSIDE_CORE, ...PARSER, ...later(stage), '**/corrections/**', '**/formats/**'],
				`${PURE} The ${stage} stage knows only the stages before it.`,
			),
		),
	restrict(
		['src/annotator/**/*.ts', 'src/cli/**/*.ts'],
		['vscode', '**/vscode/**'],
		'Only src/vscode and src/extension.ts know VS Code.',
	),
	restrict(['src/vscode/**/*.ts', 'src/*.ts'], NODE, 'The extension also runs in the browser: no Node here.'),
	restrict(
		['src/vscode/features/**/*.ts'],
		[...NODE, './*', '**/features/**'],
		'A feature knows the services and no other feature, and runs without Node.',
	),
	{
		files: ['scripts/**/*.mjs', '*.mjs'],
		languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
	},
	{
		files: ['test/**/*.ts'],
		rules: { '@typescript-eslint/no-unused-expressions': 'off' },
	},
);
