import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NameKind } from '../../src/core/names/name.ts';
import type { Labelled, LabelledName, TrainingSet } from './labelled.mts';
import { readMarkup } from './markup.mts';

interface Entity {
	readonly start: number;
	readonly end: number;
	readonly type: string;
	readonly named?: boolean;
	readonly nested?: boolean;
	readonly name?: readonly [number, number];
}

interface GoldRecord {
	readonly id: string;
	readonly text: string;
	readonly entities?: readonly Entity[];
}

const KIND: Readonly<Record<string, NameKind>> = {
	PERSON: 'person',
	ORG: 'organization',
	PLACE: 'place',
	NORP: 'people',
	MISC: 'other',
};
/** LitBank marks phrases of fiction, not bare names; posts of social media read little like news, and teach nothing of it. */
const LEFT_OUT = /^(?:litbank|wnut17|btc)/u;
/** Sets whose `start` and `end` span a phrase: only `name` is the bare name. */
const PHRASES = /^(?:meantime|re3d)/u;
const MARKS_OTHER = /^(?:wikigold|crossner|gum|meantime)/u;

/** All sets of `folder` that may train shipped weights, by name. */
export const goldSets = (folder: string): readonly TrainingSet[] =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.jsonl') && !LEFT_OUT.test(file))
		.sort()
		.map((file) => goldSet(join(folder, file)));

function goldSet(file: string): TrainingSet {
	const name = basename(file, '.jsonl');
	const records = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as GoldRecord);
	return {
		name,
		texts: records.filter((record) => record.entities).map((record) => labelledOf(record, PHRASES.test(name))),
		marksOther: MARKS_OTHER.test(name),
		marksPeoples: false,
	};
}

const labelledOf = (record: GoldRecord, phrases: boolean): Labelled => ({
	id: record.id,
	text: record.text,
	names: (record.entities ?? []).flatMap((entity): LabelledName[] => {
		const kind = KIND[entity.type];
		if (!kind || entity.named === false || entity.nested || (phrases && !entity.name)) return [];
		const [start, end] = entity.name ?? [entity.start, entity.end];
		return [{ start, end, kind }];
	}),
});

/** The texts written for the project. */
export const ownSet = (folder: string): TrainingSet => ({
	name: 'own',
	texts: readdirSync(folder)
		.filter((file) => file.endsWith('.txt'))
		.sort()
		.flatMap((file) => readMarkup(readFileSync(join(folder, file), 'utf8'), basename(file, '.txt'))),
	marksOther: true,
	marksPeoples: true,
});
