import { annotate } from '../../src/core/annotate';
import { renderSourcing } from '../../src/core/formats/sourcing';
import { sourcingOf } from '../../src/core/sourcing';
import { withoutAttitudes } from '../../src/core/statements';
import { readSample } from '../gold/samples';
import { compare, refuseToUpdateInCi } from './golden';

/** The sourcing report of one sample is kept beside this file. */
describe('golden sourcing', () => {
	before(refuseToUpdateInCi);

	it('harbour-deal', () => {
		const text = readSample('harbour-deal');
		const article = withoutAttitudes(annotate(text));
		const { text: report } = renderSourcing(sourcingOf(article, text), article, text, { source: 'seeds/harbour-deal.txt' });
		compare('harbour-deal.sourcing.golden.txt', report);
	});
});
