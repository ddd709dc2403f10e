import { KNOWLEDGE } from '../knowledge/knowledge';

/** Words that many organizations have in their names. */
const GENERIC = new Set(
	'national united international general new first royal federal state central american british world north south east west'.split(
		' ',
	),
);

/** Whether a folded word by itself may call an organization whose name it is part of: "noordkade" for "Noordkade Terminals". */
export const mayStandAlone = (word: string): boolean =>
	word.length > 3 &&
	!GENERIC.has(word) &&
	!KNOWLEDGE.organizationWords.openings.has(word) &&
	KNOWLEDGE.gazetteer.valuesOf([word]).length === 0;
