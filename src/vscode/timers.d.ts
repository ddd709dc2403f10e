/** What a timer is differs between the extension hosts, Node and Web Worker; it is only ever handed back. */
interface Timer {
	readonly timer: never;
}
declare function setTimeout(callback: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
