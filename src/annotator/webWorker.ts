import type { Request } from './protocol';
import { createService } from './service';

/** The script of the Web Worker in the browser: answers each request in the order of arrival. */
const answer = createService();
addEventListener('message', (event: MessageEvent<Request>) => {
	const reply = answer(event.data);
	if (reply) postMessage(reply);
});
