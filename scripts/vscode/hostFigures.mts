/** What `test/bench/host.ts` measures, in milliseconds. */
export interface HostFigures {
	readonly open: number;
	readonly edit: number;
	readonly longestEdit: number;
	readonly blockWhileOpening: number;
	readonly blockWhileEditing: number;
	readonly blockWhileIdle: number;
}

/** Environment variable with the file that the figures go to. */
export const FIGURES = 'DOSSIER_FIGURES';
