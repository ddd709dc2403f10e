import { readFileSync } from 'node:fs';
import { PENN_TAGS, type PennTag } from '../../src/core/language/tagger/penn.ts';
import { tokenSpans } from '../../src/core/language/tokenize.ts';
import { spanOf, type Span } from '../../src/core/span.ts';

/** A word of a treebank: UTF-16 offsets in the text of its sentence. */
export interface TreebankWord extends Span {
	readonly form: string;
	readonly lemma: string;
	/** The universal part of speech. */
	readonly upos: string;
	/** The tag of the Penn Treebank. */
	readonly xpos: string;
	/** "Tense=Past", "VerbForm=Fin" and their like. */
	readonly features: readonly string[];
	/** Index of the word that it depends on, or −1 for the root. */
	readonly head: number;
	/** How it depends on its head: `nsubj`. */
	readonly relation: string;
}

/** A sentence of a treebank. */
export interface TreebankSentence {
	readonly text: string;
	readonly words: readonly TreebankWord[];
}

/** A sentence with a tag for each of its words, as this project's tokenizer finds them. */
export interface TaggedSentence {
	readonly words: readonly string[];
	readonly tags: readonly PennTag[];
}

/** The sentences of a file in CoNLL-U; those without their text are left out. */
export const readTreebank = (file: string): readonly TreebankSentence[] =>
	readFileSync(file, 'utf8')
		.split(/\n\s*\n/u)
		.flatMap((block) => {
			const text = /^# text = (.*)$/mu.exec(block)?.[1];
			return text === undefined ? [] : [{ text, words: wordsOf(block, text) }];
		});

/** The words of a sentence with their places in its text. The parts of a contraction that are not written as they are ("won’t") share its rest. */
export function wordsOf(block: string, text: string): readonly TreebankWord[] {
	const words: TreebankWord[] = [];
	let at = 0;
	let whole: Span | undefined;
	let lastPart = 0;
	for (const line of block.split('\n')) {
		const [id = '', form = '', lemma = '', upos = '', xpos = '', features = '', head = '', relation = ''] =
			line.split('\t');
		if (!/^\d+(?:-\d+)?$/u.test(id)) continue;
		if (id.includes('-')) {
			const start = text.indexOf(form, at);
			whole = spanOf(start, start + form.length);
			lastPart = Number(id.split('-')[1]);
			continue;
		}
		if (Number(id) > lastPart) whole = undefined;
		const start: number = whole ? Math.max(at, whole.start) : text.indexOf(form, at);
		const end: number = whole && !text.startsWith(form, start) ? whole.end : start + form.length;
		words.push({
			start,
			end,
			form,
			lemma,
			upos,
			xpos,
			features: features.split('|'),
			head: Number(head) - 1,
			relation,
		});
		at = whole && end === whole.end && Number(id) < lastPart ? start : end;
	}
	return words;
}

/**
 * The sentence in this project's words. A compound with a hyphen has the tag of the last of the treebank's words in it that is no mark, a contraction
 * ("cannot") that of the first.
 */
export function taggedSentence({ text, words }: TreebankSentence): TaggedSentence {
	const spans = tokenSpans(text, spanOf(0, text.length));
	let first = 0;
	const tags = spans.map(({ start, end }): PennTag => {
		while (first < words.length - 1 && words[first]!.end <= start) first++;
		const parts: TreebankWord[] = [];
		for (let i = first; i < words.length && words[i]!.start < end; i++)
			if (words[i]!.end > start && words[i]!.upos !== 'PUNCT') parts.push(words[i]!);
		const part = /[-‐‑–]/u.test(text.slice(start, end)) ? parts.at(-1) : parts[0];
		return pennTag(part ?? words[first]!);
	});
	return { words: spans.map(({ start, end }) => text.slice(start, end)), tags };
}

/** What the tags that treebanks of the web add stand for here: parts of words, addresses, numbers of lists. */
const ADDED: Readonly<Record<string, PennTag>> = { ADD: 'NNP', AFX: 'JJ', GW: 'NN', LS: 'CD', $: 'SYM', '#': 'SYM' };
const KNOWN: ReadonlySet<string> = new Set(PENN_TAGS);

/** The tag of a treebank's word; all that is none of ours is a mark. */
export const pennTag = ({ xpos }: TreebankWord): PennTag =>
	KNOWN.has(xpos) ? (xpos as PennTag) : (ADDED[xpos] ?? '.');
