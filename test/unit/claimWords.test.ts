import assert from 'node:assert/strict';
import { annotate } from '../../src/core/annotate';
import { claimWords } from '../../src/core/claimWords';
import { renderSourcing } from '../../src/core/formats/sourcing';
import { renderText } from '../../src/core/formats/text';
import { sourcingOf } from '../../src/core/sourcing';
import { sliceOf } from '../../src/core/span';

const SAID = 'Officials in Kyiv said on Monday that the company was still buying oil.';
const MEANT = 'the company was still buying oil';

/** What is shown of the last claim of a text, as "how: what". */
function last(text: string): string {
	const article = annotate(text);
	const { howAlone, what } = claimWords(article, article.claims.at(-1)!, (span) => sliceOf(text, span));
	return `${howAlone}: ${what}`;
}

describe('the words of a claim that only points to another one', () => {
	it('tell what is denied, confirmed or meant, where that is known', () => {
		assert.equal(last(`${SAID} The company denied a claim.`), `denied: a claim (${MEANT})`);
		assert.equal(last(`${SAID} The allegation was denied by the company.`), `was denied: The allegation (${MEANT})`);
		assert.equal(last(`${SAID} The minister confirmed it.`), `confirmed: it (${MEANT})`);
	});

	it('tell how it was said where that turns it', () => {
		assert.equal(
			last('Ruth Ames had never said that the dam leaked. Peter Boyd disputed the claim.'),
			'disputed: the claim (had never said: the dam leaked)',
		);
	});

	it('tell no more where the content does, or nothing is known', () => {
		assert.equal(
			last(`${SAID} The company denied a claim by officials that it was still buying oil.`),
			'denied: a claim by officials that it was still buying oil',
		);
		assert.equal(last('The company denied a claim.'), 'denied: a claim');
	});

	it('are the same in text and in the report', () => {
		const text = `${SAID} A senior official denied the claim.`;
		const article = annotate(text);
		assert.ok(renderText(article, text, { source: 'a' }).includes(`denied | the claim (${MEANT})\n`));
		const report = renderSourcing(sourcingOf(article, text), article, text, { source: 'a' }).text;
		assert.match(report, new RegExp(`\nON ONE UNNAMED SOURCE\n.*official denied: the claim \\(${MEANT}\\)\n`));
	});
});
