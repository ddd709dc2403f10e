/** What a timer is differs between the extension hosts, Node and Web Worker; it is only ever handed back. */
interface Timer {
	readonly timer: never;
}
declare function setTimeout(callback: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;

/** Both hosts have these web standards; the types of neither are there. */
declare class TextEncoder {
	encode(text: string): Uint8Array;
}
declare class TextDecoder {
	constructor(encoding: string, options: { readonly fatal: boolean });
	decode(bytes: Uint8Array): string;
}
declare const console: { error(...words: readonly unknown[]): void };
declare const crypto: { randomUUID(): string };
