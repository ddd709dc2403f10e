import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BETWEEN_KEYS } from './groups.mjs';
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

/** Parts of compromise that `src/core/language/compromise.ts` asks nothing of: above all the post-tagger. */
const UNUSED =
	/[\\/]compromise[\\/]src[\\/](?:2-two[\\/](?:postTagger|swap|lazy|contraction-two)|1-one[\\/](?:typeahead|sweep|lookup))[\\/]plugin\.js$/;

/** How compromise takes each of its thousands of words over when it is loaded, and the same without an object for each. */
const SLOW_MERGE = 'Object.assign(model, { [key]: plugin[key] })';
const QUICK_MERGE = 'model[key] = plugin[key]';

/** Leaves out of compromise what is not used of it, and lets it load sooner. */
export const partsOfCompromise = {
	name: 'parts of compromise',
	setup(build) {
		build.onLoad({ filter: UNUSED }, () => ({ contents: 'export default {};' }));
		build.onLoad({ filter: /[\\/]compromise[\\/]src[\\/]API[\\/]extend\.js$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			if (!source.includes(SLOW_MERGE)) throw new Error(`${path} does not merge with ${SLOW_MERGE} any more`);
			return { contents: source.replace(SLOW_MERGE, QUICK_MERGE) };
		});
	},
};

/** Leaves what annotates files out of the command line's own bundle, which loads it from beside itself when it is needed. */
export const annotatingApart = {
	name: 'annotating apart',
	setup(build) {
		build.onResolve({ filter: /^\.\/annotateFiles$/ }, () => ({ path: './annotateFiles.js', external: true }));
	},
};

/** The words of compromise, which it unpacks and inflects each time that it is loaded. */
const MODEL = /[\\/]compromise[\\/]src[\\/]2-two[\\/]preTagger[\\/]model[\\/](?:lexicon|_expand)[\\/]index\.js$/;

/**
 * Lets compromise load its words as they are when they are unpacked and inflected: sooner by a tenth of a second, for three times the room. The
 * command line starts anew for each call and is not in the package.
 */
export const wordsOfCompromise = {
	name: 'words of compromise',
	setup(build) {
		build.onLoad({ filter: MODEL }, async ({ path }) => {
			const { default: model } = await import(new URL('../index.js', pathToFileURL(path)).href);
			const { lexicon, frozenLex, _multiCache } = model.one;
			const { switches, uncountable } = model.two;
			const contents =
				basename(dirname(path)) === 'lexicon'
					? `export const lexicon = ${grouped(lexicon)}, switches = ${grouped(switches)}, frozenLex = ${grouped(frozenLex)};`
					: `export default (model) => {
						model.one._multiCache = ${grouped(_multiCache)};
						model.two.uncountable = ${grouped(uncountable)};
						return model;
					};`;
			return {
				contents: `import { ungrouped } from ${JSON.stringify(GROUPS)};\n${contents}`,
				resolveDir: dirname(path),
			};
		});
	},
};

const GROUPS = fileURLToPath(new URL('./groups.mjs', import.meta.url));

/** The call that makes an object of words again. */
function grouped(object) {
	const groups = new Map();
	for (const [key, value] of Object.entries(object)) {
		if (key.includes(BETWEEN_KEYS)) throw new Error(`compromise has a word with a line break in it: ${key}`);
		const text = JSON.stringify(value);
		const keys = groups.get(text);
		if (keys) keys.push(key);
		else groups.set(text, [key]);
	}
	const parts = Array.from(groups, ([text, keys]) => `[${text}, ${JSON.stringify(keys.join(BETWEEN_KEYS))}]`);
	return `ungrouped([${parts.join(', ')}])`;
}
