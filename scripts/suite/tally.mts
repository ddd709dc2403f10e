/** The outcome of a mocha suite. A suite hands it over when it ran to its end, and only then. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	/** Tests that were skipped. */
	readonly pending: number;
}

/** The environment variable that tells a suite where to write its tally, as JSON. */
export const TALLY_FILE = 'DOSSIER_TALLY';

/** Starts every line that a suite in the extension host prints, to tell it from what VS Code logs. */
export const HOST_MARK = '@@dossier ';

/** The line, after the mark, with which a suite hands its tally over where there is no file system. */
export const TALLY_LINE = /^tally (\d+) (\d+) (\d+)$/;

/** How often a test in a VS Code is tried at most again: on a busy machine VS Code now and then loses a click or a key. */
export const EDITOR_RETRIES = 1;

/**
 * Says that a test failed and is tried again, so that what passes at its second try is seen as well. The error of a test
 * that ran in another process is no `Error` any more, but has its message.
 */
export const sayRetry = (test: { fullTitle(): string }, error: unknown, say = console.log): void => {
	const message = (error as Partial<Error> | undefined)?.message ?? String(error);
	say(`    failed, and is tried again: ${test.fullTitle()}\n      ${message.split('\n', 1)[0]!}`);
};

/** What is said of a dialog of VS Code that is in the way of all tests to come. */
export const DIALOG_LEFT = '      A dialog is left: ';

const FAILURES = /^ {2}\d+ failing$/mu;
const BEFORE_THEM = new RegExp(`^ {4}failed, and is tried again: .*\\n.*|^${DIALOG_LEFT}.*`, 'gmu');

/**
 * What a suite's output says of its failures, from where it counts them, after what it said of tests that it tried again
 * and of dialogs; nothing where it counts none.
 */
export const failuresIn = (output: string): string => {
	const found = FAILURES.exec(output);
	if (!found) return '';
	return [...(output.match(BEFORE_THEM) ?? []), output.slice(found.index).trimEnd()].join('\n');
};

export const NONE: Tally = { passed: 0, failed: 0, pending: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	pending: a.pending + b.pending,
});

/**
 * Judges a suite by its tally and by the problem that its process ended with, if any. It counts as failed unless all is
 * well: without a tally nothing is proven, whatever the exit code says.
 */
export function judge(tally: Tally | undefined, problem?: string): Tally {
	if (!tally) {
		console.log(`\nThe suite did not run to its end: ${problem ?? 'it was cut off, though it reported success'}.`);
		return { passed: 0, failed: 1, pending: 0 };
	}
	if (tally.failed > 0) return tally;
	if (tally.passed === 0) console.log('\nThe suite ran no tests.');
	else if (problem) console.log(`\nThe suite finished, and yet: ${problem}.`);
	else return tally;
	return { ...tally, failed: 1 };
}
