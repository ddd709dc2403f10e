import { Worker } from 'node:worker_threads';
import type { Annotator } from './annotator';
import { createAnnotator } from './client';
import type { OpenChannel, Reply } from './protocol';

/** Annotates in a worker thread. `script` is the file system path of the bundled `worker`. */
export const createNodeAnnotator = (script: string, patience?: number): Annotator =>
	createAnnotator(openThread(script), patience);

const openThread =
	(script: string): OpenChannel =>
	(events) => {
		const worker = new Worker(script);
		worker.on('message', (reply: Reply) => {
			events.reply(reply);
		});
		worker.on('messageerror', (error) => {
			events.crash(error.message);
		});
		worker.on('error', (error) => {
			events.crash(error instanceof Error ? error.message : String(error));
		});
		worker.on('exit', (code) => {
			events.crash(`the worker ended with code ${code}`);
		});
		return {
			send: (request) => {
				worker.postMessage(request);
			},
			terminate: () => {
				worker.terminate().catch(ignored);
			},
		};
	};

/** A thread that cannot be ended has ended by itself. */
const ignored = (): void => undefined;
