import type { Annotator } from './annotator';
import { createAnnotator } from './client';
import type { OpenChannel } from './protocol';
import { createService } from './service';

/** Annotates on the caller's own thread, each answer in a turn of its own. For short runs and tests, not for an editor. */
export const createInProcessAnnotator = (): Annotator => createAnnotator(openLocalChannel);

const openLocalChannel: OpenChannel = (events) => {
	const answer = createService();
	return {
		send: (request) => {
			queueMicrotask(() => {
				const reply = answer(request);
				if (reply) events.reply(reply);
			});
		},
		terminate: () => undefined,
	};
};
