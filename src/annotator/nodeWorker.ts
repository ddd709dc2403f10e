import { parentPort } from 'node:worker_threads';
import type { Request } from './protocol';
import { createService } from './service';

/** The script of the worker thread on the desktop: answers each request in the order of arrival. */
const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread.');
const answer = createService();
port.on('message', (request: Request) => {
	const reply = answer(request);
	if (reply) port.postMessage(reply);
});
