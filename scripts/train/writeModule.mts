import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../shell/paths.mts';

/** Writes a module of packed weights, by its path from the root of the project, and says how large it is. */
export function writeModule(file: string, text: string): void {
	writeFileSync(join(ROOT, file), text);
	console.log(`${file}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed`);
}
