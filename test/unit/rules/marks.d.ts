import type { Span } from '../../../src/core/span';
/** A kind of mark: the signs around its words. */
export type Marks = readonly [opening: string, closing: string];
export declare const SOURCE: Marks;
export declare const CONTENT: Marks;
/** The text of an example, without the signs of its marks. */
export declare const unmarked: (example: string) => string;
/** The text with signs around the spans. At one place marks close before others open, and the longer mark opens first. */
export declare function marked(text: string, spans: readonly (readonly [Marks, Span])[]): string;
