import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const table = (name: string): Record<string, string> =>
	JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as Record<string, string>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();

/** Every text that the source hands to `l10n.t`; all of them are plain literals. */
function textsInSource(): string[] {
	const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.ts'),
	);
	return files.flatMap((name) => {
		const source = readFileSync(join(ROOT, 'src', name), 'utf8');
		const literals = [...source.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!);
		assert.equal(literals.length, [...source.matchAll(/\bl10n\.t\(/g)].length, `${name} has a text that is no literal`);
		return literals;
	});
}

describe('translations', () => {
	const german = table('l10n/bundle.l10n.de.json');

	it('have every text of the source and no other', () => {
		assert.deepEqual(Object.keys(german).sort(), [...new Set(textsInSource())].sort());
	});

	it('keep the placeholders', () => {
		for (const [text, translation] of Object.entries(german))
			assert.deepEqual(placeholders(translation), placeholders(text));
	});

	it('have every text of the manifest in each language, and no other', () => {
		const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
		const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!))].sort();
		assert.deepEqual(Object.keys(table('package.nls.json')).sort(), used);
		assert.deepEqual(Object.keys(table('package.nls.de.json')).sort(), used);
	});

	it('have no text twice, of which a reader would see the last', () => {
		for (const name of ['package.nls.json', 'package.nls.de.json', 'l10n/bundle.l10n.de.json']) {
			const lines = readFileSync(join(ROOT, name), 'utf8').match(/^\t"(?:[^"\\]|\\.)+": /gmu)!;
			assert.equal(lines.length, Object.keys(table(name)).length, name);
		}
	});
});
