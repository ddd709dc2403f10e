/** Something to run that may need others to have gone well before. */
export interface Job {
	readonly name: string;
	/** Names of other jobs; those that are not among the given ones count as done. */
	readonly needs?: readonly string[];
}

/**
 * Runs jobs, at most so many at once: the first in order whose needs have ended starts as soon as there is room. Resolves
 * with the names of those that did not go well. A job whose needs did not go well is not run but passed to `leaveOut`, and
 * counts as one that did not go well itself. Needs must not form a circle.
 */
export async function schedule<T extends Job>(
	jobs: readonly T[],
	atOnce: number,
	run: (job: T) => Promise<boolean>,
	leaveOut: (job: T, lacking: readonly string[]) => void,
): Promise<ReadonlySet<string>> {
	const waiting = [...jobs];
	const running = new Map<string, Promise<void>>();
	const bad = new Set<string>();
	const isOpen = (name: string): boolean => running.has(name) || waiting.some((job) => job.name === name);
	for (;;) {
		const next = running.size < atOnce ? waiting.findIndex(({ needs = [] }) => !needs.some(isOpen)) : -1;
		const [job] = next < 0 ? [] : waiting.splice(next, 1);
		const lacking = job?.needs?.filter((name) => bad.has(name)) ?? [];
		if (job && lacking.length > 0) {
			bad.add(job.name);
			leaveOut(job, lacking);
		} else if (job) {
			running.set(
				job.name,
				run(job).then((isGood) => {
					running.delete(job.name);
					if (!isGood) bad.add(job.name);
				}),
			);
		} else if (running.size > 0) await Promise.race(running.values());
		else return bad;
	}
}
