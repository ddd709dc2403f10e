import { trim } from '../../syntax/clause';
import { isRelative, isWord } from '../../syntax/tokenTests';
import type { Source } from '../sources/source';
import { subjectOf } from '../sources/subjects';
import type { ContentConstruction, ContentSite } from './contentSite';

const RAISING = new Set(
	'say expect believe think report allege rumor know consider understand estimate see deem declare find project predict'.split(
		' ',
	),
);

const isPassive = ({ cue }: ContentSite): boolean => cue.voice === 'passive';
const subject = ({ tokens, cue }: ContentSite): Source | null => subjectOf(tokens, cue.group, false, 0);

/** Contents whose first part is the subject of a passive. */
export const PASSIVES: readonly ContentConstruction[] = [
	{
		name: 'passive-subject',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'its agent is named': ({ source }) => source?.rule === 'by-phrase',
			'the cue takes an object': ({ cue }) => cue.frames.has('object'),
			'it has no complement': (site) => site.complement() === null,
			'the subject stands before it': (site) => subject(site)?.rule === 'subject',
		},
		find: (site) => ({ source: site.source, parts: [subject(site)!.range] }),
		examples: [
			'{The plan} was <rejected> by [the council].',
			'{The plan} was <rejected> by [40 percent of the voters].',
		],
		counterexamples: [
			'The claim, denied by the port, was old.',
			'{The ferry} was <described> by [Lind] {as old}.',
			'The crew was expected home.',
			'The squad is commanded by Lind.',
		],
	},
	{
		name: 'passive-subject-and-predicate',
		form: 'phrase',
		confidence: 'medium',
		conditions: {
			'the cue is passive': isPassive,
			'a predicate, or the infinitive of a verb that raises its subject, completes it': ({ cue, complement }) => {
				const form = complement()?.by.form;
				return form === 'predicate' || (form === 'infinitive' && RAISING.has(cue.lemma));
			},
		},
		find: (site) => {
			const { tokens, source, endFrom, complement } = site;
			const range = subject(site)?.range;
			if (!range) return null;
			const { from, by } = complement()!;
			const end = endFrom(from, isRelative(tokens[range.to - 1]));
			const afterAgent = source && source.range.from > from ? source.range.to : 0;
			const ends = isWord(tokens[afterAgent], ',', 'and', 'but');
			const part = trim(tokens, { from, to: ends ? Math.min(end, afterAgent) : end });
			return part && { source, parts: [range, part], by };
		},
		examples: [
			'{The ferry} is <said> {to be old}.',
			'{The ferry} was <called> {a wreck}.',
			'{The ferry} was <called> {a wreck} by [the mayor], and sank in May.',
		],
		counterexamples: ['Do you consider Lind an expert?', 'The crew was told to leave.'],
	},
];
