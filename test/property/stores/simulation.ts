import { anchorOf, placerFor } from '../../../src/core/corrections/anchor';
import { parsePage, printPage, type Entry } from '../../../src/core/formats/annotations';
import { AnnotationStore } from '../../../src/vscode/store/annotationStore';
import type { StoreFiles } from '../../../src/vscode/store/files';
import type { Places } from '../../../src/vscode/store/movedAnchors';
import type { Trouble } from '../../../src/vscode/store/trouble';
import { difference, edited, misplacement, newEdit, newText, somewhere, type Text } from './articleText';
import { Disk, filesOf, type Mood } from './disk';
import { World } from './world';

const STORE = 'a.txt.dossier.json';
const ARTICLE = 'a.txt';

/** A window of the editor with the article in it. */
interface Window {
	readonly program: string;
	readonly store: AnnotationStore;
	readonly troubles: Trouble[];
	text: Text;
	isDirty: boolean;
}

/** What is known of a note: what it said when it was last stored for certain, and all that it may say by now. */
interface Fate {
	readonly texts: Set<string>;
	isStored: boolean;
	/** Whether somebody took it out; for certain, once that is stored. */
	removal: 'none' | 'begun' | 'stored';
}

/** What a run of the simulation found to be wrong. */
export class Wrong extends Error {
	override readonly name = 'Wrong';
}

/**
 * Lets two windows and other programs work on the notes of one article, kills them at any step, fills the disk, and fails with
 * a `Wrong` where a note is lost, comes back, stands at other words or is not stored without a word.
 */
export async function simulate(seed: number, trace: Trace = () => undefined): Promise<void> {
	await new Simulation(seed, trace).run();
}

/** Is told what happens, step by step. */
export type Trace = (what: string) => void;

class Simulation {
	readonly #world: World;
	readonly #trace: Trace;
	readonly #disk = new Disk();
	readonly #windows: Window[] = [];
	readonly #fates = new Map<string, Fate>();
	readonly #wrongs: Wrong[] = [];
	#saved: Text;
	#count = 0;

	constructor(seed: number, trace: Trace) {
		this.#trace = (what) => {
			trace(`${this.#world.now % 10_000_000} ${what}`);
		};
		this.#world = new World(seed);
		this.#saved = newText(this.#world);
		this.#disk.put(ARTICLE, this.#saved.text, this.#world.now);
		const article = this.#disk.get(ARTICLE)!;
		article.isPrivate = this.#world.roll(4) === 0;
		if (this.#world.roll(5) === 0)
			this.#disk.links.set(STORE, { bytes: page([]), written: this.#world.now, isPrivate: false, isReadOnly: false });
	}

	async run(): Promise<void> {
		this.#open();
		for (let actions = 8 + this.#world.roll(20); actions > 0; actions--) {
			await this.#act();
			await this.#world.steps(this.#world.pick([0, 1, 3, 10, 40]));
		}
		await this.#end();
	}

	async #act(): Promise<void> {
		const world = this.#world;
		const window = this.#windows.length > 0 ? world.pick(this.#windows) : this.#open();
		const actions: readonly (() => unknown)[] = [
			() => {
				this.#put(window);
			},
			() => {
				this.#put(window);
			},
			() => {
				this.#put(window);
			},
			() => {
				this.#answer(window);
			},
			() => {
				this.#remove(window);
			},
			() => {
				this.#edit(window);
			},
			() => {
				this.#edit(window);
			},
			() => {
				this.#save(window);
			},
			() => {
				this.#kill(window);
			},
			() => this.#reload(window),
			() => this.#windows.length < 2 && this.#open(),
			() => {
				this.#foreign();
			},
			() => world.pass(world.pick([10, 300, 2000, 12_000, 60_000])),
			() => {
				this.#disk.mood = world.pick<Mood>(['sound', 'sound', 'believed', 'full', 'shut']);
				this.#trace(`the disk is ${this.#disk.mood}`);
			},
			() => (this.#disk.mood = 'sound'),
		];
		await world.pick(actions)();
	}

