/** What `test/bench/host.ts` measures, in milliseconds. */
export interface HostFigures {
	readonly open: number;
	readonly edit: number;
	readonly longestEdit: number;
	readonly whileOpening: Block;
	readonly whileEditing: Block;
	readonly whileIdle: Block;
	/** A further note on an article that has `NOTES` of them, until it is stored: the median. */
	readonly note: {
		/** The longest time that the host could do nothing else. */
		readonly block: Block;
		/** Processor time of the host's thread in all; 0 where its Node cannot tell. */
		readonly work: number;
	};
}

/** How many notes the article `NOTED` has. */
export const NOTES = 5000;

/** An article that lies beside the one that is opened and edited. */
export const NOTED = 'noted.txt';

/** The longest time that the host could do nothing else. */
export interface Block {
	/** On the clock: with what other processes took away from it on a busy machine. */
	readonly wall: number;
	/** Processor time of the host's thread alone; 0 where its Node cannot tell (before 23.9). */
	readonly work: number;
}

/** Environment variable with the file that the figures go to. */
export const FIGURES = 'DOSSIER_FIGURES';
