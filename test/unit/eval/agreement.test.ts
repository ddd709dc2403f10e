import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { evaluate } from '../../../scripts/eval/evaluate.mjs';
import type { FigureKey } from '../../../scripts/eval/figures.mjs';
import { chooseSets, findSets } from '../../../scripts/eval/sets.mjs';

const SCORER = '../shared/eval/score.mjs';
const SETS = { polnear: 'measure-only/polnear', gum_news: 'gum_news', worldwide: 'worldwide' };
const DOCUMENTS = 8;
const COMMAND = 'node --import tsx src/cli/main.ts annotate --format jsonl';

/** The figures of the other scorer by ours. */
const SAME = {
	names: 'names',
	namesOverlap: 'namesOverlap',
	namesUntyped: 'namesUntyped',
	persons: 'PERSON',
	organizations: 'ORG',
	places: 'PLACE',
	linksB3: 'linksB3',
	claims: 'claims',
	statements: 'recall.statements',
	attitudes: 'recall.attitudes',
	typeRight: 'typeRight',
	claimsWithSource: 'claimsWithSource',
	sourceRight: 'sourceRight',
	sourceWrong: 'sourceWrong',
	cueRight: 'cueRight',
	speakerRight: 'speakerRight',
} as const satisfies Partial<Record<FigureKey, string>>;

type Report = Readonly<Record<string, Readonly<Record<string, number | { readonly f: number }>>>>;

/** The corpora and their scorer lie beside the checkout; they are not part of it. */
describe('the scorer', () => {
	for (const [name, path] of Object.entries(SETS)) {
		it(`agrees with that of the corpora on ${name}`, function () {
			const file = `../shared/gold/dev/${path}.jsonl`;
			if (!existsSync(SCORER) || !existsSync(file)) this.skip();
			const args = [SCORER, file, '--limit', String(DOCUMENTS), '--json', '--cmd', COMMAND];
			const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Report;
			const [set] = chooseSets(findSets(), [name]);
			const { scores } = evaluate(set!, set!.read().slice(0, DOCUMENTS), { errors: 0, report: () => undefined });
			const compared = Object.entries(SAME).flatMap(([ours, theirs]) => {
				const other = report[name]![theirs];
				return other === undefined ? [] : { ours: scores[ours as FigureKey]?.value ?? 0, other, theirs };
			});
			assert.ok(compared.length > 0);
			for (const { ours, other, theirs } of compared) {
				const value = typeof other === 'number' ? other : other.f;
				assert.ok(Math.abs(ours - value) < 0.1, `${theirs}: ${ours.toFixed(2)}, there ${value.toFixed(2)}`);
			}
		});
	}
});
