import type { Clause, ClauseKind, NounPhrase, VerbGroup } from './grammar';

/** What a phrase can be to a verb after it: its subject, its subject where there is no other, or no subject. */
export type Role = 'free' | 'apposed' | 'coordinated' | 'governed' | 'object';

/** What a clause is made of, as far as its subject hangs on it. */
export type Item =
	| { readonly kind: 'phrase'; readonly phrase: NounPhrase; readonly role: Role }
	| { readonly kind: 'comma' | 'and' | 'there' }
	| { readonly kind: 'preposition'; readonly at: number }
	| { readonly kind: 'verb'; readonly group: VerbGroup };

/** A clause under way. */
export interface OpenClause {
	readonly kind: ClauseKind;
	readonly from: number;
	/** How many items there were when it began, or when a quotation before it ended. */
	items: number;
	/** The relative or interrogative pronoun that opens it, where it can be its subject. */
	pronoun: NounPhrase | null;
	subject: NounPhrase | null;
	verb: VerbGroup | null;
	/** How many items there were after its verb. */
	afterVerb: number;
	/** The place on the stack of the nearest clause around it that has no verb yet, or −1. */
	readonly awaiting: number;
	/** The index of the clause among those that are done. */
	readonly index: number;
}

/** The clauses that are open at a place of the sentence, the outermost first, and what they are made of so far. */
export class ClauseStack {
	readonly items: Item[] = [];
	readonly clauses: Clause[] = [];
	/** What clauses without a verb are made of. */
	readonly fragments: (readonly Item[])[] = [];
	/** Verb groups that turned out to be participles. */
	readonly participles = new Set<VerbGroup>();
	private readonly open: OpenClause[] = [];

	get top(): OpenClause | undefined {
		return this.open.at(-1);
	}

	get depth(): number {
		return this.open.length;
	}

	/** The last item of the clause that is open. */
	get last(): Item | undefined {
		return this.items.length > (this.top?.items ?? 0) ? this.items.at(-1) : undefined;
	}

	at(place: number): OpenClause | undefined {
		return this.open[place];
	}

	push(kind: ClauseKind, from: number, pronoun: NounPhrase | null = null): OpenClause {
		const parent = this.top;
		const awaiting = parent === undefined ? -1 : parent.verb ? parent.awaiting : this.open.length - 1;
		const index = this.clauses.length;
		const clause: OpenClause = {
			kind,
			from,
			items: this.items.length,
			pronoun,
			subject: null,
			verb: null,
			afterVerb: this.items.length,
			awaiting,
			index,
		};
		this.clauses.push({ kind, from, to: from, subject: null, verb: null, parent: parent?.index ?? null });
		this.open.push(clause);
		return clause;
	}

	/** Ends clauses at the token `to`, until as many are open as `depth` says. What they are made of is no part of those around them. */
	close(depth: number, to: number): void {
		while (this.open.length > depth) {
			const { kind, from, items, subject, verb, index } = this.open.pop()!;
			this.clauses[index] = { kind, from, to, subject, verb, parent: this.clauses[index]!.parent };
			if (!verb && kind !== 'parenthetical') this.fragments.push(this.items.slice(items));
			this.items.length = items;
		}
	}
}
