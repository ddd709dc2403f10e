import type { Reply, Request } from './protocol';
import { createService } from './service';

/**
 * The script of the worker, one for both hosts, so that the package holds the core and its weights once: a worker thread on
 * the desktop, a Web Worker in the browser. Answers each request in the order of arrival.
 */
const thread = typeof process === 'undefined' ? null : process.getBuiltinModule('node:worker_threads').parentPort;
if (thread)
	thread.on(
		'message',
		createService((reply: Reply) => {
			thread.postMessage(reply);
		}),
	);
else {
	const answer = createService((reply: Reply) => {
		postMessage(reply);
	});
	addEventListener('message', (event: MessageEvent<Request>) => {
		answer(event.data);
	});
}
