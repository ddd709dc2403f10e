import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Imports that would let a stage know of what comes after it, or the core of where it runs: file, what it imports. */
const FORBIDDEN = [
	['src/core/layout/paragraphs.ts', '../language/token'],
	['src/core/language/analyse.ts', '../names/name'],
	['src/core/language/token.ts', '../knowledge/phrases'],
	['src/core/knowledge/titles.ts', '../names/name'],
	['src/core/names/name.ts', '../actors/actor'],
	['src/core/names/name.ts', '../formats/json'],
	['src/core/names/name.ts', 'compromise'],
	['src/core/actors/actor.ts', '../claims/claim'],
	['src/core/syntax/clause.ts', '../knowledge/speech'],
	['src/core/syntax/clause.ts', '../attribution/cue'],
	['src/core/attribution/cue.ts', '../actors/actor'],
	['src/core/attribution/cue.ts', '../claims/claim'],
	['src/core/attribution/cues/verb.ts', '../sources/subject'],
	['src/core/attribution/sources/subject.ts', '../constructions/passive'],
	['src/core/attribution/constructions/passive.ts', '../attribution'],
	['src/core/dialogue/turn.ts', '../attribution/cue'],
	['src/core/dialogue/turn.ts', '../claims/claim'],
	['src/core/claims/claim.ts', '../corrections/correction'],
	['src/core/claims/claim.ts', '../formats/json'],
	['src/core/claims/claim.ts', '../annotate'],
	['src/core/corrections/correction.ts', '../formats/json'],
	['src/core/annotate.ts', '../annotator/service'],
	['src/core/annotate.ts', 'node:fs'],
	['src/core/formats/json.ts', '../../vscode/session'],
	['src/annotator/service.ts', 'node:fs'],
	['src/annotator/service.ts', '../vscode/session'],
	['src/cli/run.ts', '../vscode/session'],
	['src/vscode/session.ts', 'node:fs'],
	['src/vscode/session.ts', './features/hover'],
	['src/vscode/features/hover.ts', './claims'],
	['src/extension.ts', 'node:fs'],
	['src/extension.ts', './core/annotate'],
] as const;

const ALLOWED = [
	['src/core/names/name.ts', '../language/token'],
	['src/core/attribution/cue.ts', '../syntax/phrase'],
	['src/core/attribution/cue.ts', './constructions/gerund'],
	['src/core/attribution/constructions/gerund.ts', '../cues/noun'],
	['src/core/dialogue/turn.ts', '../mentions'],
	['src/core/claims/claim.ts', '../attribution/claimed'],
	['src/core/claims/claim.ts', '../dialogue/label'],
	['src/core/claims/claim.ts', '../actors/actor'],
	['src/core/formats/json.ts', '../corrections/correction'],
	['src/annotator/nodeChannel.ts', 'node:fs'],
	['src/vscode/features/hover.ts', '../hoverCard'],
] as const;

describe('layers of the code', () => {
	let folder: string;
	let found: readonly string[];

	/** Lints a project that has these files and imports, and nothing else. */
	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'dossier-layers-'));
		const files = new Map<string, string[]>();
		const linesOf = (file: string): string[] => files.get(file) ?? files.set(file, []).get(file)!;
		linesOf('node_modules/compromise/index.js');
		for (const [file, to] of [...FORBIDDEN, ...ALLOWED]) {
			linesOf(file).push(`import '${to}';`);
			if (to.startsWith('.')) linesOf(join(dirname(file), `${to}.ts`));
		}
		for (const [file, lines] of files) {
			mkdirSync(join(folder, dirname(file)), { recursive: true });
			writeFileSync(join(folder, file), lines.join('\n'));
		}
		copyFileSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
		const options = ['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json'];
		const { stdout } = spawnSync(process.execPath, [CRUISER, ...options, 'src'], { cwd: folder, encoding: 'utf8' });
		const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; to: string }[] } };
		found = summary.violations.map(({ from, to }) => `${from} → ${to}`);
	});

	after(() => {
		rmSync(folder, { recursive: true });
	});

	const violation = ([file, to]: readonly [string, string]): string => {
		const target = to.startsWith('.') ? `${join(dirname(file), to)}.ts` : to.replace('node:', '');
		return `${file} → ${to === 'compromise' ? 'node_modules/compromise/index.js' : target}`;
	};

	for (const one of FORBIDDEN)
		it(`keep ${one[1]} out of ${one[0]}`, () => {
			assert.ok(found.includes(violation(one)), found.join('\n'));
		});

	for (const one of ALLOWED)
		it(`let ${one[0]} have ${one[1]}`, () => {
			assert.ok(!found.includes(violation(one)));
		});
});
