import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

type Row = Readonly<Record<string, unknown>>;
type Table = readonly Row[] | Readonly<Record<string, readonly Row[]>>;
interface Plugins {
	readonly factTables: Plugin;
	readonly UNREAD: Readonly<Record<string, readonly string[]>>;
}

const TABLES = 'src/core/knowledge/tables';
const FILES = readdirSync(TABLES);

/** The tables by their files, as a bundle has them. */
async function shippedTables(factTables: Plugin): Promise<ReadonlyMap<string, Table>> {
	const exports = FILES.map((name, i) => `export { default as table${i} } from './${name}';`);
	const { outputFiles } = await build({
		stdin: { contents: exports.join('\n'), resolveDir: TABLES },
		bundle: true,
		format: 'esm',
		write: false,
		plugins: [factTables],
	});
	const code = Buffer.from(outputFiles[0]!.contents).toString('base64');
	const tables = (await import(`data:text/javascript;base64,${code}`)) as Readonly<Record<string, Table>>;
	return new Map(FILES.map((name, i) => [name, tables[`table${i}`]!]));
}

describe('the fact tables in the bundles', () => {
	let shipped: ReadonlyMap<string, Table>;
	let unread: Plugins['UNREAD'];

	before(async () => {
		const plugins = (await import(pathToFileURL(join('scripts/bundle/plugins.mjs')).href)) as Plugins;
		shipped = await shippedTables(plugins.factTables);
		unread = plugins.UNREAD;
	});

	for (const name of FILES)
		it(`are those of ${name}, but for what is not read of them`, () => {
			const table = JSON.parse(readFileSync(join(TABLES, name), 'utf8')) as Table;
			const read = (rows: readonly Row[]): readonly Row[] =>
				rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !unread[name]?.includes(field))));
			const expected = Array.isArray(table)
				? read(table as readonly Row[])
				: Object.fromEntries(Object.entries(table).map(([part, rows]) => [part, read(rows as readonly Row[])]));
			assert.deepEqual(shipped.get(name), expected);
		});
});
