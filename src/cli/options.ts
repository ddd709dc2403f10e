import { parseArgs } from 'node:util';

/** How annotated articles are printed. */
export type Format = 'json' | 'jsonl' | 'text' | 'sourcing';

/** What the arguments ask for. */
export type CliRequest =
	| { readonly kind: 'help' }
	| { readonly kind: 'version' }
	| AnnotateRequest
	| { readonly kind: 'mistake'; readonly message: string };

export interface AnnotateRequest {
	readonly kind: 'annotate';
	readonly format: Format;
	readonly width: number | null;
	/** Whether what a reader corrected in an article counts. */
	readonly corrections: boolean;
	/** Whether text and sourcing have what is only thought, too. */
	readonly attitudes: boolean;
	readonly files: readonly string[];
}

const FORMATS: Readonly<Record<Format, true>> = { json: true, jsonl: true, text: true, sourcing: true };
const NARROWEST = 20;

const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);
const mistake = (message: string): CliRequest => ({ kind: 'mistake', message });

/** Reads the arguments that follow the program's name. It never throws: what is wrong with them is a `mistake`. */
export function readArguments(args: readonly string[]): CliRequest {
	const given = parse(args);
	if (typeof given === 'string') return mistake(given);
	const { values, positionals } = given;
	if (values.help) return { kind: 'help' };
	if (values.version) return { kind: 'version' };
	const [command, ...files] = positionals;
	if (command === undefined) return mistake('no command given');
	if (command !== 'annotate') return mistake(`unknown command '${command}'`);
	if (!isFormat(values.format)) return mistake(`unknown format '${values.format}'`);
	const width = values.width === undefined ? null : Number(values.width);
	if (width !== null && !(Number.isInteger(width) && width >= NARROWEST)) {
		return mistake(`width must be a whole number from ${NARROWEST} on`);
	}
	if (files.length === 0) return mistake('no file given (- reads standard input)');
	return {
		kind: 'annotate',
		format: values.format,
		width,
		corrections: !values['no-corrections'],
		attitudes: values.attitudes,
		files,
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string', short: 'f', default: 'json' },
				width: { type: 'string', short: 'w' },
				attitudes: { type: 'boolean', default: false },
				'no-corrections': { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
				version: { type: 'boolean', short: 'v', default: false },
			},
		});
	} catch (error) {
		return firstSentence(error instanceof Error ? error.message : String(error));
	}
}

/** Node's messages go on with advice over several sentences; the first one says what is wrong. */
const firstSentence = (message: string): string =>
	message.split(/\.\s/)[0]!.replace(/^./, (letter) => letter.toLowerCase());
