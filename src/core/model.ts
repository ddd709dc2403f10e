import type { Span } from './span';

/** Layout units of an article. Blocks never overlap and come in document order; blank lines belong to none. */
export type BlockKind = 'headline' | 'byline' | 'dateline' | 'caption' | 'heading' | 'paragraph' | 'boilerplate';

export interface Block extends Span {
	readonly kind: BlockKind;
}

/**
 * A stretch between quotation marks, marks included. It never crosses a block: a quotation that runs over paragraphs is
 * one `Quotation` in each of them.
 */
export interface Quotation extends Span {
	/** 0 for an outermost quotation, 1 for one within it, and so on. */
	readonly depth: number;
	/** Whether its closing mark is there. */
	readonly closed: boolean;
	/** Whether it takes up the quotation that the paragraph before left open. */
	readonly continues: boolean;
}

/** What led to a result, in a form that can be shown to a reader. */
export interface Evidence {
	/** The rule, as a short stable key: `title`, `surname-of`, `gazetteer:country`, `cue-before`, … */
	readonly rule: string;
	/** The words or facts that the rule relied on. */
	readonly words?: string;
}

/**
 * The kinds of actors, in the order in which they are shown. `unnamed` is a person, people or a body known by a description alone
 * that says something, `document` what is written and says something.
 */
export const ACTOR_KINDS = ['person', 'organization', 'place', 'group', 'unnamed', 'document', 'other'] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Whether actors of a kind have no name, but a description in its place. */
export const isDescribed = (kind: ActorKind): boolean => kind === 'unnamed' || kind === 'document';

/** How a mention refers: by name, by role ("the Venezuelan leader"), by pronoun, or as a people ("the Cubans"). */
export type MentionForm = 'name' | 'role' | 'pronoun' | 'people';

export interface Mention extends Span {
	readonly form: MentionForm;
	readonly evidence: readonly Evidence[];
}

/** A fact from the tables about an actor; never from the article. */
export interface Background {
	readonly label: 'country' | 'capital' | 'people' | 'full name' | 'office';
	readonly value: string;
	/** The table and its date, for the reader. */
	readonly source: string;
}

export interface Actor {
	/** Deterministic and unique in the article: `nicolas-maduro`. */
	readonly id: string;
	readonly kind: ActorKind;
	/** The fullest name that the article gives; for an unnamed source its description. */
	readonly name: string;
	/** Other names in the article, in order of appearance, without `name`. */
	readonly aliases: readonly string[];
	/** Roles as the article words them, in order of appearance. */
	readonly roles: readonly string[];
	/** In document order, never overlapping each other. */
	readonly mentions: readonly Mention[];
	readonly background: readonly Background[];
	/** Of an unnamed actor: that its description is that of a body of people ("the ministry"), which the tables tell. */
	readonly isBody?: true;
	readonly evidence: readonly Evidence[];
}

export type ClaimKind = 'direct' | 'mixed' | 'indirect';

/**
 * Whether words went out (`statement`: said, announced, ruled, promised, asked, shown in a study), or are only thought, wanted or decided
 * (`attitude`: believed, feared, planned, supported, refused).
 */
export type ClaimType = 'statement' | 'attitude';

/** What the cue does. */
export type Stance = 'assert' | 'deny' | 'accuse' | 'promise' | 'ask' | 'demand' | 'doubt';

export type Confidence = 'high' | 'medium' | 'low';

/** What leaves a claim less than sure, with the confidence that it leaves. `npm run eval -- --confidence` measures each. */
export const DOUBTS = {
	/** Nobody in the article can be named as its speaker. */
	'no-speaker': 'low',
	/** Two or more can be meant by its source. */
	'several-speakers': 'low',
	/** Its source stands in another clause, or there is none. */
	'remote-source': 'low',
	/** What introduces it often introduces something else. */
	construction: 'medium',
	/** Its words end within a sentence, and no quotation mark tells where. */
	'open-end': 'medium',
	/** No words tell here who speaks: it goes on from a claim before, or answers in an interview. */
	continued: 'medium',
} as const satisfies Record<string, Exclude<Confidence, 'high'>>;

