import type { RelationKind } from '../../model';

const ANSWERS: Readonly<Record<RelationKind, string>> = {
	denies: 'deny reject dismiss dispute refute rebut disavow contradict repudiate',
	confirms: 'confirm acknowledge admit concede verify corroborate confess',
	repeats: 'repeat reiterate echo restate reaffirm reassert',
};
const BY_LEMMA: ReadonlyMap<string, RelationKind> = new Map(
	(['denies', 'confirms', 'repeats'] as const).flatMap((kind) =>
		ANSWERS[kind].split(' ').map((lemma) => [lemma, kind]),
	),
);

/** The relation of an answering verb to the claim before it: denies, confirms or repeats. Null for other verbs. */
export const answerOf = (lemma: string): RelationKind | null => BY_LEMMA.get(lemma) ?? null;
