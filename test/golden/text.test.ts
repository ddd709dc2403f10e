import { annotate } from '../../src/core/annotate';
import { renderText } from '../../src/core/formats/text';
import { readSample, SAMPLES } from '../gold/samples';
import { compare, refuseToUpdateInCi } from './golden';

/** The text rendering of every sample article is kept beside this file. */
describe('golden text of the sample articles', () => {
	before(refuseToUpdateInCi);

	for (const name of SAMPLES) {
		it(name, () => {
			const text = readSample(name);
			compare(`${name}.golden.txt`, renderText(annotate(text), text, { source: `seeds/${name}.txt` }));
		});
	}
});
