import { FileError, type StoreFiles } from './files';

/** How long a file system may take for one answer, in milliseconds. */
const PATIENCE = 20_000;

/** Calls back after so many milliseconds; what it gives takes that back. */
export type After = (milliseconds: number, work: () => void) => () => void;

/** The same files, but what is not answered in time fails: nothing waits for ever. */
export function impatient(files: StoreFiles, after: After): StoreFiles {
	const inTime = <T>(work: Promise<T>): Promise<T> =>
		new Promise((resolve, reject) => {
			const cancel = after(PATIENCE, () => {
				reject(new FileError('silent'));
			});
			work.then(resolve, reject).finally(cancel);
		});
	return {
		list: () => inTime(files.list()),
		facts: (name) => inTime(files.facts(name)),
		read: (name) => inTime(files.read(name)),
		write: (name, bytes) => inTime(files.write(name, bytes)),
		copy: (from, to) => inTime(files.copy(from, to)),
		create: (name) => inTime(files.create(name)),
		rename: (from, to) => inTime(files.rename(from, to)),
		delete: (name) => inTime(files.delete(name)),
	};
}
