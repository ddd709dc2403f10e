import { rm } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { withoutExamples } from './scripts/bundle/examples.mjs';
import { annotatingApart, factTables, wordsOfCompromise } from './scripts/bundle/plugins.mjs';

const development = process.argv.includes('--dev') || process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	minify: !development,
	sourcemap: development,
	legalComments: 'none',
	logLevel: 'warning',
	plugins: [factTables, wordsOfCompromise, withoutExamples],
};
/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
/** @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser', format: 'cjs', target: 'es2022' };

/**
 * Only the extension itself may import `vscode`. It is not external anywhere else, so that an import that finds its way
 * into a worker or the command line fails the build.
 * @type {import('esbuild').BuildOptions[]}
 */
const bundles = [
	{ ...browser, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
	{ ...browser, entryPoints: ['src/annotator/worker.ts'], outfile: 'dist/worker.js', format: 'iife' },
	{
		...node,
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		banner: { js: '#!/usr/bin/env node' },
		plugins: [annotatingApart],
		supported: { 'dynamic-import': false },
	},
	{ ...node, entryPoints: ['src/cli/annotateFiles.ts'], outfile: 'dist/annotateFiles.js' },
];

await rm('dist', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
	const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, logLevel: 'info' })));
	await Promise.all(contexts.map((each) => each.watch()));
} else {
	await Promise.all(bundles.map((bundle) => build(bundle)));
}
