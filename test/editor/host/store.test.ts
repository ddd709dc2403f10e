import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parsePage, type Entry } from '../../../src/core/formats/annotations';
import { anchorOf, placerFor } from '../../../src/core/corrections/anchor';
import { WatchedStore } from '../../../src/vscode/store/watchedStore';
import type { Trouble } from '../../../src/vscode/store/trouble';
import { badFolder, storePlace } from '../../../src/vscode/store/storePlace';
import { annotated, closeAll, eventually, openText } from './support';
import { namesBeside, openScratch, pageAt, read, scratch, write, type Scratch } from './scratch';

const TEXT = 'The pier at Osland will close, Ingrid Vassbo said.';

describe('the store', () => {
	let files: Scratch;
	const opened: WatchedStore[] = [];
	const troubles: Trouble[] = [];

	beforeEach(async () => {
		files = await scratch(TEXT);
	});
	afterEach(async () => {
		for (const store of opened.splice(0)) store.dispose();
		troubles.length = 0;
		await files.remove();
		await closeAll();
	});

	/** What another window would have. */
	const open = async (): Promise<WatchedStore> => {
		const store = new WatchedStore(storePlace(files.uri), { tell: (trouble) => troubles.push(trouble) });
		opened.push(store);
		await store.ready;
		return store;
	};
	const note = (name: string): Entry => ({
		type: 'note',
		value: {
			id: `urn:${name}`,
			at: anchorOf(TEXT, { start: 12, end: 18 }),
			remarks: [{ text: name, created: '2026-03-03T10:00:00.000Z' }],
			resolved: false,
		},
	});
	const stored = async (): Promise<string[]> =>
		(await pageAt(files.store)).annotations.map(({ id }) => id.replace('urn:', '')).sort();
	const noted = ({ notes }: WatchedStore): string[] => notes.map(({ remarks }) => remarks[0]!.text).sort();

	it('is one file beside the article, readable and the same for the same entries', async () => {
		const store = await open();
		await store.put(note('a'));
		assert.deepEqual(await namesBeside(files.uri), ['an article.txt', 'an article.txt.dossier.json']);
		const text = await read(files.store);
		assert.match(text, /^\{\n\t"@context": \[\n\t\t"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/);
		assert.match(text, /\n\t\t\t\t"source": "an%20article\.txt"/);
		await store.put(note('a'));
		assert.equal((await read(files.store)).split('\n').length, text.split('\n').length + 1, 'and a date of the change');
	});

	it('is not there as long as there is nothing to store', async () => {
		await open();
		assert.deepEqual(await namesBeside(files.uri), ['an article.txt']);
	});

	it('can be in a folder that a setting names', async () => {
		const configuration = vscode.workspace.getConfiguration('dossier');
		await configuration.update('store.folder', 'kept', vscode.ConfigurationTarget.Workspace);
		try {
			const store = await open();
			await store.put(note('a'));
			const { file, source } = storePlace(files.uri)!;
			assert.ok(file.path.includes('/kept/scratch-'));
			assert.match(source, /^\.\.\/\.\.\/scratch-[^/]+\/an%20article\.txt$/);
			assert.equal((await pageAt(file)).annotations.length, 1);
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '../..'), { recursive: true });
		} finally {
			await configuration.update('store.folder', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('merges what two windows write at the same time', async () => {
		const [one, two] = [await open(), await open()];
		const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
		await Promise.all(names.map((name, i) => (i % 2 ? one : two).put(note(name))));
		await eventually('both windows', async () => {
			await Promise.all([one.idle(), two.idle()]);
			const all = [...names].sort().join();
			const isSame = [noted(one), noted(two), await stored()].every((list) => list.join() === all);
			return isSame || undefined;
		});
	});

	it('takes over what another program adds, changes and deletes, and keeps what that wrote', async () => {
		const store = await open();
		await store.put(note('a'), note('b'));
		const text = await read(files.store);
		const page = JSON.parse(text) as { items: { id: string; body: { value: string }[]; extra?: number }[] };
		page.items[0]!.body[0]!.value = 'changed';
		page.items[0]!.extra = 7;
		page.items.push({ ...page.items[1]!, id: 'urn:c' });
		await write(files.store, JSON.stringify(page));
		await eventually('the change', () => (noted(store).join() === 'b,b,changed' ? true : undefined));
		await store.put(note('d'));
		assert.deepEqual(await stored(), ['a', 'b', 'c', 'd']);
		assert.equal((JSON.parse(await read(files.store)) as typeof page).items[0]!.extra, 7);
	});

	it('does not touch a file that it cannot read, says so, and goes on when that is mended', async () => {
		const store = await open();
		await store.put(note('a'));
		const whole = await read(files.store);
		const damaged = whole.slice(0, whole.length / 2);
		await write(files.store, damaged);
		await store.put(note('b'));
		await store.idle();
		assert.equal(await read(files.store), damaged);
		assert.deepEqual(noted(store), ['a', 'b']);
		assert.equal(troubles[0]?.kind, 'damaged');
		await write(files.store, whole);
		await eventually('the mended file', async () => ((await stored()).join() === 'a,b' ? true : undefined));
	});

	it('is not read where it is damaged, each time with the reason, and is left as it is', async () => {
		const page = (fields: string): string => `{"type":"AnnotationPage",${fields}}`;
		const nested = `${'['.repeat(3000)}${']'.repeat(3000)}`;
		for (const [why, text] of [
			['garbled', 'These are no notes.'],
			['garbled', page('"items":{}')],
			['conflict', `<<<<<<< HEAD\r\n${page('"items":[]')}\r\n=======\r\n>>>>>>> other\r\n`],
			['half', page('"items":[]').slice(0, -2)],
			['half', ''],
			['nested', page(`"items":[{"id":"urn:x","type":"Annotation","extra":${nested}}]`)],
			['newer', page('"format":"dossier-store/2","items":[]')],
		] as const) {
			await write(files.store, text);
			troubles.length = 0;
			const store = await open();
			await store.put(note('a'));
			assert.deepEqual(noted(store), ['a'], why);
			assert.deepEqual(troubles.map((one) => ('why' in one ? one.why : one.kind)), [why]); // prettier-ignore
			assert.equal(await read(files.store), text);
			assert.deepEqual(await namesBeside(files.uri), ['an article.txt', 'an article.txt.dossier.json']);
			store.dispose();
		}
	});

	it('is not read where it is too large', async () => {
		const { truncate } = await import('node:fs/promises');
		await write(files.store, '');
		await truncate(files.store.fsPath, 100 * 1024 * 1024);
		await open();
		assert.deepEqual(troubles.map((one) => ('why' in one ? one.why : one.kind)), ['huge']); // prettier-ignore
	});

	it('takes all that was kept in memory as soon as a file nested 3,000 deep is mended', async () => {
		const nested = `${'['.repeat(3000)}${']'.repeat(3000)}`;
		await write(
			files.store,
			`{"type":"AnnotationPage","items":[{"id":"urn:x","type":"Annotation","extra":${nested}}]}`,
		);
		const store = await open();
		await store.put(note('a'));
		await write(files.store, '{"type":"AnnotationPage","items":[]}');
		await store.put(note('b'));
		assert.deepEqual(await stored(), ['a', 'b']);
		assert.deepEqual(store.unsaved, []);
	});

	it('that is damaged is given another name where the reader wants that, and all that is shown is in a new one', async () => {
		const store = await open();
		await store.put(note('a'));
		await write(files.store, 'These are no notes.');
		await store.put(note('b'));
		const name = await store.setAside();
		assert.deepEqual(await stored(), ['a', 'b']);
		assert.equal(await read(vscode.Uri.joinPath(files.uri, '..', name!)), 'These are no notes.');
	});

	it('that was mended in the meantime is not given another name', async () => {
		const store = await open();
		await store.put(note('a'));
		const whole = await read(files.store);
		await write(files.store, `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> other\n`);
		await store.reload();
		assert.deepEqual(troubles.map((one) => ('why' in one ? one.why : one.kind)), ['conflict']); // prettier-ignore
		await write(files.store, whole);
		assert.equal(await store.setAside(), undefined);
		assert.equal(store.isTroubled, false);
		assert.deepEqual(await namesBeside(files.uri), ['an article.txt', 'an article.txt.dossier.json']);
		assert.deepEqual(noted(store), ['a']);
	});

	it('that is deleted is told of, and written again as it was where the reader wants that', async () => {
		const store = await open();
		await store.put(note('a'), note('b'));
		const text = await read(files.store);
		await vscode.workspace.fs.delete(files.store);
		await eventually('the word', () => troubles.find(({ kind }) => kind === 'gone'));
		assert.deepEqual(noted(store), []);
		assert.equal(await store.rewrite(), 2);
		assert.equal(await read(files.store), text);
		assert.deepEqual(noted(store), ['a', 'b']);
	});

	it('keeps annotations without an id beside those whose id looks like a place', async () => {
		const items = [
			{ id: '#1', type: 'Annotation', n: 'has an id' },
			{ type: 'Annotation', n: 'has none' },
		];
		await write(files.store, JSON.stringify({ type: 'AnnotationPage', items }));
		await (await open()).put(note('a'));
		const page = JSON.parse(await read(files.store)) as { items: object[] };
		assert.deepEqual(page.items.slice(0, 2), items);
		assert.equal(page.items.length, 3);
	});

	it('shows a note whose position is before the text by its words', async () => {
		await (await open()).put(note('a'));
		const text = await read(files.store);
		await write(files.store, text.replace('"start": 12', '"start": -1'));
		const [found] = (await open()).notes;
		assert.deepEqual(found && placerFor(TEXT)(found.at), { start: 12, end: 18 });
	});

	it('that is a link stays one, and what it leads to is written', async () => {
		const { lstat, symlink } = await import('node:fs/promises');
		const target = vscode.Uri.joinPath(files.uri, '..', 'elsewhere.json');
		await (await open()).put(note('a'));
		await vscode.workspace.fs.rename(files.store, target);
		await symlink(target.fsPath, files.store.fsPath);
		const store = await open();
		await store.put(note('b'));
		assert.ok((await lstat(files.store.fsPath)).isSymbolicLink());
		assert.deepEqual((await pageAt(target)).annotations.map(({ id }) => id), ['urn:a', 'urn:b']); // prettier-ignore
		await eventually('nothing else to be left beside it', async () =>
			(await namesBeside(files.uri)).join() === 'an article.txt,an article.txt.dossier.json,elsewhere.json'
				? true
				: undefined,
		);
	});

	it('that only its owner may read stays so, and so does one of an article that only its owner may read', async () => {
		const { chmod, stat } = await import('node:fs/promises');
		const modeOf = async ({ fsPath }: vscode.Uri): Promise<number> => (await stat(fsPath)).mode & 0o777;
		await (await open()).put(note('a'));
		assert.notEqual(await modeOf(files.store), 0o600);
		await chmod(files.store.fsPath, 0o600);
		await (await open()).put(note('b'));
		assert.equal(await modeOf(files.store), 0o600);
		await vscode.workspace.fs.delete(files.store);
		await chmod(files.uri.fsPath, 0o600);
		await (await open()).put(note('c'));
		assert.equal(await modeOf(files.store), 0o600);
	});

	it('that is write-protected stays so; where that keeps a note from being stored, the reader is told', async () => {
		const { chmod, stat } = await import('node:fs/promises');
		await (await open()).put(note('a'));
		await chmod(files.store.fsPath, 0o444);
		const store = await open();
		await store.put(note('b'));
		assert.equal((await stat(files.store.fsPath)).mode & 0o777, 0o444);
		const isTold = troubles.some(({ kind }) => kind === 'read-only');
		assert.deepEqual(await stored(), isTold ? ['a'] : ['a', 'b']);
		assert.deepEqual(noted(store), ['a', 'b']);
	});

	it('stays whole when the disk takes only half of a write, and takes all when there is room', async () => {
		for (const mood of ['half', 'error'] as const) {
			const kept = new Map<string, Uint8Array>();
			const scheme = `dossier-test-${mood}`;
			const disk = { isFull: false };
			const provider = vscode.workspace.registerFileSystemProvider(scheme, filling(kept, disk, mood === 'error'));
			const place = await eventually('the file system', () => storePlace(vscode.Uri.parse(`${scheme}:/a.txt`)));
			const store = new WatchedStore(place, { tell: (trouble) => troubles.push(trouble) });
			await store.put(note('a'));
			const before = kept.get('/a.txt.dossier.json');
			disk.isFull = true;
			await store.put(note('b'));
			await store.put(note('c'));
			assert.deepEqual(kept.get('/a.txt.dossier.json'), before);
			assert.deepEqual(troubles.map(({ kind }) => kind), ['unwritten']); // prettier-ignore
			assert.deepEqual(noted(store), ['a', 'b', 'c']);
			disk.isFull = false;
			await store.reload();
			assert.deepEqual([...kept.keys()], ['/a.txt.dossier.json']);
			const page = parsePage(new TextDecoder().decode(kept.get('/a.txt.dossier.json')));
			assert.deepEqual(page.annotations.map(({ id }) => id), ['urn:a', 'urn:b', 'urn:c']); // prettier-ignore
			store.dispose();
			provider.dispose();
			troubles.length = 0;
		}
	});

	it('does not bring back a deleted note from what an older write left', async () => {
		const store = await open();
		await store.put(note('a'), note('b'));
		const half = files.store.with({ path: `${files.store.path}.0123abcd.tmp` });
		await write(half, await read(files.store));
		await age(half);
		await store.remove('urn:a');
		assert.deepEqual(noted(await open()), ['b']);
		assert.deepEqual(await stored(), ['b']);
		assert.deepEqual(await namesBeside(files.uri), ['an article.txt', 'an article.txt.dossier.json']);
	});

	it('takes up a note that was written in the moment in which the program ended', async () => {
		const store = await open();
		await store.put(note('a'));
		const whole = await read(files.store);
		await store.put(note('b'));
		await write(files.store.with({ path: `${files.store.path}.0123abcd.tmp` }), await read(files.store));
		await write(files.store, whole);
		store.dispose();
		await age(files.store);
		assert.deepEqual(noted(await open()), ['a', 'b']);
		assert.deepEqual(await stored(), ['a', 'b']);
	});

	it('has lost nothing when a write was broken off', async () => {
		await (await open()).put(note('a'));
		const whole = await read(files.store);
		await write(files.store.with({ path: `${files.store.path}.0123.tmp` }), whole.slice(0, 80));
		const after = await open();
		assert.deepEqual(noted(after), ['a']);
		assert.equal(await read(files.store), whole);
	});

	it('of an article with a name as long as a name can be is there', async () => {
		const name = `${'é'.repeat(123)}.txt`;
		const uri = vscode.Uri.joinPath(files.uri, '..', name);
		await write(uri, TEXT);
		const store = new WatchedStore(storePlace(uri), { tell: (trouble) => troubles.push(trouble) });
		opened.push(store);
		await store.put(note('a'));
		assert.deepEqual(troubles, []);
		assert.equal((await pageAt(storePlace(uri)!.file)).annotations.length, 1);
	});

	describe('in a folder that is none', () => {
		const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('dossier');
		afterEach(() => configuration().update('store.folder', undefined, vscode.ConfigurationTarget.Workspace));

		for (const folder of ['//server/share', 'C:\\notes', '~/notes', '${workspaceFolder}/notes', 7])
			it(`is memory, and the article is read all the same: ${folder}`, async () => {
				await configuration().update('store.folder', folder, vscode.ConfigurationTarget.Workspace);
				assert.equal(storePlace(files.uri), undefined);
				assert.equal(badFolder(files.uri), String(folder));
				const article = await annotated(await openScratch(files));
				assert.ok(article.actors.some(({ name }) => name === 'Ingrid Vassbo'));
			});
	});

	it('takes up a page that was written whole and did not get its name any more', async () => {
		const half = files.store.with({ path: `${files.store.path}.0123.tmp` });
		await (await open()).put(note('a'));
		await vscode.workspace.fs.rename(files.store, half);
		await age(half);
		assert.deepEqual(noted(await open()), ['a']);
		assert.deepEqual(await stored(), ['a']);
		assert.deepEqual(await namesBeside(files.uri), ['an article.txt', 'an article.txt.dossier.json']);
	});

	it('is memory where there is no place for a file, and the reader is told', async () => {
		const document = await openText(TEXT);
		assert.equal(storePlace(document.uri), undefined);
		const store = new WatchedStore(undefined, { tell: (trouble) => troubles.push(trouble) });
		await store.put(note('a'));
		assert.deepEqual(noted(store), ['a']);
		assert.deepEqual(troubles, [{ kind: 'no-place' }]);
		store.dispose();
	});

	it('is memory on a file system that is read-only', () => {
		const provider = vscode.workspace.registerFileSystemProvider('dossier-test-readonly', readOnly(), {
			isReadonly: true,
		});
		assert.equal(storePlace(vscode.Uri.parse('dossier-test-readonly:/a.txt')), undefined);
		provider.dispose();
	});

	it('works on a virtual file system, and says so when that does not let it write', async () => {
		const files = new Map<string, Uint8Array>();
		const provider = vscode.workspace.registerFileSystemProvider('dossier-test', inMemory(files));
		const place = await eventually('the file system', () => storePlace(vscode.Uri.parse('dossier-test:/a.txt')));
		const store = new WatchedStore(place, { tell: (trouble) => troubles.push(trouble) });
		await store.put(note('a'));
		assert.deepEqual([...files.keys()], ['/a.txt.dossier.json']);
		store.dispose();
		provider.dispose();
		const shut = vscode.workspace.registerFileSystemProvider('dossier-test-shut', readOnly());
		const shutPlace = await eventually('it', () => storePlace(vscode.Uri.parse('dossier-test-shut:/a.txt')));
		const other = new WatchedStore(shutPlace, { tell: (trouble) => troubles.push(trouble) });
		await other.put(note('a'));
		assert.deepEqual(noted(other), ['a']);
		assert.equal(troubles[0]?.kind, 'read-only');
		other.dispose();
		shut.dispose();
	});
});

/** Makes a file look as if it had been written a minute ago. */
async function age(uri: vscode.Uri): Promise<void> {
	const { utimes } = await import('node:fs/promises');
	const then = new Date(Date.now() - 60_000);
	await utimes(uri.fsPath, then, then);
}

/** A file system that takes half of what is written while it is full, with or without a word. */
function filling(
	files: Map<string, Uint8Array>,
	disk: { readonly isFull: boolean },
	isSaid: boolean,
): vscode.FileSystemProvider {
	return {
		...inMemory(files),
		writeFile: ({ path }, content) => {
			files.set(path, disk.isFull ? content.slice(0, content.length >> 1) : content);
			if (disk.isFull && isSaid) throw vscode.FileSystemError.Unavailable('no space left');
		},
	};
}

function inMemory(files: Map<string, Uint8Array>): vscode.FileSystemProvider {
	const found = ({ path }: vscode.Uri): Uint8Array => {
		const bytes = files.get(path);
		if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
		return bytes;
	};
	return {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => undefined),
		stat: (uri) =>
			uri.path === '/'
				? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
				: { type: vscode.FileType.File, ctime: 0, mtime: 0, size: found(uri).length },
		readDirectory: () => [...files.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
		createDirectory: () => undefined,
		readFile: found,
		writeFile: ({ path }, content) => {
			files.set(path, content);
		},
		delete: ({ path }) => {
			files.delete(path);
		},
		rename: (from, to) => {
			files.set(to.path, found(from));
			files.delete(from.path);
		},
	};
}

const readOnly = (): vscode.FileSystemProvider => ({
	...inMemory(new Map()),
	writeFile: (uri) => {
		throw vscode.FileSystemError.NoPermissions(uri);
	},
});
