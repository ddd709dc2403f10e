import type { Annotator } from './annotator';
import { createAnnotator } from './client';
import type { OpenChannel } from './protocol';
import { createService } from './service';

/** Annotates on the caller's own thread, each answer in a turn of its own. For short runs and tests, not for an editor. */
export const createInProcessAnnotator = (): Annotator => createAnnotator(openLocalChannel);

const openLocalChannel: OpenChannel = (events) => {
	const answer = createService((reply) => {
		events.reply(reply);
	});
	return {
		send: (request) => {
			queueMicrotask(() => {
				answer(request);
			});
		},
		terminate: () => undefined,
	};
};
