/** Something that the user can do something about. It is shown as its one sentence, without a stack. */
export class Failure extends Error {
	override readonly name = 'Failure';
}

/**
 * Runs a script to its end and sets the exit code: what the script returns, or 1 for an error. The process is then left
 * to end by itself, so that exit handlers and pending output still run.
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await main();
	} catch (error) {
		console.error(error instanceof Failure || isUsage(error) ? `\nDossier: ${error.message}` : error);
		process.exitCode = 1;
	}
}

/** What `parseArgs` throws for an option that there is not: its message is a sentence for the user. */
const isUsage = (error: unknown): error is Error =>
	error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
