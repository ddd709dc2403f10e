/** Work that waits for a turn of its own, so as not to keep others waiting. */
export interface NextTurn {
	/** Has it done soon: once, however often it is asked for before. */
	readonly ask: () => void;
	readonly dispose: () => void;
}

export function onNextTurn(work: () => void): NextTurn {
	let timer: Timer | undefined;
	return {
		ask: () => {
			clearTimeout(timer);
			timer = setTimeout(work, 0);
		},
		dispose: () => {
			clearTimeout(timer);
		},
	};
}
