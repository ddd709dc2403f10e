import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { annotate } from '../core/annotate';
import { HELP } from './help';
import { readArguments, type Request } from './options';
import { printerFor } from './output';
import { readCorrections, storeOf, type CorrectionsReading } from './readCorrections';
import { readArticle, readStream, type Reading } from './read';
import { WriteError, writer, type Write } from './write';

/** The streams that the command works on. */
export interface Streams {
	readonly stdin: Readable;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

const DONE = 0;
const FAILED = 2;
const STDIN = '-';
const NO_CORRECTIONS: CorrectionsReading = { ok: true, corrections: [] };

/** Runs the command and gives its exit code. Whoever reads the output may stop at any time; the rest is then left out. */
export async function run(args: readonly string[], { stdin, stdout, stderr }: Streams): Promise<number> {
	const out = writer(stdout);
	const complain = complaints(writer(stderr));
	try {
		return await answer(readArguments(args), stdin, out, complain);
	} catch (error) {
		if (!(error instanceof WriteError)) throw error;
		return error.readerIsGone ? DONE : await complain(`cannot write the output (${error.message})`);
	}
}

async function answer(request: Request, stdin: Readable, out: Write, complain: Complain): Promise<number> {
	switch (request.kind) {
		case 'help':
			await out(HELP);
			return DONE;
		case 'version':
			await out(`${version}\n`);
			return DONE;
		case 'mistake':
			return complain(`${request.message}; see dossier --help`);
		case 'annotate':
			return annotateFiles(request, stdin, out, complain);
	}
}

type Annotate = Extract<Request, { readonly kind: 'annotate' }>;

/** One file after the other, so that output comes early and only one article is held at a time. */
async function annotateFiles(request: Annotate, stdin: Readable, out: Write, complain: Complain): Promise<number> {
	const printer = printerFor(request.format, request.files.length > 1, request.width);
	const read = reader(stdin);
	let code = DONE;
	let printed = 0;
	for (const source of request.files) {
		const reading = await read(source);
		if (reading.ok) {
			const reader = request.corrections && source !== STDIN ? await readCorrections(source) : NO_CORRECTIONS;
			if (!reader.ok) code = await complain(`${storeOf(source)}: ${reader.reason}; it is left out`);
			const article = annotate(reading.text, reader.ok ? { corrections: reader.corrections } : {});
			const lead = printed === 0 ? printer.before : printer.between;
			await out(lead + printer.print({ source, text: reading.text, article }));
			printed++;
		} else code = await complain(`${source}: ${reading.reason}`);
	}
	if (printed > 0) await out(printer.after);
	else if (request.files.length > 1) await out(printer.before + printer.after);
	return code;
}

/** Standard input has an end and so can be read once only. */
function reader(stdin: Readable): (source: string) => Promise<Reading> {
	let used = false;
	return (source) => {
		if (source !== STDIN) return readArticle(source);
		if (used) return Promise.resolve({ ok: false, reason: 'standard input can be read only once' });
		used = true;
		return readStream(stdin);
	};
}

/** Prints one line about what went wrong and gives the exit code for it. */
type Complain = (message: string) => Promise<number>;

function complaints(err: Write): Complain {
	return async (message) => {
		await err(`dossier: ${message.replace(/\p{C}/gu, escaped)}\n`).catch(ignored);
		return FAILED;
	};
}

const escaped = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** With nobody left to read complaints, the exit code alone has to tell. */
const ignored = (): void => undefined;
