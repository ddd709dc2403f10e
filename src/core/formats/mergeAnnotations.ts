import { own } from '../own';
import { entryOf, type Annotation } from './annotations';
import { mergeBodies, writtenAt, type Side } from './mergeBodies';
import { isSameJson } from './sameJson';

/**
 * Three-way merge of an annotation that both sides have. The remarks of a note are merged one by one; of any other field that
 * both sides changed, what was written last counts, ours where that is not told. `undefined` where each remark was taken out
 * by one of them.
 */
export function mergeAnnotations(base: Annotation | undefined, ours: Side, theirs: Side): Annotation | undefined {
	const [mine, other, before] = [ours.annotation.raw, theirs.annotation.raw, base?.raw ?? {}];
	const isOursLater = writtenAt(mine) >= writtenAt(other);
	const areNotes = [ours, theirs].every(({ annotation }) => annotation.entry?.type === 'note');
	const merge = (field: string): unknown => {
		if (field === 'body' && areNotes) return mergeBodies(base, ours, theirs);
		const [ourValue, theirValue, value] = [mine, other, before].map((raw) => own(raw, field));
		if (isSameJson(ourValue, value)) return theirValue;
		return isSameJson(theirValue, value) || isOursLater ? ourValue : theirValue;
	};
	const fields = new Set([...Object.keys(other), ...Object.keys(mine)]);
	const merged = [...fields].map((field) => [field, merge(field)] as const).filter(([, value]) => value !== undefined);
	const raw = Object.fromEntries(merged);
	if (areNotes && Array.isArray(raw['body']) && raw['body'].length === 0) return undefined;
	const known = [theirs.annotation, ours.annotation].find((one) => isSameJson(one.raw, raw));
	return known ?? { id: ours.annotation.id, raw, entry: entryOf(raw) };
}
