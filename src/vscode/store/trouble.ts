import type { Damage } from '../../core/formats/readPage';

/** Why a store file cannot be used: what is wrong with its page, or that it is too large, or not to be read. */
export type Fault = Damage | 'huge' | 'unreadable';

/** Why what a reader made is only in memory; the reader is told. */
export type Trouble =
	| { readonly kind: 'no-place' }
	/** The folder that the setting names is none. */
	| { readonly kind: 'bad-folder'; readonly folder: string }
	/** The file is left as it is. */
	| { readonly kind: 'damaged'; readonly why: Fault; readonly reason: string }
	/** The rights of the file or of its folder do not allow it. */
	| { readonly kind: 'read-only'; readonly reason: string }
	/** The write failed or was not whole, as on a full disk. */
	| { readonly kind: 'unwritten'; readonly reason: string }
	/** Where the file is, nobody answers. */
	| { readonly kind: 'silent' };
