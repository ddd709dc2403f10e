import type { Request } from './protocol';
import { createService } from './service';

/**
 * The script of the worker, one for both hosts, so that the package holds the core and its weights once: a worker thread on
 * the desktop, a Web Worker in the browser. Answers each request in the order of arrival.
 */
const answer = createService();
const thread = typeof process === 'undefined' ? null : process.getBuiltinModule('node:worker_threads').parentPort;
if (thread)
	thread.on('message', (request: Request) => {
		const reply = answer(request);
		if (reply) thread.postMessage(reply);
	});
else
	addEventListener('message', (event: MessageEvent<Request>) => {
		const reply = answer(event.data);
		if (reply) postMessage(reply);
	});
