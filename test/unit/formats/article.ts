import type { Article } from '../../../src/core/model';

/** A text and an article of it that has something of everything. */
export const TEXT = 'Leave, says Ortega\r\n\r\n“I will not go,” Ana Ortega said.\r\nShe\twas in Cuba.';

export const ARTICLE: Article = {
	language: 'en',
	length: TEXT.length,
	blocks: [
		{ kind: 'headline', start: 0, end: 18 },
		{ kind: 'paragraph', start: 22, end: TEXT.length },
	],
	quotations: [{ start: 22, end: 38, depth: 0, closed: true, continues: false }],
	actors: [
		{
			id: 'ana-ortega',
			kind: 'person',
			name: 'Ana Ortega',
			aliases: ['Ortega'],
			roles: ['leader'],
			mentions: [
				{ start: 12, end: 18, form: 'name', evidence: [{ rule: 'surname-of', words: 'Ana Ortega' }] },
				{ start: 39, end: 49, form: 'name', evidence: [{ rule: 'given-name' }] },
				{ start: 57, end: 60, form: 'pronoun', evidence: [] },
			],
			background: [],
			evidence: [{ rule: 'given-name', words: 'Ana' }],
		},
		{
			id: 'cuba',
			kind: 'place',
			name: 'Cuba',
			aliases: [],
			roles: [],
			mentions: [{ start: 68, end: 72, form: 'name', evidence: [] }],
			background: [{ label: 'capital', value: 'Havana', source: 'countries' }],
			evidence: [],
		},
	],
	claims: [
		{
			id: 'c1',
			kind: 'direct',
			type: 'statement',
			stance: 'assert',
			speaker: 'ana-ortega',
			source: { start: 39, end: 49 },
			cue: { start: 50, end: 54 },
			content: [{ start: 22, end: 38 }],
			about: ['cuba'],
			addressee: { start: 0, end: 9, actor: null },
			relations: [],
			within: null,
			confidence: 'high',
			evidence: [{ rule: 'cue-after', words: 'said' }],
		},
		{
			id: 'c2',
			kind: 'indirect',
			type: 'attitude',
			stance: 'deny',
			speaker: null,
			source: null,
			cue: null,
			content: [
				{ start: 57, end: 60 },
				{ start: 65, end: 72 },
			],
			about: [],
			addressee: null,
			relations: [{ kind: 'denies', claim: 'c1' }],
			within: 'c1',
			confidence: 'low',
			evidence: [],
		},
	],
	issues: [{ code: 'stray-quote', start: 22, end: 23, message: 'A stray\nmark.' }],
	corrections: [
		{ id: 'urn:one', at: { start: 9, end: 18 }, other: null },
		{ id: 'urn:two', at: null, other: null },
	],
};
