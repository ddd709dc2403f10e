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
