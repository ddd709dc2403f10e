import { annotateBy } from '../../src/core/annotate.ts';
import { STAGES, type Stages } from '../../src/core/stages.ts';
import { bareNames } from './bare.mts';
import { intervalOf, resample, type Interval } from './bootstrap.mts';
import { countClaims, matchClaims } from './claims.mts';
import { sumOf, type Counts } from './counts.mts';
import { claimSlips, largestClasses, nameSlips, type ErrorClass, type Slip } from './errors.mts';
import { casesOf, FIGURE_KEYS, FIGURES, valueOf, PARTS, type FigureKey, type Part, type Value } from './figures.mts';
import type { GoldDocument } from './gold.mts';
import { countMentions } from './mentions.mts';
import { countWords, matchWords, wordSlips } from './words.mts';
import { countNames, foundNames } from './names.mts';
import { scoreSyntax } from './syntax.mts';

/** A figure with what it may be on other documents of the kind. */
export interface Measured extends Value {
	/** Left out where there are too few documents to tell. */
	readonly intervals: Readonly<Partial<Record<Part, Interval>>>;
	/** How many cases of the gold it is about. */
	readonly cases: number;
}

/** Figures of one set, those left out that the set has no gold for. */
export type Scores = Partial<Record<FigureKey, Measured>>;

export interface Evaluation {
	readonly set: string;
	/** Whether the set marks whole phrases, so that exact spans of bare names say nothing. */
	readonly phrases: boolean;
	readonly documents: number;
	/** UTF-16 code units of all texts. */
	readonly length: number;
	readonly scores: Scores;
	/** What compromise by itself reaches; empty where the set has no names. */
	readonly bare: Scores;
	readonly errors: readonly ErrorClass[];
}

export interface EvaluateOptions {
	/** How many error classes are wanted. */
	readonly errors: number;
	/** Told how many documents are done. */
	readonly report: (done: number) => void;
	/** What the pipeline is made of, where it is not all of it. */
	readonly stages?: Stages;
}

/** An interval from fewer documents would pretend to knowledge. */
const LEAST_DOCUMENTS = 5;

/** Runs the pipeline, and compromise beside it, over the documents of a set. */
export function evaluate(
	{ name, phrases }: { readonly name: string; readonly phrases: boolean },
	documents: readonly GoldDocument[],
	{ errors, report, stages = STAGES }: EvaluateOptions,
): Evaluation {
	const scored = documents.map((document, index) => {
		const result = scoreDocument(document, stages);
		report(index + 1);
		return result;
	});
	return {
		set: name,
		phrases,
		documents: documents.length,
		length: documents.reduce((sum, { text }) => sum + text.length, 0),
		scores: scoresOf(scored.map(({ counts }) => counts)),
		bare: scoresOf(scored.map(({ bare }) => bare)),
		errors:
			errors > 0
				? largestClasses(
						scored.flatMap(({ slips }) => slips),
						errors,
					)
				: [],
	};
}

interface ScoredDocument {
	readonly counts: Counts;
	readonly bare: Counts;
	readonly slips: readonly Slip[];
}

function scoreDocument({ text, names, mentions, claims, words }: GoldDocument, stages: Stages): ScoredDocument {
	if (words) {
		const matched = matchWords(text, words);
		const syntax = scoreSyntax(text, words);
		return {
			counts: sumOf([countWords(matched), syntax.counts]),
			bare: sumOf([]),
			slips: [...wordSlips(text, matched), ...syntax.slips],
		};
	}
	const { actors, claims: foundClaims } = annotateBy(stages, text);
	const counts: Counts[] = [countMentions(mentions, actors)];
	const slips: Slip[] = [];
	if (names) {
		const found = foundNames(actors, names);
		counts.push(countNames(names, found));
		slips.push(...nameSlips(text, names, found));
	}
	if (claims) {
		const match = matchClaims(claims, foundClaims);
		counts.push(countClaims(match, actors));
		slips.push(...claimSlips(text, match));
	}
	const bare = names ? countNames(names, foundNames(bareNames(text), names)) : sumOf([]);
	return { counts: sumOf(counts), bare, slips };
}

function scoresOf(documents: readonly Counts[]): Scores {
	const sum = sumOf(documents);
	const resamples = documents.length < LEAST_DOCUMENTS ? [] : resample(documents);
	return Object.fromEntries(
		FIGURE_KEYS.flatMap((key): (readonly [FigureKey, Measured])[] => {
			const figure = FIGURES[key];
			const value = valueOf(figure, sum);
			if (!value) return [];
			const drawn = resamples.flatMap((counts) => valueOf(figure, counts) ?? []);
			return [[key, { ...value, intervals: intervalsOf(drawn), cases: casesOf(figure, sum) }]];
		}),
	);
}

const intervalsOf = (values: readonly Value[]): Measured['intervals'] =>
	Object.fromEntries(
		PARTS.flatMap((part) => {
			const numbers = values.flatMap((value) => value[part] ?? []);
			return numbers.length > 0 ? [[part, intervalOf(numbers)]] : [];
		}),
	);
