import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../shell/paths.mts';

/** Writes a module of packed data, by its path from the root of the project, and says how large it is. */
export function writeModule(file: string, text: string): void {
	writeFileSync(join(ROOT, file), text);
	console.log(`${file}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed`);
}

/** What a module of weights holds, and how it is called. */
export interface WeightsModule<Packed extends object> {
	/** The lines that import `type` and `unpack`. */
	readonly imports: readonly string[];
	/** The command that writes it. */
	readonly command: string;
	/** The type of the packed weights. */
	readonly type: string;
	readonly packed: Packed;
	/** The function that unpacks them. */
	readonly unpack: string;
	/** What is exported: its name, and what it is. */
	readonly model: string;
	readonly what: string;
}

/** The text of a module with packed weights, which are unpacked when the model is first used. */
export const weightsModule = <Packed extends object>(module: WeightsModule<Packed>): string => {
	const { imports, command, type, packed, unpack, model, what } = module;
	const fields = Object.entries(packed).map(([name, value]) => `\t${name}: ${literal(value)},`);
	return `import { once } from '../../once';
${imports.join('\n')}

/** The shipped weights, written by \`npm run ${command}\`; see MODEL.md beside this file. */
export const WEIGHTS: ${type} = {
${fields.join('\n')}
};

/** The shipped ${what}, unpacked when it is first used. */
export const ${model} = once(() => ${unpack}(WEIGHTS));
`;
};

const literal = (value: unknown): string =>
	Array.isArray(value) ? `[${value.join(', ')}]` : typeof value === 'string' ? `'${value}'` : String(value);
