import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EMPTY_PAGE, printPage, type Annotation } from '../../../src/core/formats/annotations';
import { PagePrinter } from '../../../src/vscode/store/pagePrinter';

describe('the printer of pages', () => {
	it('prints every page as it is, whatever it printed before', async () => {
		const all = Array.from({ length: 8 }, (_, i): Annotation => {
			const raw = { id: `urn:${i}`, n: 'é'.repeat(i), list: [i, { a: '“\n”' }] };
			return { id: raw.id, raw, entry: undefined };
		});
		const page = fc.record({
			annotations: fc.uniqueArray(fc.constantFrom(...all)),
			removed: fc.constantFrom(new Map<string, string>(), new Map([['urn:x', '2026-03-03T10:00:00.000Z']])),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 6 }), async (pages) => {
				const printer = new PagePrinter();
				for (const one of pages) {
					const bytes = await printer.print({ ...EMPTY_PAGE, ...one }, () => Promise.resolve());
					assert.equal(new TextDecoder().decode(bytes), printPage({ ...EMPTY_PAGE, ...one }));
				}
			}),
		);
	});
});
