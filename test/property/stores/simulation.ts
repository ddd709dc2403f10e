import { anchorOf, placerFor } from '../../../src/core/corrections/anchor';
import type { Remark } from '../../../src/core/corrections/note';
import {
	annotationFor,
	parsePage,
	printPage,
	type Annotation,
	type Entry,
	type Page,
} from '../../../src/core/formats/annotations';
import { overlaps, sliceOf, type Span } from '../../../src/core/span';
import { AnnotationStore } from '../../../src/vscode/store/annotationStore';
import type { StoreFiles } from '../../../src/vscode/store/files';
import type { Places } from '../../../src/vscode/store/movedAnchors';
import type { Trouble } from '../../../src/vscode/store/trouble';
import { certainRest, difference, edited, misplacement, newEdit, newText, somewhere, type Text } from './articleText';
import { Disk, filesOf, type Mood } from './disk';
import { World } from './world';

const STORE = 'a.txt.dossier.json';
const ARTICLE = 'a.txt';

/** A window of the editor with the article in it. */
interface Window {
	readonly program: string;
	readonly store: AnnotationStore;
	readonly troubles: Trouble[];
	/** What it keeps elsewhere, as it cannot be stored. */
	held: Page | undefined;
	text: Text;
	isDirty: boolean;
}

/** What is known of a note or a remark. */
interface Fate {
	/** Whether it was stored for certain. */
	isStored: boolean;
	/** Whether somebody took it out; for certain, once that is stored. */
	removal: 'none' | 'begun' | 'stored';
}