	#open(): Window {
		const world = this.#world;
		const program = `w${this.#count++}`;
		const troubles: Trouble[] = [];
		const files = traced(filesOf(this.#disk, world, program, ARTICLE), (what) => {
			this.#trace(`${program} ${what}`);
		});
		const address = { files, name: STORE, source: ARTICLE };
		const store = new AnnotationStore(address, {
			now: () => world.now,
			after: (milliseconds, work) => world.after(program, milliseconds, work),
			id: () => (this.#count++).toString(16).padStart(8, '0'),
			random: () => world.random(),
			tell: (trouble) => {
				this.#trace(`${program} tells ${JSON.stringify(trouble)}`);
				troubles.push(trouble);
			},
			changed: () => undefined,
		});
		const window = { program, store, troubles, text: this.#saved, isDirty: false };
		void store.ready.then(() => {
			this.#renew(window);
		});
		this.#windows.push(window);
		return window;
	}

	/** What the editor does with every result. */
	#renew({ store, text: { text } }: Window): void {
		const placeOf = placerFor(text);
		const places = store.notes.flatMap(({ id, at }) => {
			const place = placeOf(at);
			return place ? [[id, { at: place, other: null }] satisfies [string, Places]] : [];
		});
		store.renew(text, new Map(places));
	}

	#put(window: Window): void {
		const id = `urn:${this.#count++}`;
		this.#trace(`${window.program} puts ${id}`);
		const span = somewhere(this.#world, window.text);
		const at = anchorOf(window.text.text, span);
		window.text = { ...window.text, places: new Map([...window.text.places, [id, span]]) };
		if (!window.isDirty) this.#saved = window.text;
		this.#fates.set(id, { texts: new Set(), isStored: false, removal: 'none' });
		void this.#store(window, { type: 'note', value: { id, at, remarks: [remark(id)], resolved: false } });
	}

	#answer(window: Window): void {
		const note = window.store.notes[this.#world.roll(window.store.notes.length)];
		if (!note) return;
		this.#trace(`${window.program} answers ${note.id}`);
		const value = { ...note, remarks: [...note.remarks, remark(`r${this.#count++}`)] };
		void this.#store(window, { type: 'note', value });
	}

