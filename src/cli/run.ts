import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { annotate } from '../core/annotate';
import { storePathOf } from '../core/formats/storeName';
import { HELP } from './help';
import { readArguments, type CliRequest } from './options';
import { printerFor } from './output';
import { readCorrections, type CorrectionsReading } from './readCorrections';
import { readArticle, readStream, type InputReading } from './read';
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

/** What turns a text into an article; tests have others than the pipeline. */
export type Pipeline = typeof annotate;

/**
 * Runs the command and gives its exit code. Whoever reads the output may stop at any time; the rest is then left out. It
 * never throws: what goes wrong is one line on `stderr`.
 */
export async function run(args: readonly string[], streams: Streams, pipeline: Pipeline = annotate): Promise<number> {
	const out = writer(streams.stdout);
	const complain = complaints(writer(streams.stderr));
	try {
		return await answer(readArguments(args), { stdin: streams.stdin, out, complain, pipeline });
	} catch (error) {
		if (!(error instanceof WriteError)) return complain(messageOf(error));
		return error.readerIsGone ? DONE : await complain(`cannot write the output (${error.message})`);
	}
}

interface CliContext {
	readonly stdin: Readable;
	readonly out: Write;
	readonly complain: Complain;
	readonly pipeline: Pipeline;
}

async function answer(request: CliRequest, context: CliContext): Promise<number> {
	switch (request.kind) {
		case 'help':
			await context.out(HELP);
			return DONE;
		case 'version':
			await context.out(`${version}\n`);
			return DONE;
		case 'mistake':
			return context.complain(`${request.message}; see dossier --help`);
		case 'annotate':
			return annotateFiles(request, context);
	}
}

type Annotate = Extract<CliRequest, { readonly kind: 'annotate' }>;

/** One file after the other, so that output comes early and only one article is held at a time. */
async function annotateFiles(request: Annotate, { stdin, out, complain, pipeline }: CliContext): Promise<number> {
	const printer = printerFor(request.format, request.files.length > 1, request.width);
	const read = reader(stdin);
	let code = DONE;
	let printed = 0;
	for (const source of request.files) {
		const reading = await read(source);
		if (!reading.ok) {
			code = await complain(`${source}: ${reading.reason}`);
			continue;
		}
		const reader = request.corrections && source !== STDIN ? await readCorrections(source) : NO_CORRECTIONS;
		if (!reader.ok) code = await complain(`${storePathOf(source)}: ${reader.reason}; it is left out`);
		const print = (): string => {
			const article = pipeline(reading.text, reader.ok ? { corrections: reader.corrections } : {});
			return printer.print({ source, text: reading.text, article });
		};
		const result = attempt(print);
		if (result.ok) await out((printed++ === 0 ? printer.before : printer.between) + result.value);
		else code = await complain(`${source}: cannot be annotated (${result.reason})`);
	}
	if (printed > 0) await out(printer.after);
	else if (request.files.length > 1) await out(printer.before + printer.after);
	return code;
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** An article that makes the pipeline fail must not cost the ones after it. */
function attempt<T>(work: () => T): Attempt<T> {
	try {
		return { ok: true, value: work() };
	} catch (error) {
		return { ok: false, reason: messageOf(error) };
	}
}

const messageOf = (error: unknown): string => shortened(error instanceof Error ? error.message : String(error));
const shortened = (message: string): string => (message.length > 200 ? `${message.slice(0, 200)}…` : message);

/** Standard input has an end and so can be read once only. */
function reader(stdin: Readable): (source: string) => Promise<InputReading> {
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
