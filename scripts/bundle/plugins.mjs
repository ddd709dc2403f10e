import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BETWEEN_ROWS, WITHIN_LIST } from './rows.mjs';

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
	for (const name of names) {
		const cells = rows.map((row) => row[name] ?? null);
		const there = cells.filter((cell) => cell !== null);
		if (there.every(isText)) columns.texts[name] = cells.map((cell) => cell ?? '').join(BETWEEN_ROWS);
		else if (there.every((cell) => Array.isArray(cell) && cell.length > 0 && cell.every(isText)))
			columns.lists[name] = cells.map((cell) => (cell ?? []).join(WITHIN_LIST)).join(BETWEEN_ROWS);
		else columns.values[name] = cells;
	}
	return columns;
}

const isText = (cell) =>
	typeof cell === 'string' && cell !== '' && !cell.includes(BETWEEN_ROWS) && !cell.includes(WITHIN_LIST);

/** Parts of compromise that `src/core/language/compromise.ts` asks nothing of: above all the post-tagger. */
const UNUSED =
	/[\\/]compromise[\\/]src[\\/](?:2-two[\\/](?:postTagger|swap|lazy)|1-one[\\/](?:typeahead|sweep|lookup))[\\/]plugin\.js$/;

/** Leaves out of compromise what is not used of it. */
export const partsOfCompromise = {
	name: 'parts of compromise',
	setup(build) {
		build.onLoad({ filter: UNUSED }, () => ({ contents: 'export default {};' }));
	},
};
