import { fold } from '../knowledge/fold';
import type { Entry } from '../knowledge/gazetteer';
import type { Sex } from '../knowledge/givenNames';
import type { ActorKind, Evidence, Mention, MentionForm } from '../model';
import type { Name } from '../names/name';
import type { Span } from '../span';

/** An actor in the making: everything that has been found to refer to one person, organization, place, group or source. */
export interface Chain {
	readonly kind: ActorKind;
	/** Its names in the article, in document order; empty for an unnamed source. */
	readonly names: Name[];
	readonly mentions: Mention[];
	/** Roles as the article words them, in order of appearance. */
	readonly roles: RoleUse[];
	/** What the tables know it as. */
	readonly entry: Entry | null;
	/** Whether it is more than one: "two diplomats". No "he" or "she" means it. */
	readonly plural: boolean;
	/** For a person: as titles, given names and pronouns tell; `fm` where they do not. */
	sex: Sex;
}

export interface RoleUse extends Span {
	/** Folded head noun: "president", "official". */
	readonly head: string;
	/** Folded words in front of the head, without articles: "venezuelan". */
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

/** Adds a mention unless one of the chain's stands there already. */
export function addMention(chain: Chain, span: Span, form: MentionForm, evidence: readonly Evidence[]): void {
	if (chain.mentions.some((mention) => mention.start < span.end && span.start < mention.end)) return;
	chain.mentions.push({ start: span.start, end: span.end, form, evidence });
}

/** Adds a role once for each wording. */
export function addRole(chain: Chain, role: RoleUse): void {
	if (!chain.roles.some((known) => fold(known.text) === fold(role.text))) chain.roles.push(role);
}
