import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, SEEDS } from '../../../scripts/shell/paths.mjs';

/** A temporary folder with the sample articles and further files, by their paths, removed when the process ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'dossier-articles-'));
	process.once('exit', () => {
		rmSync(folder, { recursive: true, force: true });
	});
	cpSync(SEEDS, folder, { recursive: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/**
 * A temporary folder with the article that the project shares with others beside its checkout, as `article.txt`;
 * `undefined` where it is not there.
 */
export function folderWithSharedArticle(): string | undefined {
	const shared = join(ROOT, '../shared/seeds');
	const name = existsSync(shared) ? readdirSync(shared).find((file) => file.endsWith('.txt')) : undefined;
	if (!name) return undefined;
	const folder = folderWith({});
	copyFileSync(join(shared, name), join(folder, 'article.txt'));
	return folder;
}
