/** Lets work go on that nobody waits for. Should it fail, the log of the extension host says why, and nothing else happens. */
export function unawaited(work: PromiseLike<unknown>): void {
	work.then(undefined, (error: unknown) => {
		console.error('Dossier:', error);
	});
}
