import type { Readable } from 'node:stream';
import { annotate } from '../core/annotate';
import { storePathOf } from '../core/formats/storeName';
import { messageOf } from './messageOf';
import type { AnnotateRequest } from './options';
import { printerFor } from './output';
import { readArticle, readStream, type InputReading } from './read';
import { readCorrections, type CorrectionsReading } from './readCorrections';
import type { Write } from './write';

/** What turns a text into an article; tests have others than the pipeline. */
export type Pipeline = typeof annotate;

/** What annotating needs of the command that it is a part of. */
export interface Surroundings {
	readonly stdin: Readable;
	readonly out: Write;
	/** Prints one line about what went wrong and gives the exit code for it. */
	readonly complain: (message: string) => Promise<number>;
	readonly pipeline: Pipeline | undefined;
}

const DONE = 0;
const STDIN = '-';
const NO_CORRECTIONS: CorrectionsReading = { ok: true, corrections: [] };

/**
 * Annotates one file after the other, so that output comes early and only one article is held at a time. Gives the exit code.
 * It is a bundle of its own, with all of the core in it.
 */
export async function annotateFiles(
	request: AnnotateRequest,
	{ stdin, out, complain, pipeline = annotate }: Surroundings,
): Promise<number> {
	const printer = printerFor(request);
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
