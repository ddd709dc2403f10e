import type { Actor, Article, Claim, Evidence } from '../model';
import { saidBy } from '../query';
import { spanOf, type Span } from '../span';

/** Name and version of the format. Fields may be added to it; within a version none changes its meaning. */
export const FORMAT = 'dossier/1';

/** An annotated article as the command line prints it and the extension exports it. Offsets are UTF-16 code units. */
export interface ArticleJson {
	readonly format: typeof FORMAT;
	/** The path as it was given, or another name of where the text came from. */
	readonly source: string;
	readonly language: Article['language'];
	readonly length: Article['length'];
	readonly blocks: Article['blocks'];
	readonly actors: Article['actors'];
	readonly claims: Article['claims'];
	readonly issues: Article['issues'];
	readonly quotations: Article['quotations'];
	/** The reader's corrections that were applied, and as `at: null` those whose words are not in the text. */
	readonly corrections: Article['corrections'];
	/** Marks of Markdown and HTML; left out where there are none. */
	readonly markup?: NonNullable<Article['markup']>;
}

/** The article as a plain object with its fields in the order of the format; nothing of the article is lost. */
export function toJson(article: Article, source: string): ArticleJson {
	return {
		format: FORMAT,
		source,
		language: article.language,
		length: article.length,
		blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
		actors: article.actors.map(actorToJson),
		claims: article.claims.map(claimToJson),
		issues: article.issues.map(({ code, start, end, message }) => ({ code, start, end, message })),
		quotations: article.quotations.map(({ start, end, depth, closed, continues }) => ({
			start,
			end,
			depth,
			closed,
			continues,
		})),
		corrections: article.corrections.map(({ id, at, other }) => ({
			id,
			at: at && bare(at),
			other: other && bare(other),
		})),
		...(article.markup && { markup: article.markup.map(bare) }),
	};
}

const actorToJson = ({ id, kind, name, aliases, roles, mentions, background, isBody, evidence }: Actor): Actor => ({
	id,
	kind,
	name,
	aliases,
	roles,
	mentions: mentions.map(({ start, end, form, evidence }) => ({
		start,
		end,
		form,
		evidence: evidenceToJson(evidence),
	})),
	background: background.map(({ label, value, source }) => ({ label, value, source })),
	...(isBody && { isBody }),
	evidence: evidenceToJson(evidence),
});

const claimToJson = (claim: Claim): Claim => ({
	id: claim.id,
	kind: claim.kind,
	type: claim.type,
	stance: claim.stance,
	speaker: claim.speaker,
	speakers: saidBy(claim),
	source: claim.source && bare(claim.source),
	cue: claim.cue && bare(claim.cue),
	...(claim.cuePhrase && { cuePhrase: claim.cuePhrase.map(bare) }),
	...(claim.negated && { negated: true }),
	...(claim.modal !== undefined && { modal: claim.modal }),
	content: claim.content.map(bare),
	about: claim.about,
	addressee: claim.addressee && { ...bare(claim.addressee), actor: claim.addressee.actor },
	relations: claim.relations.map(({ kind, claim }) => ({ kind, claim })),
	within: claim.within,
	confidence: claim.confidence,
	doubts: claim.doubts ?? [],
	evidence: evidenceToJson(claim.evidence),
});

const evidenceToJson = (evidence: readonly Evidence[]): readonly Evidence[] =>
	evidence.map(({ rule, words }) => (words === undefined ? { rule } : { rule, words }));

const bare = ({ start, end }: Span): Span => spanOf(start, end);
