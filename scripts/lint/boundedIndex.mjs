import ts from 'typescript';

/**
 * Reports `items[i + 1]!` where nothing in sight says that the list goes so far: a text ends anywhere. In sight are the
 * conditions under which the expression is reached, as far as they are written out in the same function, and those around it.
 * Indices are taken for natural numbers, and what an index is compared with for a bound that lies within the list. A number
 * that is not there gives no more than `NaN`, so that lists of numbers are left out.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const boundedIndex = {
	meta: {
		type: 'problem',
		messages: { unbounded: 'Nothing in sight says that there is an item: compare the index, or treat undefined.' },
		schema: [],
	},
	create({ sourceCode, report }) {
		const { getTypeAtLocation } = sourceCode.parserServices;
		const textOf = (node) => sourceCode.getText(node);
		return {
			'TSNonNullExpression > MemberExpression[computed=true]': (node) => {
				const index = node.property;
				if (index.type !== 'BinaryExpression' || isNumeric(getTypeAtLocation(node.parent))) return;
				const isInSight =
					isRemainder(index, textOf(node.object), textOf) ||
					factsAround(node).some((fact) => isTold(fact, node, textOf) || isBounded(fact, sumOf(index, textOf), textOf));
				if (!isInSight) report({ node: node.parent, messageId: 'unbounded' });
			},
		};
	},
};

const isNumeric = (type) =>
	(type.isUnion() ? type.types : [type]).every(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0);

/** `list[i % list.length]` */
const isRemainder = ({ operator, right }, list, textOf) => operator === '%' && textOf(right) === `${list}.length`;

/** What is known where a node is reached: conditions that hold, or do not, and where loops start. */
function factsAround(node) {
	const facts = [];
	for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
		if (parent.type === 'LogicalExpression' && child === parent.right && parent.operator !== '??')
			facts.push(...factsOf(parent.left, parent.operator === '&&'));
		else if (['ConditionalExpression', 'IfStatement'].includes(parent.type) && child !== parent.test)
			facts.push(...factsOf(parent.test, child === parent.consequent));
		else if (['WhileStatement', 'ForStatement'].includes(parent.type) && parent.test && child === parent.body)
			facts.push(...factsOf(parent.test, true), ...startsOf(parent.init));
		else if (['BlockStatement', 'Program'].includes(parent.type))
			for (const before of parent.body.slice(0, parent.body.indexOf(child)))
				if (before.type === 'IfStatement' && leaves(before.consequent)) facts.push(...factsOf(before.test, false));
	}
	return facts;
}

/** What is known of the parts of a condition that holds, or does not. */
function factsOf(test, holds) {
	if (test.type === 'UnaryExpression' && test.operator === '!') return factsOf(test.argument, !holds);
	if (test.type === 'LogicalExpression' && test.operator === (holds ? '&&' : '||'))
		return [...factsOf(test.left, holds), ...factsOf(test.right, holds)];
	return [{ test, holds }];
}

/** `for (let i = from + 1; …; i++)`: what a variable is at least that only grows. */
const startsOf = (init) =>
	init?.type === 'VariableDeclaration' ? init.declarations.map(({ id, init: least }) => ({ variable: id, least })) : [];

const leaves = (statement) =>
	['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'].includes(
		(statement.type === 'BlockStatement' ? statement.body.at(-1) : statement)?.type,
	);

/** Whether a condition that holds asks about the very item. */
const isTold = ({ test, holds }, item, textOf) =>
	test !== undefined && holds && textOf(test).replaceAll('?.', '.').includes(textOf(item));

/** Whether a fact says that an index is neither below 0 nor behind the end of the list. */
function isBounded(fact, { base, more }, textOf) {
	if (fact.variable)
		return (
			more < 0 && textOf(fact.variable) === base && sumsOf(fact.least, 'max', textOf).some((sum) => sum.more >= -more)
		);
	return comparisonsOf(fact, textOf).some(({ lesser, greater, gap }) =>
		more < 0
			? greater.base === base && lesser.more + gap - greater.more >= -more
			: lesser.base === base && greater.base !== '' && lesser.more + gap - greater.more > more,
	);
}

/** A comparison as pairs of sums, of which one is at least so much greater than the other; `!== 0` is one as well. */
function comparisonsOf({ test, holds }, textOf) {
	if (test.type !== 'BinaryExpression') return [];
	const pairs = (lesser, greater, gap) =>
		sumsOf(lesser, 'max', textOf).flatMap((low) =>
			sumsOf(greater, 'min', textOf).map((high) => ({ lesser: low, greater: high, gap })),
		);
	const { left, right } = test;
	switch (holds ? test.operator : OPPOSITES[test.operator]) {
		case '<':
			return pairs(left, right, 1);
		case '<=':
			return pairs(left, right, 0);
		case '>':
			return pairs(right, left, 1);
		case '>=':
			return pairs(right, left, 0);
		case '===':
			return [...pairs(left, right, 0), ...pairs(right, left, 0)];
		case '!==':
			return textOf(right) === '0' ? pairs(right, left, 1) : [];
		default:
			return [];
	}
}

const OPPOSITES = { '<': '>=', '>=': '<', '>': '<=', '<=': '>', '===': '!==', '!==': '===' };

/**
 * The sums that an expression lies between: it is not less than each argument of `Math.max`, and not more than each of
 * `Math.min`, nor than what something is taken from.
 */
function sumsOf(node, name, textOf) {
	if (node.type === 'CallExpression' && textOf(node.callee) === `Math.${name}`)
		return node.arguments.flatMap((argument) => sumsOf(argument, name, textOf));
	const isLess = name === 'min' && node.type === 'BinaryExpression' && node.operator === '-';
	return [sumOf(node, textOf), ...(isLess ? sumsOf(node.left, name, textOf) : [])];
}

/** `i + 1` as a base and a number more. */
function sumOf(node, textOf) {
	if (isNumber(node)) return { base: '', more: node.value };
	if (node.type !== 'BinaryExpression' || !['+', '-'].includes(node.operator) || !isNumber(node.right))
		return { base: textOf(node), more: 0 };
	const { base, more } = sumOf(node.left, textOf);
	return { base, more: node.operator === '+' ? more + node.right.value : more - node.right.value };
}

const isNumber = ({ type, value }) => type === 'Literal' && typeof value === 'number';
