import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const EXTENSIONS = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];

/** The first program on the PATH that has one of these names; an earlier folder of the PATH goes before an earlier name. */
export const onPath = (names: readonly string[]): string | undefined =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => names.flatMap((name) => EXTENSIONS.map((extension) => join(folder, `${name}${extension}`))))
		.find((file) => existsSync(file));
