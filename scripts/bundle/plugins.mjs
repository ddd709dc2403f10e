import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { frontCoded } from './frontCoding.mjs';
import { AFTER_FIRST, BETWEEN_ROWS, WITHIN_LIST } from './rows.mjs';

/** What the core asks neither of a table nor of its parts: where a row is from, and what the sources tell beyond the need. */
export const UNREAD = {
	'cities.json': ['src', 'capital', 'admin'],
	'countries.json': ['iso3', 'region', 'continent', 'independent', 'representative', 'asOf', 'former', 'metonyms'],
	'given-names.json': ['2'],
	'org-words.json': ['class', 'src', 'types', 'countries'],
	'organizations.json': ['kind', 'src', 'countries'],
	'regions.json': ['adjectives', 'seat'],
	'roles.json': ['src', 'state', 'also'],
	'speech-verbs.json': ['src'],
	'us-congress.json': ['sex', 'chamber', 'state', 'party', 'nickname'],
};

/** Ships the fact tables without what is not read of them, by columns: a fifth less room in the package. */
export const factTables = {
	name: 'fact tables',
	setup(build) {
		build.onLoad({ filter: /[\\/]knowledge[\\/]tables[\\/][\w-]+\.json$/ }, async ({ path }) => ({
			contents: moduleOf(JSON.parse(await readFile(path, 'utf8')), UNREAD[basename(path)] ?? []),
			resolveDir: fileURLToPath(new URL('.', import.meta.url)),
		}));
	},
};

/** A table is a list of rows or several such lists by name. */
function moduleOf(table, unread) {
	const list = (rows) => `rowsOf(${JSON.stringify(columnsOf(rows, unread))})`;
	const lists = () => Object.entries(table).map(([name, rows]) => `${name}: ${list(rows)}`);
	const value = Array.isArray(table) ? list(table) : `{ ${lists().join(', ')} }`;
	return `import { rowsOf } from './rows.mjs';\nexport default ${value};`;
}

function columnsOf(rows, unread) {
	const columns = { texts: {}, lists: {}, values: {} };
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !unread.includes(name));
	const brief = (text, row) =>
		text.startsWith(row[names[0]]) ? `${AFTER_FIRST}${text.slice(row[names[0]].length)}` : text;
	for (const name of names) {
		const cells = rows.map((row) => row[name] ?? null);
		const join = (valueOf) => cells.map((cell, i) => (cell === null ? '' : valueOf(cell, rows[i]))).join(BETWEEN_ROWS);
		const there = cells.filter((cell) => cell !== null);
		if (name === names[0]) columns.texts[name] = cells.join(BETWEEN_ROWS);
		else if (there.every(isText)) columns.texts[name] = join(brief);
		else if (there.every((cell) => Array.isArray(cell) && cell.length > 0 && cell.every(isText)))
			columns.lists[name] = join((cell, row) => cell.map((text) => brief(text, row)).join(WITHIN_LIST));
		else columns.values[name] = cells;
	}
	return columns;
}

const isText = (cell) =>
	typeof cell === 'string' &&
	cell !== '' &&
	![AFTER_FIRST, BETWEEN_ROWS, WITHIN_LIST].some((mark) => cell.includes(mark));

/** Ships the words of compromise as a table, inflected, in the place of compromise: in less room, and loaded sooner. */
export const wordsOfCompromise = {
	name: 'words of compromise',
	setup(build) {
		build.onLoad({ filter: /[\\/]core[\\/]language[\\/]compromise\.ts$/ }, async ({ path }) => {
			const groups = (await senseGroupsIn(path)).map(({ senses, words }) => ({ senses, words: frontCoded(words) }));
			return {
				contents: `import { frontDecoded } from './frontCoding.mjs';
					const groups = ${JSON.stringify(groups)};
					export const senseGroups = () => groups.map(({ senses, words }) => ({ senses, words: frontDecoded(words) }));`,
				resolveDir: fileURLToPath(new URL('.', import.meta.url)),
			};
		});
	},
};

/** What the module itself gives, run here. */
async function senseGroupsIn(path) {
	const options = { entryPoints: [path], bundle: true, write: false, format: 'esm', platform: 'node' };
	const { outputFiles } = await bundle(options);
	const { senseGroups } = await import(
		`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
	);
	return senseGroups();
}

/** Leaves what annotates files out of the command line's own bundle, which loads it from beside itself when it is needed. */
export const annotatingApart = {
	name: 'annotating apart',
	setup(build) {
		build.onResolve({ filter: /^\.\/annotateFiles$/ }, () => ({ path: './annotateFiles.js', external: true }));
	},
};
