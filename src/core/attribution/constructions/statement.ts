import type { Complement } from './complement';
import type { Cue } from '../cues/cue';
import type { Range } from '../../syntax/grammar';
import { answerOf } from '../cues/answers';
import type { Source } from '../sources/source';

/** A claim within one line, in items of the line. */
export interface Statement {
	readonly cue: Cue;
	readonly source: Source | null;
	/** At least one, in order, not overlapping. */
	readonly parts: readonly Range[];
	readonly rule: Complement['rule'] | 'before' | 'around';
}

/** Drops a statement whose content another one has too: the words belong to the cue that the table knows, else to the first. */
export function withoutDoubles(statements: readonly Statement[]): readonly Statement[] {
	const owners = new Map<string, Statement>();
	const keyOf = ({ parts: [first] }: Statement): string => `${first!.from}-${first!.to}`;
	for (const one of statements) {
		const owner = owners.get(keyOf(one));
		if (!owner || (one.cue.known && !owner.cue.known)) owners.set(keyOf(one), one);
	}
	return statements.filter((one) => owners.get(keyOf(one)) === one);
}

/** Drops "is expected to say" where the second verb tells what that is. */
export function withoutRaising(statements: readonly Statement[]): readonly Statement[] {
	const verbs = new Set(statements.flatMap(({ cue }) => (cue.frames.has('quote') ? [cue.words.from] : [])));
	return statements.filter(
		({ cue, parts, rule }) => cue.voice !== 'passive' || rule !== 'infinitive' || !verbs.has(parts.at(-1)!.from + 1),
	);
}

/**
 * What a statement reports is told at second hand: the cues within its content introduce claims of the article only where
 * they quote, or tell in a whole clause what a named subject says, or name the claim that the statement answers.
 */
export function withoutInner(statements: readonly Statement[]): readonly Statement[] {
	const holders = new Map<number, Statement>();
	for (const one of statements)
		for (const { from, to } of one.parts) for (let i = from; i < to; i++) holders.set(i, one);
	return statements.filter(({ cue, source, rule }) => {
		const holder = holders.get(cue.words.from);
		if (!holder || rule === 'quotation') return true;
		if (rule !== 'that-clause') return false;
		return cue.kind === 'noun' ? answerOf(holder.cue.lemma) !== null : source?.rule === 'subject';
	});
}
