const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says what is being done while it is done, again every 15 seconds, and how long it took. */
export async function doing<T>(what: string, work: () => Promise<T>): Promise<T> {
	const start = performance.now();
	console.log(`${what} …`);
	const reminder = setInterval(() => {
		console.log(`  … still at it (${seconds(start)})`);
	}, 15_000);
	try {
		const result = await work();
		console.log(`  done in ${seconds(start)}`);
		return result;
	} finally {
		clearInterval(reminder);
	}
}

/** Resolves with the first value that is not `undefined`; asks again every 50 ms, and rejects after the time limit. */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined> | T | undefined,
	limitMs = 90_000,
): Promise<T> {
	const end = performance.now() + limitMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (performance.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
