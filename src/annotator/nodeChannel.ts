import type { ResourceLimits } from 'node:worker_threads';
import type { Annotator } from './annotator';
import { createAnnotator } from './client';
import type { Patience } from './patience';
import type { OpenChannel, Reply } from './protocol';

export interface NodeAnnotatorOptions {
	readonly patience?: Patience;
	/** Memory that a worker may take. */
	readonly limits?: ResourceLimits;
}

/** Annotates in worker threads. `script` is the file system path of the bundled `worker`. */
export const createNodeAnnotator = (script: string, { patience, limits }: NodeAnnotatorOptions = {}): Annotator =>
	createAnnotator(openThread(script, limits ?? LIMITS), patience);

/** Many times what the longest article needs, and little enough that the extension host never runs short because of it. */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1024 };

/** Node's module is asked for only here, as the bundle of the extension also runs where there is no Node. */
const openThread =
	(script: string, resourceLimits: ResourceLimits): OpenChannel =>
	(events) => {
		const { Worker } = process.getBuiltinModule('node:worker_threads');
		const worker = new Worker(script, { resourceLimits });
		worker.on('message', (reply: Reply) => {
			events.reply(reply);
		});
		worker.on('messageerror', (error) => {
			events.crash(error.message);
		});
		worker.on('error', (error) => {
			const isFinal = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			events.crash(error instanceof Error ? error.message : String(error), isFinal);
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
			processorTime: () => {
				const { user, system } = process.cpuUsage();
				return (user + system) / 1000;
			},
		};
	};

/** A thread that cannot be ended has ended by itself. */
const ignored = (): void => undefined;
