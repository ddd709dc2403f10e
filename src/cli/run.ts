import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import type { Pipeline, Surroundings } from './annotateFiles';
import { HELP } from './help';
import { messageOf } from './messageOf';
import { readArguments, type CliRequest } from './options';
import { WriteError, writer, type Write } from './write';

/** The streams that the command works on. */
export interface Streams {
	readonly stdin: Readable;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

const DONE = 0;
const FAILED = 2;

/**
 * Runs the command and gives its exit code. Whoever reads the output may stop at any time; the rest is then left out. It
 * never throws: what goes wrong is one line on `stderr`. Tests give other pipelines than the core's.
 */
export async function run(args: readonly string[], streams: Streams, pipeline?: Pipeline): Promise<number> {
	const out = writer(streams.stdout);
	const complain = complaints(writer(streams.stderr));
	try {
		return await answer(readArguments(args), { stdin: streams.stdin, out, complain, pipeline });
	} catch (error) {
		if (!(error instanceof WriteError)) return complain(messageOf(error));
		return error.readerIsGone ? DONE : await complain(`cannot write the output (${error.message})`);
	}
}

/** Loads the core only to annotate: it is large, and nothing else needs it. */
async function answer(request: CliRequest, surroundings: Surroundings): Promise<number> {
	switch (request.kind) {
		case 'help':
			await surroundings.out(HELP);
			return DONE;
		case 'version':
			await surroundings.out(`${version}\n`);
			return DONE;
		case 'mistake':
			return surroundings.complain(`${request.message}; see dossier --help`);
		case 'annotate':
			return (await import('./annotateFiles')).annotateFiles(request, surroundings);
	}
}

function complaints(err: Write): Surroundings['complain'] {
	return async (message) => {
		await err(`dossier: ${message.replace(/\p{C}/gu, escaped)}\n`).catch(ignored);
		return FAILED;
	};
}

const escaped = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** With nobody left to read complaints, the exit code alone has to tell. */
const ignored = (): void => undefined;
