const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text without line breaks. The core has no `atob` and no `Buffer`. */
export function bytesOf(base64: string): Uint8Array {
	const values = new Uint8Array(128);
	for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
	const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
	const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
	for (let i = 0, at = 0; i < base64.length; i += 4) {
		const bits =
			(values[base64.charCodeAt(i)]! << 18) |
			(values[base64.charCodeAt(i + 1)]! << 12) |
			(values[base64.charCodeAt(i + 2)]! << 6) |
			values[base64.charCodeAt(i + 3)]!;
		bytes[at++] = bits >> 16;
		bytes[at++] = bits >> 8;
		bytes[at++] = bits;
	}
	return bytes;
}
