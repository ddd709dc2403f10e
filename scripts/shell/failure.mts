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
		console.error(error instanceof Failure ? `\nDossier: ${error.message}` : error);
		process.exitCode = 1;
	}
}