	async #store(window: Window, entry: Entry & { readonly type: 'note' }): Promise<void> {
		const fate = this.#fates.get(entry.value.id)!;
		const text = textOf(entry.value.remarks);
		fate.texts.add(text);
		if (fate.removal === 'stored') fate.removal = 'begun';
		await window.store.put(entry);
		await window.store.idle();
		this.#trace(`${window.program} has put ${entry.value.id}`);
		const now = window.store.unsaved.find(({ value }) => value.id === entry.value.id);
		if (!now) fate.isStored ||= fate.removal === 'none';
		else if (window.store.notes.some(({ id, remarks }) => id === entry.value.id && textOf(remarks) !== text)) return;
		else if (window.troubles.length === 0) this.#wrongs.push(new Wrong(`${entry.value.id} is not stored, unsaid`));
	}

	#remove(window: Window): void {
		const note = window.store.notes[this.#world.roll(window.store.notes.length)];
		if (!note) return;
		this.#trace(`${window.program} removes ${note.id}`);
		const fate = this.#fates.get(note.id)!;
		const others = this.#windows.some((one) => one !== window);
		fate.removal = 'begun';
		void window.store.remove(note.id).then(() => {
			const { files, links } = this.#disk;
			const isThere = [...files.keys(), ...links.keys()].some((name) =>
				this.#disk.text(name)!.includes(`"id": "${note.id}",`),
			);
			if (!isThere && !others && fate.removal === 'begun') fate.removal = 'stored';
		});
	}

	#edit(window: Window): void {
		if (this.#windows.some((one) => one !== window && one.isDirty)) return;
		const { edit, by } = newEdit(this.#world, window.text);
		this.#follow(window, edit, by);
		window.isDirty = true;
		if (this.#world.roll(3) > 0) this.#renew(window);
	}

	#follow(window: Window, edit: Parameters<typeof edited>[1], by: string): void {
		window.text = edited(window.text, edit, by);
		const { text } = window.text;
		window.store.follow([edit], () => text);
	}

	#save(window: Window): void {
		if (!window.isDirty) return;
		this.#trace(`${window.program} saves`);
		window.isDirty = false;
		this.#saved = window.text;
		this.#disk.put(ARTICLE, window.text.text, this.#world.now);
		void window.store.settle();
		for (const other of this.#windows) {
			if (other === window) continue;
			const { edit, by } = difference(other.text.text, this.#saved.text);
			this.#follow(other, edit, by);
			other.text = this.#saved;
			this.#renew(other);
		}
	}

	/** The window is gone, with what it was just doing and what was not saved. */
	#kill(window: Window): void {
		this.#trace(`${window.program} is killed`);
		this.#world.kill(window.program);
		this.#windows.splice(this.#windows.indexOf(window), 1);
	}

	async #reload(window: Window): Promise<void> {
		window.store.dispose();
		this.#windows.splice(this.#windows.indexOf(window), 1);
		await this.#world.steps(this.#world.roll(30));
		this.#world.kill(window.program);
		this.#open();
	}

	/** Another program reads the store and writes it in one go: an annotation of its own, or the same in another form. */
	#foreign(): void {
		const text = this.#disk.text(STORE);
		const file = this.#disk.get(STORE);
		if (!text || !file || this.#disk.mood !== 'sound') return;
		this.#trace('another program writes');
		try {
			const page = parsePage(text);
			const alien = { id: `#${this.#world.roll(3)}`, raw: { type: 'Annotation', n: this.#count++ }, entry: undefined };
			const annotations = this.#world.roll(2) === 0 ? page.annotations : [...page.annotations, alien];
			this.#disk.put(STORE, printPage({ ...page, annotations }), this.#world.now);
		} catch {
			return;
		}
		for (const { store } of this.#windows) void store.reload();
	}

	async #end(): Promise<void> {
		if (this.#wrongs[0]) throw this.#wrongs[0];
		this.#trace('all is well in the end');
		this.#disk.mood = 'sound';
		await this.#world.pass(180_000);
		for (const window of [...this.#windows]) this.#kill(window);
		const { store, troubles } = this.#open();
		await this.#world.pass(60_000);
		if (troubles.length > 0) throw new Wrong(`in the end: ${JSON.stringify(troubles[0])}`);
		const left = [...this.#disk.files.keys()].filter((name) => name !== STORE && name !== ARTICLE);
		if (left.length > 0) throw new Wrong(`left behind: ${left.join(', ')}`);
		if (this.#disk.exposed.size > 0) throw new Wrong(`to be read by all: ${[...this.#disk.exposed].join(', ')}`);
		const notes = new Map(store.notes.map((note) => [note.id, note]));
		for (const [id, { texts, isStored, removal }] of this.#fates) {
			const note = notes.get(id);
			if (!note && isStored && removal === 'none') throw new Wrong(`${id} is lost`);
			if (note && removal === 'stored') throw new Wrong(`${id} has come back`);
			if (!note) continue;
			if (!texts.has(textOf(note.remarks))) throw new Wrong(`${id} says what nobody wrote`);
			const wrong = misplacement(this.#saved, id, note.at);
			if (wrong) throw new Wrong(`${id}: ${wrong}`);
		}
	}
}

/** The same files; what is done with them is traced. */
const traced = (files: StoreFiles, trace: Trace): StoreFiles =>
	new Proxy(files, {
		get: (of, name: keyof StoreFiles) => {
			const work = of[name] as (...what: readonly unknown[]) => Promise<unknown>;
			return async (...what: readonly unknown[]): Promise<unknown> => {
				const told = [name, ...what.filter((one) => typeof one === 'string')].join(' ');
				try {
					const result = await work(...what);
					trace(told);
					return result;
				} catch (error) {
					trace(`${told}: ${String(error)}`);
					throw error;
				}
			};
		},
	});

const remark = (text: string) => ({ text, created: '2026-03-03T10:00:00.000Z' });
const textOf = (remarks: readonly { readonly text: string }[]): string => remarks.map(({ text }) => text).join();
const page = (items: readonly object[]): Uint8Array =>
	new TextEncoder().encode(JSON.stringify({ type: 'AnnotationPage', items }));
