import { Disposable, EventEmitter, Uri, workspace, type Event, type Memento, type TextDocument } from 'vscode';
import type { Entry } from '../core/formats/annotations';
import { keyOf, movedKey } from './documentKey';
import {
	addressesBelow,
	annotationIn,
	isMove,
	isStillSo,
	NO_STEPS,
	readSteps,
	withContent,
	writeSteps,
	type EntryChange,
	type Step,
	type Steps,
} from './historySteps';
import type { Move, AnnotationStores } from './annotationStores';
import type { WatchedStore } from './store/watchedStore';

/** What a reader wants to be otherwise: entries that are new or have another content, and ids of those to be gone. */
export interface Wish {
	readonly put?: readonly Entry[];
	readonly remove?: readonly string[];
}

/** What became of undoing or redoing a step. */
export interface StepOutcome {
	readonly step: Step;
	/** How many of its entries are as they should be now, and how many were left alone as they are no longer the step's. */
	readonly done: number;
	readonly left: number;
	/** How many of those that were left alone are not there any more, and how many of these as their file was deleted. */
	readonly missing: number;
	readonly vanished: number;
}

/** What a reader made of articles, step by step: everything that changes notes and corrections at a reader's wish goes through here. */
export interface History {
	/** Fires with a document whose steps are others now. */
	readonly onDidChange: Event<TextDocument>;
	/** The steps of a document, the newest last. */
	steps(document: TextDocument): Steps;
	/** Changes entries, as one step. `label` says in words what the step is; a wish that is asked for is of what there is right then. */
	make(document: TextDocument, label: string, wish: Wish | (() => Wish)): Promise<Step>;
	/** Takes a step back: that with the id, else the newest; `undefined` where there is none. */
	undo(document: TextDocument, id?: string): Promise<StepOutcome | undefined>;
	/** Makes the step again that was taken back last. */
	redo(document: TextDocument): Promise<StepOutcome | undefined>;
	dispose(): void;
}

/**
 * Keeps the steps of each article by its address in the memento, so that they are there after the window was loaded anew.
 * Steps say what entries were like before and after; an entry that somebody changed since is left alone.
 */
