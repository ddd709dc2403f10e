import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packTable } from '../../../scripts/train/packTable.mjs';
import { clustersOf, NO_CLUSTERS } from '../../../src/core/knowledge/clusters';
import { hashText } from '../../../src/core/weights/hash';
import { tableReader, VALUES } from '../../../src/core/weights/fingerprints';

describe('a table of fingerprints', () => {
	it('has room for a few words whose places clash', () => {
		const words = ['\u0001', '', '\u{101c19}\u{2d313}', '\u0000', '\u{f851c}', '\u0000\u0000'];
		const numberOf = tableReader(packTable(new Map(words.map((word) => [word, 0]))));
		for (const word of words) assert.equal(numberOf(word), 0);
	});

	it('gives each of its words the number that it has', () => {
		const tables = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.nat({ max: VALUES - 1 })), {
			selector: ([word]) => hashText(word),
			maxLength: 300,
		});
		fc.assert(
			fc.property(tables, (rows) => {
				const numberOf = tableReader(packTable(new Map(rows)));
				for (const [word, value] of rows) assert.equal(numberOf(word), value);
			}),
		);
	});

	it('knows most words that are not in it as such', () => {
		const numberOf = tableReader(packTable(new Map(Array.from({ length: 2000 }, (_, i) => [`in${i}`, i % VALUES]))));
		const known = Array.from({ length: 2000 }, (_, i) => numberOf(`out${i}`)).filter((value) => value >= 0);
		assert.ok(known.length < 200, `${known.length} of 2000`);
	});
});

describe('clusters of words', () => {
	it('hold words of like company together', () => {
		assert.equal(clustersOf('tuesday').fine, clustersOf('wednesday').fine);
		assert.equal(clustersOf('mugabe').coarse, clustersOf('mandela').coarse);
		assert.notEqual(clustersOf('tuesday').coarse, clustersOf('mandela').coarse);
	});

	it('of 1024 each lie in one of 256 and in one of 64', () => {
		const words = ['the', 'ministry', 'said', 'lagos', 'ltd', 'spokesman', 'goalkeeper'];
		for (const { coarse, middle, fine } of words.map(clustersOf)) {
			assert.ok(coarse >= 0 && coarse < 64);
			assert.ok(middle >= 0 && middle < 256);
			assert.ok(fine >= 0 && fine < 1024);
		}
	});

	it('are none for most words that nobody writes', () => {
		const odd = Array.from({ length: 100 }, (_, i) => clustersOf(`qzx${i}vkw`));
		assert.ok(odd.filter((clusters) => clusters === NO_CLUSTERS).length > 80);
	});
});
