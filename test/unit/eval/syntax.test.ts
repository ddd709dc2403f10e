import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { Dependencies } from '../../../scripts/eval/dependencies.mjs';
import { evaluate } from '../../../scripts/eval/evaluate.mjs';
import type { FigureKey } from '../../../scripts/eval/figures.mjs';
import { chooseSets, findSets } from '../../../scripts/eval/sets.mjs';
import { scoreSyntax } from '../../../scripts/eval/syntax.mjs';
import { wordsOf } from '../../../scripts/train/treebank.mjs';

/** A row of a treebank. The lemma is the form where it is left out. */
type Row = readonly [
	form: string,
	upos: string,
	xpos: string,
	features: string,
	head: number,
	relation: string,
	lemma?: string,
];

const wordsIn = (text: string, ...rows: readonly Row[]) =>
	wordsOf(
		rows
			.map(([form, upos, xpos, features, head, relation, lemma = form.toLowerCase()], i) =>
				[i + 1, form, lemma, upos, xpos, features, head, relation, '_', '_'].join('\t'),
			)
			.join('\n'),
		text,
	);

const DENIED = 'Ruth Ames was not told .';
const NAMED = wordsIn(
	DENIED,
	['Ruth', 'PROPN', 'NNP', '_', 5, 'nsubj:pass'],
	['Ames', 'PROPN', 'NNP', '_', 1, 'flat'],
	['was', 'AUX', 'VBD', 'VerbForm=Fin', 5, 'aux:pass'],
	['not', 'PART', 'RB', 'Polarity=Neg', 5, 'advmod'],
	['told', 'VERB', 'VBN', 'VerbForm=Part', 0, 'root'],
	['.', 'PUNCT', '.', '_', 5, 'punct'],
);
const POINT = 'The point is that they left .';
const NESTED = wordsIn(
	POINT,
	['The', 'DET', 'DT', '_', 2, 'det'],
	['point', 'NOUN', 'NN', '_', 6, 'nsubj:outer'],
	['is', 'AUX', 'VBZ', 'VerbForm=Fin', 6, 'cop'],
	['that', 'SCONJ', 'IN', '_', 6, 'mark'],
	['they', 'PRON', 'PRP', '_', 6, 'nsubj'],
	['left', 'VERB', 'VBD', 'VerbForm=Fin', 0, 'root'],
	['.', 'PUNCT', '.', '_', 6, 'punct'],
);

describe('the scorer of grammar', () => {
	it('takes each word of a flat name for the head of the subject', () => {
		const { counts, slips } = scoreSyntax(DENIED, NAMED);
		assert.deepEqual(slips, []);
		for (const key of ['subjects', 'negated', 'passives'] as const) assert.equal(counts.get(`${key}.right`), 1, key);
	});

	it('finds two verbs where a clause is the predicate of another', () => {
		const predicates = new Dependencies(NESTED).predicates();
		assert.deepEqual(
			predicates.map(({ verb, subjects }) => [verb.form, ...subjects.map(({ form }) => form)]),
			[
				['is', 'point'],
				['left', 'they'],
			],
		);
	});

	it('takes noun phrases up to their heads', () => {
		assert.deepEqual(
			new Dependencies(NESTED).nounPhrases().map(({ start, end }) => POINT.slice(start, end)),
			['The point', 'they'],
		);
	});

	it('says what is wrong', () => {
		const wrong = wordsIn(
			'Poole left .',
			['Poole', 'PROPN', 'NNP', '_', 2, 'obj'],
			['left', 'VERB', 'VBD', 'VerbForm=Fin', 0, 'root', 'leave'],
			['.', 'PUNCT', '.', '_', 2, 'punct'],
		);
		const { slips } = scoreSyntax('Poole left .', wrong);
		assert.deepEqual(
			slips.map(({ kind, words }) => `${kind}: ${words}`),
			['invented subject: Poole: left'],
		);
	});
});

/** What the grammar of the treebanks must reach, in percent. */
const LEAST: Partial<Record<FigureKey, number>> = { subjects: 90, negation: 97, voice: 95 };

/** The treebanks lie beside the checkout; they are not part of it. */
describe('the grammar of the treebanks', () => {
	for (const name of ['ud_pud', 'ud_gum_news'])
		it(`is as good as it was on ${name}`, function () {
			if (!existsSync(`../shared/gold/dev/${name}.conllu`)) {
				console.log(`      there is no ${name} in ../shared`);
				this.skip();
			}
			const [set] = chooseSets(findSets(), [name]);
			const { scores } = evaluate(set!, set!.read(), { errors: 0, report: () => undefined });
			for (const [key, least] of Object.entries(LEAST)) {
				const measured = scores[key as FigureKey]!;
				assert.ok((measured.recall ?? measured.value) >= least, `${key}: ${JSON.stringify(measured)}`);
			}
		});
});
