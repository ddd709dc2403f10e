import assert from 'node:assert/strict';
import { anchorOf } from '../../src/core/corrections/anchor';
import { parsePage, type Entry, type Page } from '../../src/core/formats/annotations';
import { AnnotationStore } from '../../src/vscode/store/annotationStore';
import type { StoreFiles } from '../../src/vscode/store/files';
import type { Trouble } from '../../src/vscode/store/trouble';
import { Disk, filesOf } from './stores/disk';
import { simulate } from './stores/simulation';
import { World } from './stores/world';

/** How many runs there are here; `npm run fuzz -- stores` has more. */
const RUNS = 120;

const TEXT = 'The pier at Osland will close.';
const note = (name: string): Entry => ({
	type: 'note',
	value: { id: `urn:${name}`, at: anchorOf(TEXT, { start: 12, end: 18 }), remarks: [{ text: name, created: '' }], resolved: false }, // prettier-ignore
});

/** A machine with an article on it, its store file, and programs that work on that. */
class Desk {
	readonly world = new World(1);
	readonly disk = new Disk();
	readonly troubles: Trouble[] = [];
	readonly over: string[] = [];
	/** What could not be stored by now. */
	held: Page | undefined;
	#programs = 0;

	constructor(isLinked = false) {
		this.disk.put('a.txt', TEXT, this.world.now);
		if (isLinked) this.disk.links.set('store', { bytes: new Uint8Array(), written: 0, isPrivate: false, isReadOnly: false }); // prettier-ignore
		if (isLinked) this.disk.put('store', '{"type":"AnnotationPage","items":[]}', this.world.now);
	}

