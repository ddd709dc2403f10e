import { Failure } from '../shell/failure.mts';
import { drawOf } from './draw.mts';
import { judge } from './fault.mts';
import { optionsOf, runCases } from './session.mts';
import { SHAPE_NAMES, textOf } from './shapes.mts';
import { smallest } from './shrink.mts';

/** Random and hostile texts, each of a shape in turn. */
export async function fuzz(args: readonly string[]): Promise<number> {
	const options = optionsOf(args, 20_000);
	const { shape, seed } = options;
	if (shape !== undefined && !SHAPE_NAMES.includes(shape))
		throw new Failure(`there is no shape “${shape}”; there are ${SHAPE_NAMES.join(', ')}.`);
	return runCases('texts', options, (index) => {
		const text = textOf(shape ?? SHAPE_NAMES[index % SHAPE_NAMES.length]!, drawOf(seed, index));
		const { fault, time } = judge(text);
		return { fault, time, small: () => smallest(text, fault) };
	});
}