export type Doubt = keyof typeof DOUBTS;

/** The words that name whom a claim is said to: "reporters", "her husband". */
export interface Addressee extends Span {
	/** Id of the actor whom the words name; `null` where they name none of the article's. */
	readonly actor: string | null;
}

/** What a claim does to another one of the same article. */
export type RelationKind = 'denies' | 'confirms' | 'repeats';

export interface Relation {
	readonly kind: RelationKind;
	/** Id of the other claim, which may stand before or after. */
	readonly claim: string;
}

export interface Claim {
	/** `c1`, `c2`, … in document order. */
	readonly id: string;
	readonly kind: ClaimKind;
	readonly type: ClaimType;
	readonly stance: Stance;
	/** Id of the actor who says it; `null` where nobody can be named. */
	readonly speaker: string | null;
	/** Ids of all who say it together, the speaker first; left out where it is nobody or one. */
	readonly speakers?: readonly string[];
	/** The whole phrase that names the speaker here, if any. */
	readonly source: Span | null;
	/** The verb or phrase that introduces the claim, if any. */
	readonly cue: Span | null;
	/**
	 * The cue with what denies it or leaves it open, in document order: "had never discussed", "neither confirmed nor denied",
	 * "Nor did … say". Left out where the cue alone says it.
	 */
	readonly cuePhrase?: readonly Span[];
	/** Whether the article says that this was *not* said, done or held; left out where it does not. */
	readonly negated?: true;
	/** The modal of the cue – "may", "would" –, if it has one. */
	readonly modal?: string;
	/** At least one part, in document order; a quotation's marks are included. */
	readonly content: readonly Span[];
	/** Ids of the actors that the content names, in order of first mention. */
	readonly about: readonly string[];
	readonly addressee: Addressee | null;
	/** To other claims of the article, at most one to each. */
	readonly relations: readonly Relation[];
	/** Id of the smallest claim whose content holds this whole claim, cue and all: what is said there is told at second hand. */
	readonly within: string | null;
	/** As low as the weightiest of its doubts; `high` without any. */
	readonly confidence: Confidence;
	/** What leaves it less than sure; left out where it is sure. */
	readonly doubts?: readonly Doubt[];
	readonly evidence: readonly Evidence[];
}

/** `failed`: a stage of the pipeline failed on these words, and found nothing in them. */
export type IssueCode =
	'empty' | 'not-prose' | 'not-english' | 'not-news' | 'unclosed-quote' | 'stray-quote' | 'over-long' | 'failed';

/** Something odd about the text. Annotating never throws; it reports. */
export interface Issue extends Span {
	readonly code: IssueCode;
	readonly message: string;
}

/** Where a reader's correction has its words in the text. One whose words are not found is an orphan, and does nothing. */
export interface CorrectionPlace {
	/** Id of the correction. */
	readonly id: string;
	/** The words that it is about; `null` for an orphan. */
	readonly at: Span | null;
	/** The mention of another actor that it speaks of, if any. */
	readonly other: Span | null;
}

/** The annotated article: the only thing that the editor, the command line and the export formats read. */
export interface Article {
	/** BCP 47 tag of what the text was taken for; `und` where it could not be told. */
	readonly language: string;
	/** UTF-16 code units of the text. */
	readonly length: number;
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	/** In order of first mention. */
	readonly actors: readonly Actor[];
	/** In document order of their first part. */
	readonly claims: readonly Claim[];
	readonly issues: readonly Issue[];
	/**
	 * Marks of Markdown and HTML that are no words of the article, in order and apart; left out where there are none. Nothing
	 * that is shown of a span has them (`wordsOf` in `textProjection.ts`).
	 */
	readonly markup?: readonly Span[];
	/** The reader's corrections that were asked for, orphans among them. */
	readonly corrections: readonly CorrectionPlace[];
}