	open(change: (files: StoreFiles) => StoreFiles = (files) => files): {
		readonly program: string;
		readonly store: AnnotationStore;
	} {
		const program = `p${this.#programs++}`;
		const files = change(filesOf(this.disk, this.world, program, 'a.txt'));
		const store = new AnnotationStore({ files, name: 'store', source: 'a.txt', held: this.held }, {
			now: () => this.world.now,
			after: (milliseconds, work) => this.world.after(program, milliseconds, work),
			id: () => (this.#programs++).toString(16).padStart(8, '0'),
			random: () => this.world.random(),
			tell: (trouble) => this.troubles.push(trouble),
			over: (kind) => this.over.push(kind),
			hold: (page) => (this.held = page),
			changed: () => undefined,
		}); // prettier-ignore
		return { program, store };
	}

	get stored(): readonly string[] {
		return parsePage(this.disk.text('store') ?? '').annotations.map(({ id }) => id);
	}
}

describe('notes in their store', () => {
	it('are neither lost nor come back nor stand at other words through kills, full disks, other programs and two windows', async () => {
		for (let seed = 1; seed <= RUNS; seed++)
			await simulate(seed).catch((error: unknown) => {
				throw new Error(`run ${seed}: ${String(error)}`, { cause: error });
			});
	});

	for (const isLinked of [false, true])
		it(`are whole whenever a program is killed while it saves${isLinked ? ' through a link' : ''}, and again while it recovers`, async () => {
			let isDone = false;
			for (let steps = 0; !isDone; steps++)
				for (let more = 0; more < 30; more++) {
					const desk = new Desk(isLinked);
					const { store, program } = desk.open();
					void store.put(note('a'));
					await desk.world.pass(2000);
					const put = { isStored: false };
					void store.put(note('b')).then(() => (put.isStored = true));
					await desk.world.steps(steps);
					desk.world.kill(program);
					isDone = put.isStored;
					const other = desk.open();
					await desk.world.steps(more);
					desk.world.kill(other.program);
					const last = desk.open();
					await desk.world.pass(60_000);
					assert.ok(desk.stored.includes('urn:a'), `${steps}, ${more}`);
					assert.ok(!put.isStored || desk.stored.includes('urn:b'), `${steps}, ${more}`);
					assert.deepEqual(last.store.notes.map(({ id }) => id), desk.stored); // prettier-ignore
					assert.deepEqual([...desk.disk.files.keys(), ...desk.disk.links.keys()].sort(), ['a.txt', 'store']);
					assert.deepEqual(desk.troubles, []);
				}
		});

	it('are kept of two programs that make the store at the same time and end', async () => {
		for (let seed = 1; seed <= 300; seed++) {
			const desk = new Desk();
			for (let i = 0; i < seed; i++) desk.world.random();
			const programs = ['a', 'b'].map((name) => {
				const { store, program } = desk.open();
				void store.put(note(name)).then(() => {
					desk.world.kill(program);
				});
			});
			await desk.world.pass(10_000);
			assert.equal(programs.length, 2);
			assert.deepEqual([...desk.stored].sort(), ['urn:a', 'urn:b'], `with ${seed}`);
		}
	});

	it('are all in the new file, those from before the damage too, when a damaged one is given another name', async () => {
		const desk = new Desk();
		const { store } = desk.open();
		void store.put(note('a'), note('b'));
		await desk.world.pass(60_000);
		desk.disk.put('store', 'These are no notes.', desk.world.now);
		void store.put(note('c'));
		await desk.world.pass(10_000);
		assert.deepEqual(desk.troubles.map(({ kind }) => kind), ['damaged']); // prettier-ignore
		const name = store.setAside();
		await desk.world.pass(10_000);
		assert.deepEqual(desk.stored, ['urn:a', 'urn:b', 'urn:c']);
		assert.equal(desk.disk.text((await name)!), 'These are no notes.');
	});

	it('stay in their file when it was mended before the reader said to give it another name', async () => {
		const desk = new Desk();
		const { store } = desk.open();
		void store.put(note('a'));
		await desk.world.pass(60_000);
		const whole = desk.disk.text('store')!;
		desk.disk.put('store', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n', desk.world.now);
		void store.reload();
		await desk.world.pass(10_000);
		assert.equal('why' in desk.troubles[0]! && desk.troubles[0].why, 'conflict');
		desk.disk.put('store', whole, desk.world.now);
		const name = store.setAside();
		await desk.world.pass(10_000);
		assert.equal(await name, undefined);
		assert.equal(desk.disk.text('store'), whole);
		assert.deepEqual([...desk.disk.files.keys()].sort(), ['a.txt', 'store']);
		assert.deepEqual(desk.over, ['damaged']);
	});

	it('that vanish with their file are told of once, and written again as they were where the reader wants that', async () => {
		const desk = new Desk();
		const { store } = desk.open();
		void store.put(note('a'), note('b'));
		await desk.world.pass(60_000);
		const before = parsePage(desk.disk.text('store')!).annotations;
		desk.disk.files.delete('store');
		void store.reload();
		await desk.world.pass(10_000);
		void store.put(note('c'));
		await desk.world.pass(10_000);
		assert.deepEqual(desk.troubles, [{ kind: 'gone' }]);
		assert.deepEqual(desk.stored, ['urn:c']);
		const written = store.rewrite();
		await desk.world.pass(10_000);
		assert.equal(await written, 2);
		assert.deepEqual(parsePage(desk.disk.text('store')!).annotations.slice(0, 2), before);
		assert.deepEqual([...desk.stored].sort(), ['urn:a', 'urn:b', 'urn:c']);
	});

	it('stand beside corrections that were stored by their former names, until one of them is changed', async () => {
		const desk = new Desk();
		const { store } = desk.open();
		const called = (name: string): Entry => ({
			type: 'correction',
			value: { id: 'urn:c', at: anchorOf(TEXT, { start: 12, end: 18 }), other: null, change: { type: 'rename', name } },
		});
		void store.put(called('Isle'), note('a'));
		await desk.world.pass(60_000);
		const former = desk.disk.text('store')!.replace('"type": "rename"', '"type": "Correction", "does": "call"');
		desk.disk.put('store', former, desk.world.now);
		const other = desk.open().store;
		void store.reload();
		await desk.world.pass(60_000);
		assert.equal(desk.disk.text('store'), former);
		assert.deepEqual(other.corrections.map(({ change }) => change), [{ type: 'rename', name: 'Isle' }]); // prettier-ignore
		void other.put(called('Island'));
		await desk.world.pass(60_000);
		assert.doesNotMatch(desk.disk.text('store')!, /"does"|"Correction"/);
		void store.reload();
		await desk.world.pass(60_000);
		assert.deepEqual(store.corrections.map(({ change }) => change), [{ type: 'rename', name: 'Island' }]); // prettier-ignore
		assert.deepEqual(desk.troubles, []);
	});

	it('that are there again, as when another program replaces their file, are not told of as deleted', async () => {
		const desk = new Desk();
		const { store } = desk.open();
		void store.put(note('a'));
		await desk.world.pass(60_000);
		const whole = desk.disk.text('store')!;
		desk.disk.files.delete('store');
		void store.reload();
		await desk.world.pass(400);
		desk.disk.put('store', whole, desk.world.now);
		await desk.world.pass(10_000);
		assert.deepEqual(desk.troubles, []);
		assert.deepEqual(store.notes.map(({ id }) => id), ['urn:a']); // prettier-ignore
	});

	it('that cannot be stored are told of with what is write-protected: their file, or its folder', async () => {
		for (const what of ['file', 'folder'] as const) {
			const desk = new Desk();
			const { store } = desk.open();
			void store.put(note('a'));
			await desk.world.pass(60_000);
			if (what === 'file') desk.disk.get('store')!.isReadOnly = true;
			else desk.disk.mood = 'shut';
			void store.put(note('b'));
			await desk.world.pass(1000);
			assert.deepEqual(desk.troubles, [{ kind: 'read-only', what }]);
		}
	});

	it('that could not be stored outlive their window, and are stored as soon as that can be', async () => {
		const desk = new Desk();
		const { store, program } = desk.open();
		void store.put(note('a'), note('b'));
		await desk.world.pass(60_000);
		desk.disk.mood = 'shut';
		void store.put(note('c'));
		void store.remove('urn:b');
		await desk.world.pass(1000);
		desk.world.kill(program);
		const again = desk.open();
		await desk.world.pass(1000);
		assert.deepEqual(again.store.notes.map(({ id }) => id), ['urn:a', 'urn:c']); // prettier-ignore
		assert.deepEqual(desk.troubles.map(({ kind }) => kind), ['read-only', 'read-only']); // prettier-ignore
		assert.deepEqual(desk.stored, ['urn:a', 'urn:b']);
		desk.disk.mood = 'sound';
		await desk.world.pass(60_000);
		assert.deepEqual(desk.stored, ['urn:a', 'urn:c']);
		assert.equal(desk.held, undefined);
	});

	it('that are shown of a file that is damaged outlive their window, and so does what is made meanwhile', async () => {
		const desk = new Desk();
		const { store, program } = desk.open();
		void store.put(note('a'));
		await desk.world.pass(60_000);
		desk.disk.put('store', 'These are no notes.', desk.world.now);
		void store.put(note('b'));
		await desk.world.pass(10_000);
		desk.world.kill(program);
		const again = desk.open();
		void again.store.setAside();
		await desk.world.pass(10_000);
		assert.deepEqual(desk.stored, ['urn:a', 'urn:b']);
	});

	describe('that are answered in two places at once', () => {
		const answered = (store: AnnotationStore, text: string, now: number): Entry => {
			const [value] = store.notes;
			return {
				type: 'note',
				value: { ...value!, remarks: [...value!.remarks, { text, created: new Date(now).toISOString() }] },
			};
		};
		const texts = (desk: Desk): readonly string[] =>
			parsePage(desk.disk.text('store')!).annotations.flatMap(({ entry }) =>
				entry?.type === 'note' ? entry.value.remarks.map(({ text }) => text) : [],
			);
		/** A program that reads the store, and writes an answer into it when it is told to, without looking again. */
		const another = (desk: Desk, text: string): (() => void) => {
			const page = JSON.parse(desk.disk.text('store')!) as { items: { body: object[] }[] };
			page.items[0]!.body.push({ type: 'TextualBody', value: text });
			return () => {
				desk.disk.put('store', JSON.stringify(page), desk.world.now);
			};
		};
		const withNote = async (): Promise<{ readonly desk: Desk; readonly store: AnnotationStore }> => {
			const desk = new Desk();
			const { store } = desk.open();
			void store.put(note('a'));
			await desk.world.pass(10_000);
			return { desk, store };
		};

		it('have the answers of both windows, whatever they do in the same second', async () => {
			for (let steps = 0; steps < 60; steps++) {
				const { desk, store } = await withNote();
				const other = desk.open().store;
				await desk.world.pass(1000);
				void store.put(answered(store, 'mine', desk.world.now));
				await desk.world.steps(steps);
				void other.put(answered(other, 'other', desk.world.now));
				await desk.world.pass(10_000);
				await Promise.all([store.reload(), other.reload(), desk.world.pass(10_000)]);
				const all = ['a', 'mine', 'other'];
				assert.deepEqual(texts(desk), all, `after ${steps} steps`);
				for (const window of [store, other]) assert.deepEqual(window.notes[0]?.remarks.map(({ text }) => text), all); // prettier-ignore
			}
		});

		it('have the answer of a program that wrote the file just before or after mine, without having seen it', async () => {
			for (const isBefore of [true, false]) {
				const { desk, store } = await withNote();
				const write = another(desk, 'other');
				if (isBefore) write();
				void store.put(answered(store, 'mine', desk.world.now));
				await desk.world.pass(1000);
				if (!isBefore) write();
				void store.reload();
				await desk.world.pass(10_000);
				assert.deepEqual([...texts(desk)].sort(), ['a', 'mine', 'other'], isBefore ? 'before' : 'after');
			}
		});

		it('have the answer of a program that wrote the file just after I took mine back, and mine is not back', async () => {
			const { desk, store } = await withNote();
			const [before] = store.notes;
			void store.put(answered(store, 'mine', desk.world.now));
			await desk.world.pass(10_000);
			const write = another(desk, 'other');
			void store.put({ type: 'note', value: before! });
			await desk.world.pass(1000);
			write();
			void store.reload();
			await desk.world.pass(10_000);
			assert.deepEqual(texts(desk), ['a', 'other']);
		});

		it('say what another program made of an answer a moment after it was written', async () => {
			const { desk, store } = await withNote();
			void store.put(answered(store, 'mine', desk.world.now));
			await desk.world.pass(1000);
			desk.disk.put('store', desk.disk.text('store')!.replace('"mine"', '"other"'), desk.world.now);
			void store.reload();
			await desk.world.pass(10_000);
			assert.deepEqual(texts(desk), ['a', 'other']);
		});

		it('stay without an answer that the other window took out', async () => {
			const { desk, store } = await withNote();
			const other = desk.open().store;
			await desk.world.pass(1000);
			const [before] = store.notes;
			void store.put(answered(store, 'mine', desk.world.now));
			await desk.world.pass(500);
			void other.reload();
			await desk.world.pass(500);
			assert.equal(other.notes[0]?.remarks.length, 2);
			void other.put({ type: 'note', value: before! });
			await desk.world.pass(500);
			void store.reload();
			await desk.world.pass(10_000);
			assert.deepEqual(texts(desk), ['a']);
		});
	});

	it('do not keep an article waiting where nobody answers, and the reader is told', async () => {
		const desk = new Desk();
		const never = (): Promise<never> => new Promise(() => undefined);
		const { store } = desk.open((files) => ({ ...files, facts: never, read: never }));
		const done = { isReady: false, isPut: false };
		void store.ready.then(() => (done.isReady = true));
		void store.put(note('a')).then(() => (done.isPut = true));
		await desk.world.pass(120_000);
		assert.deepEqual(done, { isReady: true, isPut: true });
		assert.deepEqual(desk.troubles, [{ kind: 'silent' }]);
		assert.deepEqual(store.unsaved.map(({ value }) => value.id), ['urn:a']); // prettier-ignore
	});

	it('are stored when a file system refused once, and again when it refuses for long, without another word of the reader', async () => {
		const desk = new Desk();
		const { store } = desk.open();
		desk.disk.mood = 'shut';
		void store.put(note('a'));
		await desk.world.pass(100_000);
		assert.deepEqual(desk.troubles.map(({ kind }) => kind), ['read-only']); // prettier-ignore
		desk.disk.mood = 'sound';
		await desk.world.pass(100_000);
		assert.deepEqual(desk.stored, ['urn:a']);
		desk.disk.mood = 'full';
		void store.put(note('b'));
		await desk.world.pass(1000);
		assert.deepEqual(desk.troubles.map(({ kind }) => kind), ['read-only', 'unwritten']); // prettier-ignore
		assert.deepEqual(desk.stored, ['urn:a']);
	});
});
