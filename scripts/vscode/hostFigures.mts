/** What `test/bench/host.ts` measures, in milliseconds. */
export interface HostFigures {
	readonly open: number;
	readonly edit: number;
	readonly longestEdit: number;
	readonly whileOpening: Block;
	readonly whileEditing: Block;
	readonly whileIdle: Block;
}

/** The longest time that the host could do nothing else. */
export interface Block {
	/** On the clock: with what other processes took away from it on a busy machine. */
	readonly wall: number;
	/** Processor time of the host's thread alone; 0 where its Node cannot tell (before 23.9). */
	readonly work: number;
}

/** Environment variable with the file that the figures go to. */
export const FIGURES = 'DOSSIER_FIGURES';
