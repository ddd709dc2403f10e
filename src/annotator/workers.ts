import type { Annotator } from './annotator';
import { createNodeAnnotator } from './nodeChannel';
import { createWebAnnotator } from './webChannel';

/** The script of the worker: its path in the file system, for worker threads, and its bytes, for Web Workers. */
export interface WorkerScript {
	readonly path: string;
	readonly read: () => PromiseLike<Uint8Array>;
}

/** Annotates in the workers of the host that this runs in: threads in Node, Web Workers in a browser. */
export const createWorkerAnnotator = ({ path, read }: WorkerScript): Annotator =>
	typeof process === 'undefined' ? createWebAnnotator(read) : createNodeAnnotator(path);
