import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const NAMES = new Set(['examples', 'counterexamples']);

/** Ships rules without their examples: only tests read these. */
export const withoutExamples = {
	name: 'without examples',
	setup(build) {
		build.onLoad({ filter: /[\\/]core[\\/](?:attribution|actors)[\\/].+\.ts$/ }, async ({ path }) => ({
			contents: emptied(await readFile(path, 'utf8')),
			loader: 'ts',
		}));
	},
};

/** The source with an empty list in the place of each list of examples. */
function emptied(source) {
	const lists = [];
	const visit = (node) => {
		const isExamples =
			ts.isPropertyAssignment(node) &&
			NAMES.has(node.name.getText(file)) &&
			ts.isArrayLiteralExpression(node.initializer) &&
			node.initializer.elements.every(ts.isStringLiteral);
		if (isExamples) lists.push(node.initializer);
		else ts.forEachChild(node, visit);
	};
	const file = ts.createSourceFile('rules.ts', source, ts.ScriptTarget.Latest);
	visit(file);
	return lists.reduceRight((text, list) => `${text.slice(0, list.getStart(file))}[]${text.slice(list.end)}`, source);
}
