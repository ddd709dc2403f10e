import type { Actor, ActorKind, Article, BlockKind, Claim, MentionForm } from '../model';
import { claimWords, meaning } from '../claimWords';
import { saidBy } from '../query';
import { wordsFrom } from '../textProjection';
import { byPosition, type Span } from '../span';
import { terminalLines, printable, wrap, type TerminalLine } from './terminalText';
import { underline, type Underline } from './underlines';

export interface TextOptions {
	/** The path as it was given, or another name of where the text came from. */
	readonly source: string;
	/** Columns that the article's own words may take up; the margin on their left comes on top. */
	readonly width?: number;
}

const WIDTH = 100;
const MARGIN = 12;
const RULE = ' │ ';
const UNDER = ' '.repeat(MARGIN + RULE.length);

/** A letter for each kind of actor; with a number it stands for the actor under the words. */
const LETTER: Readonly<Record<ActorKind, string>> = {
	person: 'P',
	organization: 'O',
	place: 'L',
	group: 'G',
	unnamed: 'S',
	document: 'D',
	other: 'X',
};

const FILL: Readonly<Record<MentionForm, string>> = { name: '=', role: '-', people: '~', pronoun: '.' };

/** Signs for kinds of block that most lines are of; the others stand in the margin by name. */
const SIGN: Readonly<Partial<Record<BlockKind, string>>> = { paragraph: '¶' };

const LEGEND = 'P1=== name, P1--- role, P1... pronoun, L1~~~ people; c1___ content, c1@@@ source, c1^^^ cue of a claim';

/**
 * The annotated article for people: its words, wrapped, with the marks under them, then the actors and the claims. It is
 * stable and made of lines, so that two results can be compared with any diff. `text` is what `article` was made from.
 */
export function renderText(article: Article, text: string, { source, width = WIDTH }: TextOptions): string {
	const labels = labelsOf(article.actors);
	const rows = [
		...bodyRows(article, text, labels, width),
		...section(
			'actors',
			article.actors.flatMap((actor) => actorRows(actor, labels.get(actor.id)!)),
		),
		...section(
			'claims',
			article.claims.flatMap((claim) => claimRows(article, claim, text, labels)),
		),
		...section(
			'issues',
			article.issues.map(({ code, message }) => rowOf(code, printable(message))),
		),
	];
	const ends = text.includes('\r\n') ? ', CRLF' : '';
	const title = `${printable(source)} (${article.language}, ${article.length} code units${ends})`;
	return [title, LEGEND, '', ...rows].map((line) => `${line.trimEnd()}\n`).join('');
}

const section = (title: string, rows: readonly string[]): readonly string[] =>
	rows.length > 0 ? ['', title.toUpperCase().padStart(MARGIN), ...rows] : [];

const rowOf = (label: string, words: string): string => `${label.padStart(MARGIN)}${RULE}${words}`;

type Labels = ReadonlyMap<string, string>;

/** `P1`, `P2`, `O1`, … by the actor's id, counted within each kind so that a new place renames no person. */
function labelsOf(actors: readonly Actor[]): Labels {
	const counts = new Map<ActorKind, number>();
	return new Map(
		actors.map(({ id, kind }) => {
			const count = (counts.get(kind) ?? 0) + 1;
			counts.set(kind, count);
			return [id, `${LETTER[kind]}${count}`];
		}),
	);
}

/** Each row of words with its kind of block in the margin and the marks under it: mentions first, then claims. */
function bodyRows(article: Article, text: string, labels: Labels, width: number): readonly string[] {
	const mentions = article.actors.flatMap((actor) => mentionMarks(actor, labels.get(actor.id)!)).sort(byPosition);
	const claims = article.claims.flatMap(claimMarks).sort(byPosition);
	return terminalLines(text).flatMap((line) => {
		const rows = wrap(line, width);
		if (rows.length === 0) return [rowOf('', '')];
		const kinds = article.blocks.filter((block) => startsIn(block, line)).map(({ kind }) => SIGN[kind] ?? kind);
		return rows.flatMap((row, index) => [
			rowOf(index === 0 ? kinds.join(' ') : '', row.map((cell) => cell.shown).join('')),
			...[...underline(row, mentions), ...underline(row, claims)].map((marks) => UNDER + marks),
		]);
	});
}

const startsIn = (block: Span, line: TerminalLine): boolean =>
	block.start >= line[0]!.start && block.start < line.at(-1)!.end;

const mentionMarks = (actor: Actor, label: string): readonly Underline[] =>
	actor.mentions.map(({ start, end, form }) => ({ start, end, label, fill: FILL[form] }));

function claimMarks({ id, content, source, cue }: Claim): readonly Underline[] {
	const mark = (span: Span | null, fill: string): readonly Underline[] =>
		span ? [{ start: span.start, end: span.end, label: id, fill }] : [];
	return [...content.flatMap((part) => mark(part, '_')), ...mark(source, '@'), ...mark(cue, '^')];
}

function actorRows(actor: Actor, label: string): readonly string[] {
	const more = [
		...(actor.aliases.length > 0 ? [`also ${actor.aliases.map(printable).join(' / ')}`] : []),
		...(actor.roles.length > 0 ? [`as ${actor.roles.map(printable).join(' / ')}`] : []),
	];
	const count = actor.mentions.length;
	return [
		rowOf(label, `${printable(actor.name)} – ${actor.kind}, ${count} ${count === 1 ? 'mention' : 'mentions'}`),
		...more.map((words) => rowOf('', `  ${words}`)),
	];
}

function claimRows(article: Article, claim: Claim, text: string, labels: Labels): readonly string[] {
	const plain = wordsFrom(article, text);
	const words = (span: Span | null): string => (span ? printable(plain(span)) : '–');
	const { how } = claimWords(article, claim, words);
	const label = (id: string): string => labels.get(id) ?? id;
	const { addressee, about, relations, within } = claim;
	const speakers = saidBy(claim);
	const hearer = addressee && (addressee.actor === null ? `“${words(addressee)}”` : label(addressee.actor));
	const facts = [
		speakers.length === 0 ? 'unattributed' : speakers.map(label).join(' and '),
		claim.kind,
		claim.type === 'attitude' && 'attitude',
		claim.stance,
		claim.negated && 'negated',
		claim.modal !== undefined && `modal ${claim.modal}`,
		`${claim.confidence} confidence${doubtsIn(claim)}`,
		hearer && `to ${hearer}`,
		about.length > 0 && `about ${about.map(label).join(' ')}`,
		...relations.map((relation) => `${relation.kind} ${relation.claim}`),
		within && `within ${within}`,
	];
	return [
		rowOf(claim.id, facts.filter(Boolean).join(', ')),
		rowOf(
			'',
			`  ${words(claim.source)} | ${how || words(claim.cue)} | ${claim.content.map(words).join(' | ')}${meaning(article, claim, words)}`,
		),
	];
}

/** " (open end, construction)", or nothing. */
const doubtsIn = ({ doubts = [] }: Claim): string =>
	doubts.length > 0 ? ` (${doubts.map((doubt) => doubt.replace('-', ' ')).join(', ')})` : '';
