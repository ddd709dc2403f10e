const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does this before an interrupt from outside (Ctrl+C, a closed terminal, a CI that gives up) ends the process with the
 * given exit code. One interrupt may come as several signals, from the terminal and from npm: only the first one counts.
 * Returns a function that takes it back.
 */
export function onInterrupt(cleanUp: (signal: NodeJS.Signals) => Promise<unknown>, exitCode = 130): () => void {
	let interrupted = false;
	const end = (signal: NodeJS.Signals) => {
		if (interrupted) return;
		interrupted = true;
		void cleanUp(signal).finally(() => process.exit(exitCode));
	};
	for (const signal of SIGNALS) process.on(signal, end);
	return () => {
		for (const signal of SIGNALS) process.off(signal, end);
	};
}
