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
import type { ActorKind } from '../../src/core/model';
import { VOICE_LINES } from '../../src/vscode/claimShades';
import { colorName } from '../../src/vscode/colors';
import { LINES } from '../../src/vscode/highlight';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

interface Step {
	readonly id: string;
	readonly description: string;
	readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
}

interface Manifest {
	readonly scripts: Readonly<Record<string, string>>;
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly keybindings: readonly Readonly<Record<'command' | 'key' | 'mac' | 'when', string>>[];
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
const { contributes, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const { colors, commands, keybindings, views, walkthroughs } = contributes;

/** Colours that lie behind words, and let what is behind them shine through. */
const isShade = (id: string): boolean => /background$/iu.test(id);

/** `editor.foreground` of the same themes. */
const FOREGROUNDS: Readonly<Record<Theme, string>> = {
	dark: '#cccccc',
	light: '#3b3b3b',
	highContrast: '#ffffff',
	highContrastLight: '#292929',
};

/** A shade as it is seen on a background. */
function seenOn(shade: string, background: string): Color {
	const [over, under] = [rgb(shade)!, rgb(background)!];
	const alpha = over.alpha ?? 1;
	const mixed = (a: number, b: number): number => a * alpha + b * (1 - alpha);
	return { mode: 'rgb', r: mixed(over.r, under.r), g: mixed(over.g, under.g), b: mixed(over.b, under.b) };
}

describe('colours in the manifest', () => {
	for (const { id, defaults } of colors.filter(({ id }) => isShade(id)))
		for (const theme of THEMES)
			it(`${id} lets words and cues be read in the theme ${theme}`, () => {
				const cue = colors.find((color) => color.id === 'dossier.claim.cue')!.defaults[theme];
				for (const background of BACKGROUNDS[theme])
					for (const words of [FOREGROUNDS[theme], cue]) {
						const contrast = wcagContrast(words, seenOn(defaults[theme], background));
						assert.ok(contrast >= least('dossier.claim.cue', theme), `${words}: ${contrast}`);
					}
			});

	for (const { id, defaults } of colors.filter(({ id }) => !isShade(id)))
		for (const theme of THEMES)
			it(`${id} is seen in the theme ${theme}`, () => {
				for (const background of BACKGROUNDS[theme]) {
					const contrast = wcagContrast(defaults[theme], background);
					assert.ok(contrast >= least(id, theme), `${contrast} on ${background}`);
				}
			});

	for (const theme of THEMES)
		for (const [eye, see] of Object.entries(EYES))
			for (const [what, pattern] of Object.entries({
				'kinds of actors': /^dossier\.actor\./,
				'voices of claims': /^dossier\.claim\.voice\d$/,
			}))
				it(`keep the ${what} apart in the theme ${theme} with ${eye}`, () => {
					const difference = differenceCiede2000();
					const kinds = colors.filter(({ id }) => pattern.test(id));
					assert.equal(kinds.length, 6);
					for (const [i, one] of kinds.entries())
						for (const other of kinds.slice(i + 1)) {
							const apart = difference(see(rgb(one.defaults[theme])!), see(rgb(other.defaults[theme])!));
							assert.ok(apart >= APART, `${one.id} and ${other.id}: ${apart}`);
						}
				});

	it('are not the only sign of a kind', () => {
		const kinds = colors.flatMap(({ id }) => /^dossier\.actor\.(.*)$/.exec(id)?.[1] ?? []);
		const used = new Set((Object.keys(LINES) as ActorKind[]).map(colorName));
		assert.deepEqual([...used].sort(), kinds.sort());
		assert.equal(new Set(Object.values(LINES)).size, Object.keys(LINES).length);
		assert.equal(new Set(Object.values(VOICE_LINES).map(String)).size, Object.keys(VOICE_LINES).length);
	});
});

describe('the views in the manifest', () => {
	for (const { id } of Object.values(views).flat())
		it(`let the rows of ${id} be copied by the usual key`, () => {
			const key = keybindings.find(({ command }) => command === `${id}.copy`);
			assert.equal(key?.key, 'ctrl+c');
			assert.equal(key.mac, 'cmd+c');
			assert.match(key.when, new RegExp(`focusedView == ${id} && listFocus`));
		});
});

describe('the commands of README.md', () => {
	const named = readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/g);
	for (const name of new Set(Array.from(named, (match) => match[1]!)))
		it(`install what they need first: ${name}`, () => {
			assert.match(scripts[name] ?? '', /^node scripts\/run\.mjs \w/);
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
