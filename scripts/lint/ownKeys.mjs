import ts from 'typescript';

/**
 * Reports a plain object that is asked by a key which is not known when it is compiled. Such a key may come from a text, and
 * every object has properties of its own accord: `constructor`, `__proto__`. A map, a set or `own` has them not.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const ownKeys = {
	meta: {
		type: 'problem',
		messages: { unknown: 'This key may be “constructor”: use a Map, a Set, or own(record, key).' },
		schema: [],
	},
	create(context) {
		const { program, getTypeAtLocation } = context.sourceCode.parserServices;
		const checker = program.getTypeChecker();
		const check = (node, key) => {
			const type = getTypeAtLocation(key);
			if (partsOf(checker.getBaseConstraintOfType(type) ?? type).some(isOpen))
				context.report({ node, messageId: 'unknown' });
		};
		return {
			'MemberExpression[computed=true]': (node) => {
				check(node, node.property);
			},
			'BinaryExpression[operator="in"]': (node) => {
				check(node, node.left);
			},
		};
	},
};

const partsOf = (type) => (type.isUnion() ? type.types : [type]);

/** Whether the type is of strings that are not listed. */
const isOpen = ({ flags }) =>
	(flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
