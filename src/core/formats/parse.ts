import type {
	Actor,
	ActorKind,
	Addressee,
	Article,
	Background,
	Block,
	BlockKind,
	Claim,
	ClaimKind,
	ClaimType,
} from '../model';
import type {
	Confidence,
	CorrectionPlace,
	Doubt,
	Evidence,
	Issue,
	IssueCode,
	Mention,
	MentionForm,
	Quotation,
	Relation,
} from '../model';
import { DOUBTS, type RelationKind, type Stance } from '../model';
import { spanOf, type Span } from '../span';
import {
	boolean,
	fieldsOf,
	FormatError,
	listOf,
	listOrNone,
	natural,
	nullable,
	oneOf,
	optional,
	orNull,
	reject,
	string,
} from './decode';
import { decodeKind } from './correctionAnnotation';
import type { Decoder } from './decode';
import { FORMAT } from './json';

/**
 * Takes a parsed JSON value back to the article. Throws a `FormatError` with the path of the first thing that is wrong:
 * a missing or odd field, a span that leaves the text, a claim of an actor who is not there.
 */
export function fromJson(value: unknown): { readonly source: string; readonly article: Article } {
	const field = fieldsOf(value, '');
	field('format', (format, path) => (format === FORMAT ? format : reject(path, FORMAT, format)));
	const length = field('length', natural);
	const span = spanWithin(length);
	const actors = field('actors', listOf(decodeActor(span)));
	const ids = new Set(actors.map((actor) => actor.id));
	if (ids.size < actors.length) throw new FormatError('actors: two of them have the same id');
	return {
		source: field('source', string),
		article: {
			language: field('language', string),
			length,
			blocks: field('blocks', listOf(decodeBlock(span))),
			quotations: field('quotations', listOrNone(decodeQuotation(span))),
			actors,
			claims: field('claims', listOf(decodeClaim(span, oneOfIds(ids)))),
			issues: field('issues', listOrNone(decodeIssue(span))),
			corrections: field('corrections', listOrNone(decodeCorrection(span))),
			...given('markup', field('markup', optional(listOf(span)))),
		},
	};
}

/** A field that is left out where it has no value. */
const given = <Key extends string, T>(key: Key, value: T | undefined): { readonly [key in Key]?: T } =>
	value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: T });

/** Those who say it together; nothing where that is nobody or one, as `speaker` tells. */
const joint = (ids: readonly string[] | undefined): readonly string[] | undefined =>
	ids && ids.length > 1 ? ids : undefined;

/** The items of a list that may be missing; nothing where there are none. */
const someOf = <T>(items: readonly T[] | undefined): readonly T[] | undefined =>
	items && items.length > 0 ? items : undefined;

const spanWithin =
	(length: number): Decoder<Span> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		const span = spanOf(field('start', natural), field('end', natural));
		if (span.start <= span.end && span.end <= length) return span;
		throw new FormatError(`${path}: ${span.start}–${span.end} is no part of a text of ${length}`);
	};

const oneOfIds =
	(ids: ReadonlySet<string>): Decoder<string> =>
	(value, path) =>
		typeof value === 'string' && ids.has(value) ? value : reject(path, 'the id of an actor', value);

const decodeBlock =
	(span: Decoder<Span>): Decoder<Block> =>
	(value, path) => ({
		kind: fieldsOf(value, path)(
			'kind',
			oneOf<BlockKind>({
				headline: true,
				byline: true,
				dateline: true,
				caption: true,
				heading: true,
				paragraph: true,
				boilerplate: true,
			}),
		),
		...span(value, path),
	});

const decodeQuotation =
	(span: Decoder<Span>): Decoder<Quotation> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		return {
			...span(value, path),
			depth: field('depth', natural),
			closed: field('closed', boolean),
			continues: field('continues', boolean),
		};
	};

const decodeEvidence: Decoder<Evidence> = (value, path) => {
	const field = fieldsOf(value, path);
	const rule = field('rule', string);
	const words = field('words', optional(string));
	return words === undefined ? { rule } : { rule, words };
};

