import { fold } from '../fold';
import type { Entry } from '../knowledge/gazetteer';
import type { Sex } from '../knowledge/givenNames';
import type { ActorKind, Evidence, Mention, MentionForm } from '../model';
import type { Name } from '../names/name';
import { firstEndingAfter, type Span } from '../span';

/** An actor in the making: everything that has been found to refer to one person, organization, place, group or source. */
export interface Chain {
	readonly kind: ActorKind;
	/** Its names in the article, in document order; empty for an unnamed source. */
	readonly names: Name[];
	/** In document order, never overlapping. */
	readonly mentions: Mention[];
	/** Roles as the article words them, in order of appearance. */
	readonly roles: RoleUse[];
	/** What the tables know it as. */
	readonly entry: Entry | null;
	/** Whether it is more than one ("two diplomats"), or a body. No "he" or "she" means it. */
	readonly plural: boolean;
	/** For a person: as titles, given names and pronouns tell; `fm` where they do not. */
	sex: Sex;
}

export interface RoleUse extends Span {
	/** Folded head noun: "president", "official". */
	readonly head: string;
	/** Folded words before the head, without articles: "venezuelan". */
	readonly modifiers: readonly string[];
	readonly text: string;
}

export const newChain = (kind: ActorKind, entry: Entry | null = null, plural = false): Chain => ({
	kind,
	plural,
	names: [],
	mentions: [],
	roles: [],
	entry,
	sex: 'fm',
});

/** Adds a mention in its place, unless one of the chain's stands there already. */
export function addMention(chain: Chain, span: Span, form: MentionForm, evidence: readonly Evidence[]): void {
	const at = firstEndingAfter(chain.mentions, span.start);
	const next = chain.mentions[at];
	if (!next || next.start >= span.end)
		chain.mentions.splice(at, 0, { start: span.start, end: span.end, form, evidence });
}

/** Where the chain's last mention before `offset` ends; −1 if there is none. */
export const lastMentionBefore = (chain: Chain, offset: number): number =>
	chain.mentions[firstEndingAfter(chain.mentions, offset) - 1]?.end ?? -1;

/** Adds a role once for each wording. */
export function addRole(chain: Chain, role: RoleUse): void {
	if (!chain.roles.some((known) => fold(known.text) === fold(role.text))) chain.roles.push(role);
}

/**
 * How many candidates are weighed for one phrase: the ones introduced last. It bounds the work on a text with thousands of
 * presidents; an article has a handful.
 */
export const CANDIDATES = 40;