export function openHistory(stores: AnnotationStores, memory: Memento): History {
	const changes = new EventEmitter<TextDocument>();
	const known = new Map<string, Steps>();

	const stepsOf = (key: string): Steps => {
		const steps = known.get(key) ?? readSteps(memory, key);
		known.set(key, steps);
		return steps;
	};
	const keep = (document: TextDocument, steps: Steps): void => {
		const key = keyOf(document);
		known.set(key, writeSteps(memory, key, steps));
		changes.fire(document);
	};

	const make = async (document: TextDocument, label: string, wish: Wish | (() => Wish)): Promise<Step> => {
		const store = stores.of(document);
		await store.ready;
		const { put = [], remove = [] } = typeof wish === 'function' ? wish() : wish;
		const ids = [...put.map(({ value }) => value.id), ...remove];
		const before = ids.map((id) => store.find(id));
		const writing = [...(put.length > 0 ? [store.put(...put)] : []), ...remove.map((id) => store.remove(id))];
		const step: Step = {
			id: crypto.randomUUID(),
			label,
			changes: ids.map((id, i) => ({ id, before: before[i]?.raw ?? null, after: store.find(id)?.raw ?? null })),
		};
		keep(document, { undo: [...stepsOf(keyOf(document)).undo, step], redo: [] });
		await Promise.all(writing);
		return step;
	};

	/** Makes entries as they were on one side of a step, where they still are as on its other side. */
	const turn = async (store: WatchedStore, step: Step, from: 'before' | 'after'): Promise<StepOutcome> => {
		const to = from === 'before' ? 'after' : 'before';
		const ordered = from === 'after' ? [...step.changes].reverse() : step.changes;
		const still = ordered.filter((change) => isStillSo(store.find(change.id), change[from]));
		const missing = step.changes.filter((change) => change[from] && !store.find(change.id)).map(({ id }) => id);
		const vanished = store.vanished.filter(({ value }) => missing.includes(value.id)).length;
		await Promise.all(still.map((change) => set(store, change, to)));
		const left = step.changes.length - still.length;
		return { step, done: still.length, left, missing: missing.length, vanished };
	};

	const undo = async (document: TextDocument, id?: string): Promise<StepOutcome | undefined> => {
		const store = stores.of(document);
		await store.ready;
		const steps = stepsOf(keyOf(document));
		const step = id === undefined ? steps.undo.at(-1) : steps.undo.find((one) => one.id === id);
		if (!step) return undefined;
		const outcome = turn(store, step, 'after');
		const undone = steps.undo.filter((one) => one !== step);
		keep(document, { undo: undone, redo: [...steps.redo, step] });
		return withoutVain(document, await outcome, 'undo');
	};

	const redo = async (document: TextDocument): Promise<StepOutcome | undefined> => {
		const store = stores.of(document);
		await store.ready;
		const steps = stepsOf(keyOf(document));
		const step = steps.redo.at(-1);
		if (!step) return undefined;
		const outcome = turn(store, step, 'before');
		keep(document, { undo: [...steps.undo, step], redo: steps.redo.slice(0, -1) });
		return withoutVain(document, await outcome, 'redo');
	};

	/** A step of which nothing could be undone or redone is no step any more; it stays one if its entries may be written again. */
	const withoutVain = (document: TextDocument, outcome: StepOutcome, before: 'undo' | 'redo'): StepOutcome => {
		if (outcome.done > 0) return outcome;
		const steps = stepsOf(keyOf(document));
		const others = (of: 'undo' | 'redo'): readonly Step[] => [
			...steps[of].filter((one) => one !== outcome.step),
			...(outcome.vanished > 0 && of === before ? [outcome.step] : []),
		];
		keep(document, { undo: others('undo'), redo: others('redo') });
		return outcome;
	};

	/** The steps of an article go on under its new address. */
	const move = ({ from, to }: Move): void => {
		const [old, key] = [from.toString(), to.toString()];
		const [{ undo, redo }, there] = [stepsOf(old), stepsOf(key)];
		known.delete(old);
		if (old === key || undo.length + redo.length === 0) return;
		writeSteps(memory, old, NO_STEPS);
		known.set(key, writeSteps(memory, key, { undo: [...undo, ...there.undo], redo: [...redo, ...there.redo] }));
	};
	/** Also articles that are not open, as when their folder is renamed. */
	const follow = (from: Uri, to: Uri): void => {
		for (const key of addressesBelow(memory, from)) {
			move({ from: Uri.parse(key, true), to: Uri.parse(movedKey(key, from, to), true) });
		}
	};
	const subscriptions = Disposable.from(
		changes,
		stores.onDidMove(move),
		// Another text may get the same address.
		workspace.onDidCloseTextDocument((document) => {
			if (!document.isUntitled) return;
			known.delete(keyOf(document));
			writeSteps(memory, keyOf(document), NO_STEPS);
		}),
		workspace.onDidRenameFiles(({ files }) => {
			for (const { oldUri, newUri } of files) follow(oldUri, newUri);
		}),
	);

	return {
		onDidChange: changes.event,
		steps: (document) => stepsOf(keyOf(document)),
		make,
		undo,
		redo,
		dispose: () => {
			subscriptions.dispose();
		},
	};
}

/** Makes an entry as it was on one side of a change; one that is there keeps its words' place, unless that is what changed. */
async function set(store: WatchedStore, { id, ...change }: EntryChange, side: 'before' | 'after'): Promise<void> {
	const [now, then] = [store.find(id), annotationIn(change[side])];
	if (!then?.entry) await store.remove(id);
	else if (now?.entry) await store.put(isMove(change) ? then.entry : withContent(then.entry, now.entry));
	else await store.restore(then);
}
