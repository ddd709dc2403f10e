import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { boundedIndex } from './scripts/lint/boundedIndex.mjs';
import { ownKeys } from './scripts/lint/ownKeys.mjs';

/** Each argument takes room on the stack, which a list that grows with the text uses up. */
const SPREAD = 'A list that grows with a text overflows the stack as arguments: walk it.';
const GROWING = '/^(push|unshift|splice|concat|max|min|hypot|fromCharCode|fromCodePoint)$/';
const VOID = 'A rejection would be lost: await the promise, or hand it to unawaited.';
const noSpread = (selector) => ({ selector, message: SPREAD });
const NO_APPLY = noSpread('CallExpression[callee.property.name="apply"]');
const NO_VOID = { selector: 'UnaryExpression[operator="void"]', message: VOID };

/** What reaches out of the core: to a network, a disk, another thread or a clock of its own. */
const REACHING =
	'fetch XMLHttpRequest WebSocket EventSource WebTransport navigator location process Buffer require importScripts Worker ' +
	'indexedDB localStorage sessionStorage caches setTimeout setInterval queueMicrotask console';

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
		plugins: { regexp, dossier: { rules: { 'bounded-index': boundedIndex, 'own-keys': ownKeys } } },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
			'dossier/bounded-index': 'error',
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
	{
		files: ['src/core/**/*.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...REACHING.split(' ').map((name) => ({
					name,
					message: 'The core is pure: it only turns texts into articles.',
				})),
			],
		},
	},
	{
		files: ['scripts/**/*.mjs', '*.mjs'],
		languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
	},
	{
		files: ['test/**/*.ts'],
		rules: { '@typescript-eslint/no-unused-expressions': 'off' },
	},
);
