/** Whether two contents are the same, also where both are missing. Quick: stores of some megabytes are compared at every note. */
export function isSameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
	if (a === b) return true;
	if (a?.length !== b?.length || !a || !b) return false;
	const [left, right] = [wordsOf(a), wordsOf(b)];
	for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
	for (let i = left.length * WORD; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}

/** Whether a content is the beginning of another, or all of it. */
export const isBeginning = (part: Uint8Array, whole: Uint8Array): boolean =>
	part.length <= whole.length && isSameBytes(part, whole.subarray(0, part.length));

/** How many bytes are compared at once. */
const WORD = 4;

function wordsOf(bytes: Uint8Array): Uint32Array {
	const aligned = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
	return new Uint32Array(aligned.buffer, aligned.byteOffset, Math.floor(bytes.length / WORD));
}
