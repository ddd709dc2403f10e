/**
 * Columns of a table, shipped in place of its rows: like beside like, which the package compresses better.
 * @typedef {object} Columns
 * @property {Record<string, string>} texts A text for each row; empty where it has none, which is nowhere in the first column.
 * @property {Record<string, string>} lists A list of texts for each row; empty where it has none.
 * @property {Record<string, readonly unknown[]>} values Anything else; null where a row has none.
 */

export const BETWEEN_ROWS = '|';
export const WITHIN_LIST = ';';
/** In front of what comes after the text of the first column, as in a plural: "+s". */
export const AFTER_FIRST = '+';

/**
 * The rows of a table that is shipped as columns. It goes into the bundles.
 * @param {Columns} columns
 * @returns {Record<string, unknown>[]}
 */
export function rowsOf({ texts, lists, values }) {
	const [first] = Object.keys(texts);
	const rows = texts[first].split(BETWEEN_ROWS).map((text) => ({ [first]: text }));
	const whole = (row, text) => (text.startsWith(AFTER_FIRST) ? row[first] + text.slice(1) : text);
	const addTexts = (name, column, valueOf) => {
		column.split(BETWEEN_ROWS).forEach((cell, i) => {
			if (cell !== '') rows[i][name] = valueOf(rows[i], cell);
		});
	};
	for (const [name, column] of Object.entries(texts)) addTexts(name, column, whole);
	for (const [name, column] of Object.entries(lists))
		addTexts(name, column, (row, cell) => cell.split(WITHIN_LIST).map((text) => whole(row, text)));
	for (const [name, column] of Object.entries(values))
		column.forEach((cell, i) => {
			if (cell !== null) rows[i][name] = cell;
		});
	return rows;
}
