import assert from 'node:assert/strict';
import { FIGURES, valueOf } from '../../../scripts/eval/figures.mjs';
import type { GoldName, NameKind } from '../../../scripts/eval/gold.mjs';
import { countNames, foundNames, type FoundName } from '../../../scripts/eval/names.mjs';
import { spanIn } from './fixture';

const TEXT = 'Ana Silva of Norfleet met Bruno Costa in Lisbon; the Danes waited, and Silva left.';

const gold = (words: string, kind: NameKind, chain: string | null = null): GoldName => ({
	...spanIn(TEXT, words),
	kind,
	chain,
});
const found = (words: string, kind: NameKind, actor = words): FoundName => ({ ...spanIn(TEXT, words), kind, actor });

const MARKS = [gold('Ana Silva', 'person'), gold('Norfleet', 'organization'), gold('Lisbon', 'place')];
const value = (key: 'names' | 'persons' | 'namesOverlap' | 'namesUntyped', names: readonly FoundName[]) =>
	valueOf(FIGURES[key], countNames({ counted: MARKS, neutral: [] }, names));

describe('names measured', () => {
	it('counts as exact only what has the span and the kind of the gold', () => {
		const names = [found('Ana Silva', 'person'), found('Norfleet', 'place'), found('in Lisbon', 'place')];
		const { precision, recall } = value('names', names)!;
		assert.deepEqual([precision, recall].map(Math.round as (n?: number) => number), [33, 33]);
		assert.equal(Math.round(value('namesOverlap', names)!.value), 67);
		assert.equal(Math.round(value('namesUntyped', names)!.value), 67);
	});

	it('gives a mark to one found name only', () => {
		const twice = [found('Ana Silva', 'person'), found('Ana Silva', 'person', 'again')];
		assert.deepEqual(value('persons', twice), { precision: 50, recall: 100, value: (2 * 50 * 100) / 150 });
	});

	it('leaves out names on neutral spans, other forms, and kinds that are not measured', () => {
		const mention = (words: string, form: 'name' | 'role') => ({ ...spanIn(TEXT, words), form });
		const names = foundNames(
			[
				{ id: 'danes', kind: 'place', mentions: [mention('the Danes', 'name')] },
				{ id: 'silva', kind: 'person', mentions: [mention('Ana Silva', 'name'), mention('Silva left', 'role')] },
				{ id: 'law', kind: 'other', mentions: [mention('Norfleet', 'name')] },
			],
			{ counted: MARKS, neutral: [spanIn(TEXT, 'the Danes')] },
		);
		assert.deepEqual(names, [found('Ana Silva', 'person', 'silva')]);
	});

	it('has no figure where the gold has nothing', () => {
		assert.equal(valueOf(FIGURES.names, countNames({ counted: [], neutral: [] }, [])), null);
	});

	it('measures links by B-cubed, a name that was not found standing alone', () => {
		const counted = [
			gold('Ana Silva', 'person', 'silva'),
			gold('Silva left', 'person', 'silva'),
			gold('Bruno Costa', 'person', 'costa'),
			gold('Lisbon', 'place', 'lisbon'),
		];
		const names = [
			found('Ana Silva', 'person', 'a'),
			found('Silva left', 'person', 'b'),
			found('Bruno Costa', 'person', 'a'),
		];
		const { precision, recall } = valueOf(FIGURES.linksB3, countNames({ counted, neutral: [] }, names))!;
		assert.equal(precision, (100 * (1 / 2 + 1 + 1 / 2 + 1)) / 4);
		assert.equal(recall, (100 * (1 / 2 + 1 / 2 + 1 + 1)) / 4);
	});
});
