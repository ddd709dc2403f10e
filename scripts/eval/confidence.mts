import { DOUBTS, type Claim } from '../../src/core/model.ts';
import { annotateBy } from '../../src/core/annotate.ts';
import { STAGES } from '../../src/core/stages.ts';
import { matchClaims, sourceVerdict } from './claims.mts';
import type { GoldDocument } from './gold.mts';

/** How many of the claims with a property have the right content, and the right source with it. */
export interface Reliability {
	readonly property: string;
	readonly claims: number;
	readonly right: number;
}

/** Fewer claims than this tell nothing of a construction. */
const LEAST = 10;

/**
 * How many of the statements are right, by confidence, by what leaves them in doubt, and by construction and kind of content: by this
 * table the confidence of constructions and the weights of doubts are set.
 */
export function reliabilities(documents: readonly GoldDocument[]): readonly Reliability[] {
	const tally = new Map<string, { claims: number; right: number }>();
	for (const { text, claims: marks } of documents) {
		if (!marks) continue;
		const { claims } = annotateBy(STAGES, text);
		const marked = new Map(matchClaims(marks, claims).pairs.map(({ mark, claim }) => [claim, mark]));
		for (const claim of claims.filter(({ type }) => type === 'statement')) {
			const mark = marked.get(claim);
			const isRight = mark !== undefined && sourceVerdict(mark, claim) === 'right';
			for (const property of propertiesOf(claim)) {
				const count = tally.get(property) ?? { claims: 0, right: 0 };
				tally.set(property, { claims: count.claims + 1, right: count.right + Number(isRight) });
			}
		}
	}
	return [...tally]
		.map(([property, counts]) => ({ property, ...counts }))
		.filter(({ property, claims }) => claims >= LEAST || ALWAYS.has(property))
		.sort((a, b) => Number(ALWAYS.has(b.property)) - Number(ALWAYS.has(a.property)) || b.claims - a.claims);
}

const ALWAYS: ReadonlySet<string> = new Set([
	'high',
	'medium',
	'low',
	...Object.keys(DOUBTS).map((doubt) => `doubt: ${doubt}`),
]);

function propertiesOf({ confidence, doubts = [], evidence, kind }: Claim): readonly string[] {
	const [construction] = evidence;
	return [
		confidence,
		...doubts.map((doubt) => `doubt: ${doubt}`),
		...(construction ? [`${construction.rule}, ${kind}`] : []),
	];
}

/** For the eye: a line a property, with how many claims have it and how many in a hundred of them are right. */
export const reliabilityTable = (set: string, rows: readonly Reliability[]): string =>
	[
		set,
		...rows.map(
			({ property, claims, right }) =>
				`  ${property.padEnd(52)}${String(claims).padStart(7)}${((100 * right) / claims).toFixed(1).padStart(7)} %`,
		),
		'',
	].join('\n');
