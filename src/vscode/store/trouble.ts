import type { Damage } from '../../core/formats/readPage';

/** Why a store file cannot be used: what is wrong with its page, or that it is too large, or not to be read. */
export type Fault = Damage | 'huge' | 'unreadable';

/** Why what a reader made is only in memory, or not even there; the reader is told. */
export type Trouble =
	| { readonly kind: 'no-place' }
	/** The folder that the setting names is none. */
	| { readonly kind: 'bad-folder'; readonly folder: string }
	/** The file is left as it is. */
	| { readonly kind: 'damaged'; readonly why: Fault; readonly reason: string }
	/** The rights of the file or of its folder do not allow it. */
	| { readonly kind: 'read-only'; readonly what: 'file' | 'folder' }
	/** The write failed or was not whole, as on a full disk. */
	| { readonly kind: 'unwritten'; readonly reason: string }
	/** Where the file is, nobody answers. */
	| { readonly kind: 'silent' }
	/** The file was deleted, and what was in it is not shown any more. */
	| { readonly kind: 'gone' };

/** What is wrong with the file, where that is the trouble. */
export const faultOf = (trouble: Trouble | undefined): Fault | undefined =>
	trouble?.kind === 'damaged' ? trouble.why : undefined;

/** Whether a file with such a fault is another's to mend: nothing is to be done about it here. */
export const isToBeLeft = (why: Fault): boolean => why === 'newer' || why === 'unreadable';
