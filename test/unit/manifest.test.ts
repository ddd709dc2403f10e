import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	rgb,
	wcagContrast,
	type Color,
} from 'culori';
import { LINES } from '../../src/vscode/highlight';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

interface Step {
	readonly id: string;
	readonly description: string;
	readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
}

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
		readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<Theme, string>> }[];
	};
}

/**
 * `editor.background` of VS Code's own themes, after `extensions/theme-defaults/themes` of VS Code 1.139: Dark Modern, Dark+ and
 * Dark 2026; all light ones; Dark High Contrast; Light High Contrast.
 */
const BACKGROUNDS: Readonly<Record<Theme, readonly string[]>> = {
	dark: ['#1f1f1f', '#1e1e1e', '#121314'],
	light: ['#ffffff'],
	highContrast: ['#000000'],
	highContrastLight: ['#ffffff'],
};
const THEMES = Object.keys(BACKGROUNDS) as Theme[];

/** Least contrast after WCAG 2.2 (1.4.3, 1.4.11): for words and for lines, and more of both in high contrast (1.4.6). */
const least = (id: string, theme: Theme): number => {
	const isText = id === 'dossier.claim.cue';
	return theme.startsWith('high') ? (isText ? 7 : 4.5) : isText ? 4.5 : 3;
};

/** How colours are seen: as they are, and without one kind of cone (Machado, Oliveira and Fernandes, 2009). */
const EYES: Readonly<Record<string, (color: Color) => Color>> = {
	'all cones': (color: Color) => color,
	protanopia: filterDeficiencyProt(1),
	deuteranopia: filterDeficiencyDeuter(1),
	tritanopia: filterDeficiencyTrit(1),
};

/** Least difference of two kinds after CIEDE2000: about five times what is noticed side by side, as lines are thin. */
const APART = 12;

const ROOT = join(import.meta.dirname, '../..');
const { colors, commands, walkthroughs } = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest)
	.contributes;

describe('colours in the manifest', () => {
	for (const { id, defaults } of colors)
		for (const theme of THEMES)
			it(`${id} is seen in the theme ${theme}`, () => {
				for (const background of BACKGROUNDS[theme]) {
					const contrast = wcagContrast(defaults[theme], background);
					assert.ok(contrast >= least(id, theme), `${contrast} on ${background}`);
				}
			});

	for (const theme of THEMES)
		for (const [eye, see] of Object.entries(EYES))
			it(`keep the kinds of actors apart in the theme ${theme} with ${eye}`, () => {
				const difference = differenceCiede2000();
				const actors = colors.filter(({ id }) => id.startsWith('dossier.actor.'));
				for (const [i, one] of actors.entries())
					for (const other of actors.slice(i + 1)) {
						const apart = difference(see(rgb(one.defaults[theme])!), see(rgb(other.defaults[theme])!));
						assert.ok(apart >= APART, `${one.id} and ${other.id}: ${apart}`);
					}
			});

	it('are not the only sign of a kind', () => {
		const kinds = colors.flatMap(({ id }) => /^dossier\.actor\.(.*)$/.exec(id)?.[1] ?? []);
		assert.deepEqual(Object.keys(LINES).sort(), kinds.sort());
		assert.equal(new Set(Object.values(LINES)).size, kinds.length);
	});
});

describe('the walkthrough in the manifest', () => {
	const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

	it('has five steps', () => {
		assert.equal(steps.length, 5);
	});

	for (const { id, media } of steps)
		it(`has a picture for “${id}” in every theme, and words for it`, () => {
			assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light']);
			for (const file of Object.values(media.image)) assert.ok(existsSync(join(ROOT, file)), file);
			assert.match(media.altText, /^%walkthrough\./);
		});

	for (const table of ['package.nls.json', 'package.nls.de.json']) {
		const texts = JSON.parse(readFileSync(join(ROOT, table), 'utf8')) as Readonly<Record<string, string>>;
		for (const { id, description } of steps)
			it(`has a button for “${id}” in ${table}`, () => {
				assert.match(texts[description.slice(1, -1)]!, /^\[[^\]]+\]\(command:[\w.]+\)$/m);
			});
	}

	for (const table of ['package.nls.json', 'package.nls.de.json'])
		it(`leads to commands that there are in ${table}`, () => {
			const links = readFileSync(join(ROOT, table), 'utf8').matchAll(/\(command:(dossier\.[\w.]+)/g);
			const known = new Set(commands.map(({ command }) => command));
			for (const [, command = ''] of links) assert.ok(known.has(command) || command.endsWith('.focus'), command);
		});
});
