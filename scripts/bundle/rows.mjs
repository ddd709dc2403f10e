/**
 * Columns of a table, shipped in place of its rows: like beside like, which the package compresses better.
 * @typedef {object} Columns
 * @property {Record<string, string>} texts A text for each row; empty where it has none.
 * @property {Record<string, string>} lists A list of texts for each row; empty where it has none.
 * @property {Record<string, readonly unknown[]>} values Anything else; null where a row has none.
 */

export const BETWEEN_ROWS = '|';
export const WITHIN_LIST = ';';

/**
 * The rows of a table that is shipped as columns. It goes into the bundles.
 * @param {Columns} columns
 * @returns {Record<string, unknown>[]}
 */
export function rowsOf({ texts, lists, values }) {
	const rows = [];
	const add = (name, cells) => {
		cells.forEach((cell, i) => {
			rows[i] ??= {};
			if (cell !== null) rows[i][name] = cell;
		});
	};
	const cellsOf = (column) => column.split(BETWEEN_ROWS).map((cell) => cell || null);
	for (const [name, column] of Object.entries(texts)) add(name, cellsOf(column));
	for (const [name, column] of Object.entries(lists))
		add(
			name,
			cellsOf(column).map((cell) => cell && cell.split(WITHIN_LIST)),
		);
	for (const [name, column] of Object.entries(values)) add(name, column);
	return rows;
}
