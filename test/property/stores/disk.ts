import { FileError, type FileFacts, type StoreFiles } from '../../../src/vscode/store/files';
import type { World } from './world';

interface File {
	bytes: Uint8Array;
	written: number;
	/** Whether only its owner may read it. */
	isPrivate: boolean;
	isReadOnly: boolean;
}

/** What a disk does to what is written: all of it, a part without a word, a part and an error; or nobody may write. */
export type Mood = 'sound' | 'believed' | 'full' | 'shut';

/**
 * A folder on a disk as programs really see it: what looks like one step takes several, between which others write, and a
 * program that is killed leaves what it was at half done. Links lead to files that are not in the folder.
 */
export class Disk {
	readonly files = new Map<string, File>();
	readonly links = new Map<string, File>();
	mood: Mood = 'sound';
	/** The names of files that were readable by others while a private one was written. */
	readonly exposed = new Set<string>();

	get(name: string): File | undefined {
		return this.links.get(name) ?? this.files.get(name);
	}

	/** What a program writes in one go, as an editor or a script does. */
	put(name: string, text: string, now: number): void {
		const bytes = new TextEncoder().encode(text);
		const file = this.get(name);
		if (file) Object.assign(file, { bytes, written: now });
		else this.files.set(name, { bytes, written: now, isPrivate: false, isReadOnly: false });
	}

	text(name: string): string | undefined {
		const file = this.get(name);
		return file && new TextDecoder().decode(file.bytes);
	}
}

/** The files of a disk as one program has them. */
export function filesOf(disk: Disk, world: World, program: string, article: string): StoreFiles {
	const turn = (): Promise<void> => world.turn(program);
	const there = (name: string): File => {
		const file = disk.get(name);
		if (!file) throw new FileError('missing');
		return file;
	};
	const fill = async (file: File, bytes: Uint8Array): Promise<void> => {
		const part = disk.mood === 'sound' ? bytes.length : bytes.length >> 1;
		for (const end of [0, part >> 1, part]) {
			Object.assign(file, { bytes: bytes.slice(0, end), written: world.now });
			await turn();
		}
		if (disk.mood === 'full') throw new FileError('other', 'ENOSPC');
	};
	const mayWrite = (file?: File): void => {
		if (disk.mood === 'shut' || file?.isReadOnly) throw new FileError('forbidden');
	};
	const make = (name: string, like?: File): File => {
		const file = { bytes: new Uint8Array(), written: world.now, isPrivate: like?.isPrivate ?? false, isReadOnly: like?.isReadOnly ?? false }; // prettier-ignore
		if (disk.get(article)?.isPrivate && !file.isPrivate) disk.exposed.add(name);
		disk.files.set(name, file);
		return file;
	};
	return {
		list: async () => {
			await turn();
			return [...disk.files.keys(), ...disk.links.keys()];
		},
		facts: async (name): Promise<FileFacts> => {
			await turn();
			const { bytes, written } = there(name);
			return { size: bytes.length, written, isLink: disk.links.has(name), isReadOnly: false };
		},
		read: async (name) => {
			await turn();
			return there(name).bytes.slice();
		},
		write: async (name, bytes) => {
			await turn();
			mayWrite(disk.get(name));
			await fill(disk.get(name) ?? make(name), bytes);
		},
		copy: async (from, to) => {
			await turn();
			const model = there(from);
			if (disk.get(to)) throw new FileError('exists');
			mayWrite();
			await fill(make(to, model), model.bytes);
		},
		create: async (name) => {
			await turn();
			mayWrite();
			make(name, disk.get(article));
			await turn();
		},
		rename: async (from, to) => {
			await turn();
			there(from);
			if (disk.get(to)) throw new FileError('exists');
			mayWrite();
			await turn();
			const [file, link] = [disk.files.get(from), disk.links.get(from)];
			if (!file && !link) throw new FileError('missing');
			for (const map of [disk.files, disk.links]) {
				map.delete(to);
				map.delete(from);
			}
			if (file) disk.files.set(to, file);
			if (link) disk.links.set(to, link);
		},
		delete: async (name) => {
			await turn();
			there(name);
			mayWrite();
			disk.files.delete(name);
			disk.links.delete(name);
		},
	};
}
