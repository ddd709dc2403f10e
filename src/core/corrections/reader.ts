import type { Evidence } from '../model';

/** Why something is as it is: the reader said so. */
export const READER: readonly Evidence[] = [{ rule: 'reader' }];

/** Whether a result is the reader's own. */
export const isReaders = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean =>
	evidence.some(({ rule }) => rule === 'reader');

/** Marks a result as the reader's own, and keeps why it was found. */
export const asReaders = <T extends { readonly evidence: readonly Evidence[] }>(result: T): T =>
	isReaders(result) ? result : { ...result, evidence: [...READER, ...result.evidence] };
