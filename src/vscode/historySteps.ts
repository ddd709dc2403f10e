import type { Memento, Uri } from 'vscode';
import { parsePage, type Annotation, type Entry } from '../core/formats/annotations';
import { type JsonObject } from '../core/formats/sameJson';
import { isBelow } from './documentKey';
import { unawaited } from './unawaited';

/** An entry before and after a step, as its whole annotation; `null` where there was none. */
export interface EntryChange {
	readonly id: string;
	readonly before: JsonObject | null;
	readonly after: JsonObject | null;
}

/** What a reader did at once. */
export interface Step {
	readonly id: string;
	/** What was done, in words for the reader. */
	readonly label: string;
	readonly changes: readonly EntryChange[];
}

/** The steps of an article, the newest last: those that can be undone, and those that were and can be made again. */
export interface Steps {
	readonly undo: readonly Step[];
	readonly redo: readonly Step[];
}

export const NO_STEPS: Steps = { undo: [], redo: [] };

/** How many steps of an article are kept, and how many UTF-16 code units of them. */
const STEPS = 100;
const SIZE = 200_000;

/** How many articles have their steps kept: those worked on last. */
const ARTICLES = 200;

const PREFIX = 'dossier.history ';
/** The addresses of the articles with steps, the one worked on last at the end. */
const ORDER = 'dossier.histories';

/** The steps of an article as they were kept; none where what was kept cannot be read. */
export function readSteps(memory: Memento, key: string): Steps {
	const { undo, redo } = memory.get<Partial<Steps>>(PREFIX + key) ?? {};
	return { undo: Array.isArray(undo) ? undo.filter(isStep) : [], redo: Array.isArray(redo) ? redo.filter(isStep) : [] };
}

/** Keeps the steps of an article, without the oldest where they are too many, and gives those that are kept. */
export function writeSteps(memory: Memento, key: string, steps: Steps): Steps {
	const kept = within(steps);
	const isEmpty = kept.undo.length + kept.redo.length === 0;
	const others = addressesIn(memory).filter((one) => one !== key);
	const order = isEmpty ? others : [...others, key];
	for (const old of order.slice(0, -ARTICLES)) update(memory, PREFIX + old, undefined);
	update(memory, ORDER, order.slice(-ARTICLES));
	update(memory, PREFIX + key, isEmpty ? undefined : kept);
	return kept;
}

/** The addresses of the articles with steps that are a file, or are in a folder. */
export const addressesBelow = (memory: Memento, uri: Uri): readonly string[] =>
	addressesIn(memory).filter((one) => isBelow(one, uri));

const addressesIn = (memory: Memento): readonly string[] => {
	const order = memory.get<unknown>(ORDER);
	return Array.isArray(order) ? order.filter((one) => typeof one === 'string') : [];
};

const update = (memory: Memento, key: string, value: unknown): void => {
	unawaited(memory.update(key, value));
};

function within({ undo, redo }: Steps): Steps {
	let room = SIZE;
	const newest = (steps: readonly Step[]): readonly Step[] => {
		const latest = steps.slice(-STEPS).reverse();
		const beyond = latest.findIndex((step) => (room -= JSON.stringify(step).length) < 0);
		return (beyond < 0 ? latest : latest.slice(0, beyond)).reverse();
	};
	return { undo: newest(undo), redo: newest(redo) };
}

const isStep = (value: unknown): value is Step =>
	isObject(value) &&
	typeof value['id'] === 'string' &&
	typeof value['label'] === 'string' &&
	Array.isArray(value['changes']) &&
	value['changes'].every((change) => isObject(change) && typeof change['id'] === 'string');

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The annotation that was kept as one side of a change. */
export const annotationIn = (raw: JsonObject | null): Annotation | undefined =>
	raw ? parsePage(JSON.stringify({ type: 'AnnotationPage', items: [raw] })).annotations[0] : undefined;

/** Whether an annotation says what it did on one side of a step; where its words are now does not matter. */
export const isStillSo = (now: Annotation | undefined, then: JsonObject | null): boolean =>
	contentOf(now?.entry) === contentOf(annotationIn(then)?.entry);

/** Whether a change gave an entry other words to be on, and nothing else. */
export const isMove = ({ before, after }: Pick<EntryChange, 'before' | 'after'>): boolean =>
	before !== null && after !== null && isStillSo(annotationIn(before), after);

function contentOf(entry: Entry | undefined): string | undefined {
	if (!entry) return undefined;
	if (entry.type === 'correction') return JSON.stringify(Object.entries(entry.value.change).sort());
	const { remarks, resolved } = entry.value;
	return JSON.stringify([remarks.map((remark) => Object.entries(remark).sort()), resolved]);
}

/** An entry with what another one says, at its own words. */
export const withContent = (entry: Entry, { value }: Entry): Entry =>
	entry.type === 'note'
		? { type: 'note', value: { ...entry.value, at: value.at } }
		: { type: 'correction', value: { ...entry.value, at: value.at, other: 'other' in value ? value.other : null } };