const decodeMention =
	(span: Decoder<Span>): Decoder<Mention> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		return {
			...span(value, path),
			form: field('form', oneOf<MentionForm>({ name: true, role: true, pronoun: true, people: true })),
			evidence: field('evidence', listOrNone(decodeEvidence)),
		};
	};

const decodeBackground: Decoder<Background> = (value, path) => {
	const field = fieldsOf(value, path);
	return {
		label: field(
			'label',
			oneOf<Background['label']>({ country: true, capital: true, people: true, 'full name': true, office: true }),
		),
		value: field('value', string),
		source: field('source', string),
	};
};

/** Reads a kind; earlier writers called an unnamed actor a source. */
const decodeWrittenKind: Decoder<ActorKind> = (kind, path) => decodeKind(kind === 'source' ? 'unnamed' : kind, path);

const decodeActor =
	(span: Decoder<Span>): Decoder<Actor> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		return {
			id: field('id', string),
			kind: field('kind', decodeWrittenKind),
			name: field('name', string),
			aliases: field('aliases', listOf(string)),
			roles: field('roles', listOf(string)),
			mentions: field('mentions', listOf(decodeMention(span))),
			background: field('background', listOrNone(decodeBackground)),
			...(field('isBody', optional(boolean)) === true && { isBody: true as const }),
			evidence: field('evidence', listOrNone(decodeEvidence)),
		};
	};

const decodeClaim =
	(span: Decoder<Span>, actorId: Decoder<string>): Decoder<Claim> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		return {
			id: field('id', string),
			kind: field('kind', oneOf<ClaimKind>({ direct: true, mixed: true, indirect: true })),
			type: field('type', optional(oneOf<ClaimType>({ statement: true, attitude: true }))) ?? 'statement',
			stance: field(
				'stance',
				oneOf<Stance>({ assert: true, deny: true, accuse: true, promise: true, ask: true, demand: true, doubt: true }),
			),
			speaker: field('speaker', nullable(actorId)),
			...given('speakers', joint(field('speakers', optional(listOf(actorId))))),
			source: field('source', nullable(span)),
			cue: field('cue', nullable(span)),
			...given('cuePhrase', field('cuePhrase', optional(listOf(span)))),
			...(field('negated', optional(boolean)) && { negated: true }),
			...given('modal', field('modal', optional(string))),
			content: field('content', (parts, at) => {
				const content = listOf(span)(parts, at);
				return content.length > 0 ? content : reject(at, 'at least one part', parts);
			}),
			about: field('about', listOf(actorId)),
			addressee: field('addressee', orNull(decodeAddressee(span, actorId))),
			relations: field('relations', listOrNone(decodeRelation)),
			within: field('within', orNull(string)),
			confidence: field('confidence', oneOf<Confidence>({ high: true, medium: true, low: true })),
			...given('doubts', someOf(field('doubts', optional(listOf(oneOf<Doubt>(DOUBTS)))))),
			evidence: field('evidence', listOrNone(decodeEvidence)),
		};
	};

const decodeAddressee =
	(span: Decoder<Span>, actorId: Decoder<string>): Decoder<Addressee> =>
	(value, path) => ({ ...span(value, path), actor: fieldsOf(value, path)('actor', nullable(actorId)) });

const decodeRelation: Decoder<Relation> = (value, path) => {
	const field = fieldsOf(value, path);
	return {
		kind: field('kind', oneOf<RelationKind>({ denies: true, confirms: true, repeats: true })),
		claim: field('claim', string),
	};
};

const decodeCorrection =
	(span: Decoder<Span>): Decoder<CorrectionPlace> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		return {
			id: field('id', string),
			at: field('at', nullable(span)),
			other: field('other', nullable(span)),
		};
	};

const decodeIssue =
	(span: Decoder<Span>): Decoder<Issue> =>
	(value, path) => {
		const field = fieldsOf(value, path);
		return {
			code: field(
				'code',
				oneOf<IssueCode>({
					empty: true,
					'not-prose': true,
					'not-english': true,
					'not-news': true,
					'unclosed-quote': true,
					'stray-quote': true,
					'over-long': true,
					failed: true,
				}),
			),
			...span(value, path),
			message: field('message', string),
		};
	};
