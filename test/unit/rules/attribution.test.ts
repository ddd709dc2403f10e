import { findAttributions, type AttributionInput } from '../../../src/core/attribution/attributions';
import { ATTRIBUTION_RULES, type AttributionRules } from '../../../src/core/attribution/rules';
import { analyse } from '../../../src/core/language/analyse';
import { layOut } from '../../../src/core/layout/layout';
import { marked, marksOf, unmarked } from '../../../scripts/eval/marks.mjs';
import { testRules } from './ruleTests';

const inputs = new Map<string, AttributionInput>();

/** What the stages before attribution make of a text, kept for the next rules that read it. */
function inputOf(text: string): AttributionInput {
	const known = inputs.get(text);
	if (known) return known;
	const layout = layOut(text);
	const input = { text, ...layout, sentences: analyse(text, layout.blocks) };
	inputs.set(text, input);
	return input;
}

/** The text of the example with its attributions: `[source]`, `<cue>`, `{content}`. */
function mark(example: string, rules: AttributionRules): string {
	const text = unmarked(example);
	return marked(text, findAttributions(inputOf(text), rules).flatMap(marksOf));
}

describe('rules of attribution', () => {
	testRules({ ...ATTRIBUTION_RULES }, mark);
});
