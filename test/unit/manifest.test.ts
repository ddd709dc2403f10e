import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
	readonly contributes: {
		readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<Theme, string>> }[];
	};
}

type Theme = keyof typeof BACKGROUNDS;

/** Editor backgrounds of VS Code's default themes, on which each colour must be seen. */
const BACKGROUNDS = {
	dark: ['#1f1f1f', '#1e1e1e'],
	light: ['#ffffff'],
	highContrast: ['#000000'],
	highContrastLight: ['#ffffff'],
} as const;

/** Least contrast after WCAG 2: for words and for lines, and more of both in high contrast. */
const least = (id: string, theme: Theme): number => {
	const isText = id === 'dossier.claim.cue';
	return theme.startsWith('high') ? (isText ? 7 : 4.5) : isText ? 4.5 : 3;
};

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as Manifest;

describe('colours in the manifest', () => {
	for (const { id, defaults } of manifest.contributes.colors)
		for (const theme of Object.keys(BACKGROUNDS) as Theme[])
			it(`${id} is seen in the theme ${theme}`, () => {
				for (const background of BACKGROUNDS[theme])
					assert.ok(
						contrast(defaults[theme], background) >= least(id, theme),
						`${contrast(defaults[theme], background)}`,
					);
			});
});

function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
