import type { Annotator } from './annotator';
import { createAnnotator } from './client';
import type { OpenChannel, Reply, Request } from './protocol';

/**
 * Annotates in a Web Worker. `readScript` brings the bundled `worker`: its bytes, not its address, because a worker
 * may only be started from the page's own origin and extensions are served from others.
 */
export const createWebAnnotator = (readScript: () => PromiseLike<Uint8Array>): Annotator =>
	createAnnotator(openWebWorker(readScript));

const openWebWorker =
	(readScript: () => PromiseLike<Uint8Array>): OpenChannel =>
	(events) => {
		let terminated = false;
		let worker: Worker | undefined;
		const unsent: Request[] = [];
		const start = (script: Uint8Array): void => {
			if (terminated) return;
			const address = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }));
			worker = new Worker(address, { name: 'Dossier' });
			worker.onmessage = (event: MessageEvent<Reply>): void => {
				URL.revokeObjectURL(address);
				events.reply(event.data);
			};
			worker.onmessageerror = (): void => {
				events.crash('a message could not be read');
			};
			worker.onerror = (event): void => {
				events.crash(event.message);
			};
			for (const request of unsent.splice(0)) worker.postMessage(request);
		};
		readScript().then(start, (error: unknown) => {
			events.crash(error instanceof Error ? error.message : String(error));
		});
		return {
			send: (request) => {
				if (worker) worker.postMessage(request);
				else unsent.push(request);
			},
			terminate: () => {
				terminated = true;
				worker?.terminate();
			},
		};
	};
