import { analyse } from '../../../src/core/language/analyse';
import { layOut } from '../../../src/core/layout/layout';
import { findNames } from '../../../src/core/names/names';
import { sliceOf } from '../../../src/core/span';

/** The names of a text with their kinds, in order: `person Ruth Ames`. */
export function showNames(text: string): string[] {
	const layout = layOut(text);
	const names = findNames({ text, ...layout, sentences: analyse(text, layout.blocks) });
	return names.map((name) => `${name.kind} ${sliceOf(text, name)}`);
}