/** What is known of a note, and of each remark in it by its text, which no other has. */
interface NoteFate extends Fate {
	readonly remarks: Map<string, Fate>;
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
	readonly #fates = new Map<string, NoteFate>();
	readonly #wrongs: Wrong[] = [];
	/** What windows that are gone kept elsewhere. */
	readonly #held: Page[] = [];
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
				this.#answer(window);
			},
			() => this.#answerTwice(),
			() => this.#answerTwice(),
			() => {
				this.#retract(window);
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
		const held = this.#held.pop();
		const address = { files, name: STORE, source: ARTICLE, held };
		const store = new AnnotationStore(address, {
			now: () => world.now,
			after: (milliseconds, work) => world.after(program, milliseconds, work),
			id: () => (this.#count++).toString(16).padStart(8, '0'),
			random: () => world.random(),
			tell: (trouble) => {
				this.#trace(`${program} tells ${JSON.stringify(trouble)}`);
				troubles.push(trouble);
			},
			over: () => undefined,
			hold: (page) => (window.held = page),
			changed: () => {
				store.locate(window.text.text);
			},
		});
		const window: Window = { program, store, troubles, held, text: this.#saved, isDirty: false };
		store.locate(window.text.text);
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
		this.#fates.set(id, { remarks: new Map(), isStored: false, removal: 'none' });
		const remarks = [this.#remark(id, id, window.program)];
		void this.#store(window, { type: 'note', value: { id, at, remarks, resolved: false } }, id);
	}

	#remark(note: string, text: string, author: string): Remark {
		this.#fates.get(note)!.remarks.set(text, { isStored: false, removal: 'none' });
		return { text, created: new Date(this.#world.now++).toISOString(), author };
	}

	#answer(window: Window, note = window.store.notes[this.#world.roll(window.store.notes.length)]): void {
		if (!note) return;
		const text = `r${this.#count++}`;
		this.#trace(`${window.program} answers ${note.id} with ${text}`);
		const remarks = [...note.remarks, this.#remark(note.id, text, window.program)];
		void this.#store(window, { type: 'note', value: { ...note, remarks } }, text);
	}

	/** Two windows answer the same note, the second before it can have seen what the first wrote, or just after. */
	async #answerTwice(): Promise<void> {
		const [one, two] = this.#windows;
		const shared = one?.store.notes.filter(({ id }) => two?.store.find(id)) ?? [];
		const note = shared[this.#world.roll(shared.length)];
		if (!one || !two || !note) return;
		this.#answer(one, note);
		if (this.#world.roll(4) === 0) this.#retract(one, note.id);
		await this.#world.steps(this.#world.roll(60));
		this.#answer(
			two,
			two.store.notes.find(({ id }) => id === note.id),
		);
	}

	/** Takes the newest remark out of a note that has others, as undoing an answer does. */
	#retract({ program, store }: Window, id?: string): void {
		const notes = store.notes.filter((note) => note.remarks.length > 1 && (id === undefined || note.id === id));
		const note = notes[this.#world.roll(notes.length)];
		const last = note?.remarks.at(-1);
		if (!note || !last) return;
		this.#trace(`${program} takes ${last.text} out of ${note.id}`);
		const fate = this.#fates.get(note.id)!.remarks.get(last.text)!;
		this.#goes(fate, `"value": "${last.text}"`, store.put({ type: 'note', value: { ...note, remarks: note.remarks.slice(0, -1) } })); // prettier-ignore
	}

	async #store(window: Window, entry: Entry & { readonly type: 'note' }, text: string): Promise<void> {
		const { id } = entry.value;
		const fate = this.#fates.get(id)!;
		const remark = fate.remarks.get(text)!;
		if (fate.removal === 'stored') fate.removal = 'begun';
		await window.store.put(entry);
		await window.store.idle();
		this.#trace(`${window.program} has put ${text} into ${id}`);
		const isUnsaved = window.store.unsaved.some(({ value }) => value.id === id);
		if (!isUnsaved) {
			fate.isStored ||= fate.removal === 'none';
			remark.isStored ||= fate.removal === 'none' && remark.removal === 'none';
		} else if (window.troubles.length === 0) this.#wrongs.push(new Wrong(`${text} in ${id} is not stored, unsaid`));
	}

	/** Takes note that something is to be gone, for certain once that is stored and no other window has it. */
	#goes(fate: Fate, words: string, done: Promise<void>): void {
		const others = this.#windows.length > 1 || this.#held.length > 0;
		fate.removal = 'begun';
		void done.then(() => {
			const { files, links } = this.#disk;
			const isThere = [...files.keys(), ...links.keys()].some((name) => this.#disk.text(name)!.includes(words));
			if (!isThere && !others && fate.removal === 'begun') fate.removal = 'stored';
		});
	}

	#remove(window: Window): void {
		const note = window.store.notes[this.#world.roll(window.store.notes.length)];
		if (!note) return;
		this.#trace(`${window.program} removes ${note.id}`);
		this.#goes(this.#fates.get(note.id)!, `"id": "${note.id}",`, window.store.remove(note.id));
	}

	#edit(window: Window): void {
		if (this.#windows.some((one) => one !== window && one.isDirty)) return;
		const { edit, by } = newEdit(this.#world, window.text);
		const before = placesOf(window);
		this.#follow(window, edit, by);
		window.isDirty = true;
		if (this.#world.roll(3) > 0) this.#renew(window);
		const after = placesOf(window);
		for (const [id, span] of before) {
			const rest = certainRest(span, edit, window.text.text);
			const found = after.get(id);
			if (rest && !(found && overlaps(rest, found)))
				this.#wrongs.push(new Wrong(`${id} is lost by an edit that leaves ${sliceOf(window.text.text, rest)}`));
		}
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
		this.#leave(window);
	}

	/** What a window kept elsewhere is not lost with it. */
	#leave(window: Window): void {
		if (this.#windows.includes(window)) this.#windows.splice(this.#windows.indexOf(window), 1);
		const { held } = window;
		if (!held) return;
		this.#held.push(held);
		for (const { entry } of held.annotations) {
			const fate = this.#fates.get(entry?.value.id ?? '');
			if (entry?.type !== 'note' || !fate || fate.removal !== 'none') continue;
			fate.isStored = true;
			for (const { text } of entry.value.remarks) {
				const remark = fate.remarks.get(text)!;
				remark.isStored ||= remark.removal === 'none';
			}
		}
	}

	async #reload(window: Window): Promise<void> {
		window.store.dispose();
		this.#windows.splice(this.#windows.indexOf(window), 1);
		await this.#world.steps(this.#world.roll(30));
		this.#world.kill(window.program);
		this.#leave(window);
		this.#open();
	}

	/** Another program reads the store and writes it in one go: an annotation of its own, an answer, or the same in another form. */
	#foreign(): void {
		const text = this.#disk.text(STORE);
		const file = this.#disk.get(STORE);
		if (!text || !file || this.#disk.mood !== 'sound') return;
		this.#trace('another program writes');
		try {
			const page = parsePage(text);
			const alien = { id: `#${this.#world.roll(3)}`, raw: { type: 'Annotation', n: this.#count++ }, entry: undefined };
			const added = this.#world.roll(2) === 0 ? page.annotations : [...page.annotations, alien];
			const annotations = this.#world.roll(2) === 0 ? added : this.#answered(added);
			this.#disk.put(STORE, printPage({ ...page, annotations }), this.#world.now);
		} catch {
			return;
		}
		for (const { store } of this.#windows) void store.reload();
	}

	/** Annotations with an answer of another program to one of them. Into a link it is not certain to be stored: who writes there last counts. */
	#answered(annotations: readonly Annotation[]): readonly Annotation[] {
		const note = annotations[this.#world.roll(annotations.length)];
		if (note?.entry?.type !== 'note') return annotations;
		const fate = this.#fates.get(note.id)!;
		const text = `f${this.#count++}`;
		this.#trace(`… and answers ${note.id} with ${text}`);
		const remarks = [...note.entry.value.remarks, this.#remark(note.id, text, 'another')];
		const remark = fate.remarks.get(text)!;
		remark.isStored = fate.removal === 'none' && this.#disk.links.size === 0;
		const now = new Date(this.#world.now).toISOString();
		const answered = annotationFor({ type: 'note', value: { ...note.entry.value, remarks } }, ARTICLE, now, note);
		return annotations.map((one) => (one === note ? answered : one));
	}

	async #end(): Promise<void> {
		if (this.#wrongs[0]) throw this.#wrongs[0];
		this.#trace('all is well in the end');
		this.#disk.mood = 'sound';
		while (this.#held.length > 0) this.#open();
		await this.#world.pass(180_000);
		for (const window of [...this.#windows]) this.#kill(window);
		const { store, troubles } = this.#open();
		await this.#world.pass(60_000);
		if (troubles.length > 0) throw new Wrong(`in the end: ${JSON.stringify(troubles[0])}`);
		const left = [...this.#disk.files.keys()].filter((name) => name !== STORE && name !== ARTICLE);
		if (left.length > 0) throw new Wrong(`left behind: ${left.join(', ')}`);
		if (this.#disk.exposed.size > 0) throw new Wrong(`to be read by all: ${[...this.#disk.exposed].join(', ')}`);
		const notes = new Map(store.notes.map((note) => [note.id, note]));
		for (const [id, { remarks, isStored, removal }] of this.#fates) {
			const note = notes.get(id);
			if (!note && isStored && removal === 'none') throw new Wrong(`${id} is lost`);
			if (note && removal === 'stored') throw new Wrong(`${id} has come back`);
			if (!note) continue;
			const fault = removal === 'none' ? faultIn(note.remarks, remarks) : undefined;
			if (fault) throw new Wrong(`${id}: ${fault}`);
			const wrong = misplacement(this.#saved, id, note.at);
			if (wrong) throw new Wrong(`${id}: ${wrong}`);
		}
	}
}

/** Where those words of the notes of a window are found in its text that are not gone. */
function placesOf({ store, text: { text, places } }: Window): ReadonlyMap<string, Span> {
	const placeOf = placerFor(text);
	const found = store.notes.map(({ id, at }) => ({ id, span: placeOf(at), place: places.get(id) }));
	return new Map(
		found.flatMap(({ id, span, place }) => (span && place && overlaps(span, place) ? [[id, span] as const] : [])),
	);
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

/** What is wrong with the remarks of a note; `undefined` where nothing is. */
function faultIn(remarks: readonly Remark[], fates: ReadonlyMap<string, Fate>): string | undefined {
	const texts = remarks.map(({ text }) => text);
	const foreign = texts.find((text, i) => !fates.has(text) || texts.indexOf(text) < i);
	if (foreign !== undefined) return `${foreign} is there twice, or nobody wrote it`;
	if (remarks.some(({ created }, i) => i > 0 && created < remarks[i - 1]!.created))
		return `${texts.join()} are in disorder`;
	for (const [text, { isStored, removal }] of fates) {
		if (isStored && removal === 'none' && !texts.includes(text)) return `${text} is lost`;
		if (removal === 'stored' && texts.includes(text)) return `${text} has come back`;
	}
	return undefined;
}

const page = (items: readonly object[]): Uint8Array =>
	new TextEncoder().encode(JSON.stringify({ type: 'AnnotationPage', items }));
