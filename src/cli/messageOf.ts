const LONGEST = 200;

/** What an error says, short enough for one line. */
export function messageOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
}
