import type { ActorKind, MentionForm, Stance } from '../../src/core/model';
import { hull, overlaps, spanOf, type Span } from '../../src/core/span';

/** What a reader marked by hand in a sample article. Offsets are UTF-16 code units of the article itself. */
export interface Gold {
	readonly text: string;
	readonly actors: ReadonlyMap<string, GoldActor>;
	readonly mentions: readonly GoldMention[];
	readonly claims: readonly GoldClaim[];
}

export interface GoldActor {
	readonly kind: ActorKind;
	readonly name: string;
}

export interface GoldMention extends Span {
	/** `null` where a mark is neither right nor wrong. */
	readonly actor: string | null;
	readonly form: MentionForm;
}

export interface GoldClaim {
	/** `null` where the speaker is no actor of the article: "officials", "the indictment". */
	readonly speaker: string | null;
	readonly stance: Stance;
	/** A claim that may be found but need not be. */
	readonly optional: boolean;
	readonly source: Span | null;
	readonly cue: Span | null;
	readonly content: readonly Span[];
}

const STANCES: ReadonlySet<string> = new Set<Stance>(['assert', 'deny', 'accuse', 'promise', 'ask', 'demand', 'doubt']);
const FORMS: ReadonlySet<string> = new Set<MentionForm>(['name', 'role', 'pronoun', 'people']);
const PIECE = /^> (?<claim>.*)\n|\{(?<words>[^{}|]+)\|(?<mark>[^{}|]+)\}|[^{\n]+|\n/gmu;

/** Reads a gold file, whose notation README.md beside this file explains. `lineEnd` is that of the article. */
export function readGold(markup: string, lineEnd: '\n' | '\r\n'): Gold {
	const [header = '', body = ''] = markup.split('===\n');
	const actors = new Map(header.split('\n').filter(Boolean).map(readActor));
	const mentions: GoldMention[] = [];
	const claims: GoldClaim[] = [];
	const plain = (words: string): string => words.replaceAll('\n', lineEnd);
	let text = '';
	for (const { 0: piece, groups } of body.matchAll(PIECE)) {
		if (groups?.['claim'] !== undefined) {
			claims.push(readClaim(groups['claim'], text, lastParagraph(text, lineEnd), claims));
			continue;
		}
		const start = text.length;
		text += plain(groups?.['words'] ?? piece);
		if (groups?.['mark'] !== undefined) mentions.push({ start, end: text.length, ...readMark(groups['mark']) });
	}
	for (const id of [...mentions.map(({ actor }) => actor), ...claims.map(({ speaker }) => speaker)]) {
		if (id !== null && !actors.has(id)) throw new Error(`gold names the actor '${id}' but does not declare it`);
	}
	return { text, actors, mentions, claims };
}

function readActor(line: string): readonly [string, GoldActor] {
	const match = /^(?<kind>\w+) (?<id>\w+): (?<name>.+)$/u.exec(line);
	if (!match?.groups) throw new Error(`no declaration of an actor: ${line}`);
	return [match.groups['id']!, { kind: match.groups['kind'] as ActorKind, name: match.groups['name']! }];
}

function readMark(mark: string): Pick<GoldMention, 'actor' | 'form'> {
	const [id, form = 'name'] = mark.split(' ');
	if (!FORMS.has(form)) throw new Error(`no form of a mention: ${mark}`);
	return { actor: id === '?' ? null : id!, form: form as MentionForm };
}

/** The lines after the last empty one. */
function lastParagraph(text: string, lineEnd: string): Span {
	const blank = text.lastIndexOf(lineEnd + lineEnd);
	return spanOf(blank < 0 ? 0 : blank + 2 * lineEnd.length, text.length);
}

function readClaim(line: string, text: string, paragraph: Span, earlier: readonly GoldClaim[]): GoldClaim {
	const [head = '', source = '-', cue = '-', ...parts] = line.split(' | ');
	const flags = head.split(' ');
	const taken = new Set(earlier.map((claim) => claim.content[0]!.start));
	const content: Span[] = [];
	for (const part of parts) {
		const from = content.at(-1)?.end ?? paragraph.start;
		const found = findAll(part, text, spanOf(from, paragraph.end));
		content.push(found.find(({ start }) => !taken.has(start)) ?? found[0] ?? missing(part, line));
	}
	const candidates = (words: string): readonly (Span | null)[] => {
		if (words === '-') return [null];
		const free = findAll(words, text, paragraph).filter((span) => !content.some((part) => overlaps(part, span)));
		return free.length > 0 ? free : missing(words, line);
	};
	const [nearest] = candidates(source)
		.flatMap((from) => candidates(cue).map((by) => ({ source: from, cue: by, apart: spread(from, by, content) })))
		.sort((a, b) => a.apart - b.apart);
	return {
		speaker: flags.find((flag) => flag !== '?' && flag !== '-' && !STANCES.has(flag)) ?? null,
		stance: (flags.find((flag) => STANCES.has(flag)) ?? 'assert') as Stance,
		optional: flags.includes('?'),
		source: nearest!.source,
		cue: nearest!.cue,
		content,
	};
}

function missing(words: string, line: string): never {
	throw new Error(`'${words}' is not in the paragraph above the claim: ${line}`);
}

/** Where the words stand in the text, any white space matching any other and `[…]` matching whatever stands there. */
function findAll(words: string, text: string, within: Span): readonly Span[] {
	const escape = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
	const pattern = words.split(' […] ').map(escape).join('[^]*?');
	const found = text.slice(within.start, within.end).matchAll(new RegExp(`(?<!\\w)${pattern}(?!\\w)`, 'gu'));
	return Array.from(found, ({ 0: match, index }) => spanOf(within.start + index, within.start + index + match.length));
}

/** How far the parts of a claim stand from each other: of equal words, those that stand closest together are meant. */
function spread(source: Span | null, cue: Span | null, content: readonly Span[]): number {
	const toContent = cue ?? source;
	return (toContent ? distance(toContent, hull(content)) : 0) + (source && cue ? distance(source, cue) : 0);
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
