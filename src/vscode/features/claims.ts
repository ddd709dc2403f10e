import { Disposable, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TextDocument } from 'vscode';
import type { Actor, Article, Claim } from '../../core/model';
import { actorById, claimById, claimLinks } from '../../core/query';
import type { ActiveArticle } from '../activeArticle';
import { actorCard, claimCard } from '../card';
import { keyOf } from '../commands';
import { actorIcon } from '../icons';
import { claimRow, opens, words, type Source } from '../rows';
import { showRows, type Row, type Rows } from '../rowTree';
import type { Session } from '../session';
import { asLabel } from '../text';
import { linkName, mentionCount } from '../words';

/** UTF-16 code units of another claim's content that a row shows. */
const CONTENT = 120;

type Part = 'source' | 'cue' | 'content' | 'addressee';

interface InClaim extends Row {
	readonly document: TextDocument;
	/** Id of the claim. */
	readonly claim: string;
}

export type ClaimRow =
	| (InClaim & { readonly type: 'claim' })
	| (InClaim & { readonly type: 'part'; readonly part: Part })
	| (InClaim & { readonly type: 'about'; readonly actor: string })
	| (InClaim & { readonly type: 'link'; readonly link: string; readonly other: string });

/** The tree of the active article's claims in the order of the text: who says, how, what, and about whom. */
export const registerClaims = (session: Session, active: ActiveArticle): Disposable =>
	Disposable.from(showRows('dossier.claims', claimRows(session, active), active.onDidChange));

export function claimRows(session: Session, active: ActiveArticle): Rows<ClaimRow> {
	const find = ({ document, claim: id }: InClaim): { source: Source; claim: Claim } | undefined => {
		const result = session.result(document);
		const claim = result && claimById(result.article, id);
		return claim && { claim, source: { document, ...result } };
	};
	return {
		roots: () => {
			const { document } = active;
			const claims = (document && session.result(document)?.article.claims) ?? [];
			return document ? claims.map(({ id }) => topRow(document, id)) : [];
		},
		children: (row) => {
			const found = find(row);
			return found && row.type === 'claim' ? childrenOf(row, found.claim, found.source.article) : [];
		},
		parent: (row) => (row.type === 'claim' ? undefined : topRow(row.document, row.claim)),
		item: (row) => {
			const found = find(row);
			return found && itemOf(row, found.source, found.claim);
		},
		tooltip: (row) => {
			const { document } = row;
			const article = session.article(document);
			const claim = article && claimById(article, row.type === 'link' ? row.other : row.claim);
			if (!claim || row.type === 'part') return undefined;
			if (row.type !== 'about') return claimCard({ document, article }, claim);
			const actor = actorById(article, row.actor);
			return actor && actorCard({ document, article }, actor);
		},
	};
}

const topRow = (document: TextDocument, claim: string): ClaimRow => ({
	id: `${keyOf(document)}#${claim}`,
	type: 'claim',
	document,
	claim,
});

function childrenOf({ id, document }: InClaim, claim: Claim, article: Article): readonly ClaimRow[] {
	const common = { document, claim: claim.id };
	const parts = (['source', 'cue', 'content', 'addressee'] as const).filter((part) => claim[part] !== null);
	return [
		...parts.map((part): ClaimRow => ({ ...common, id: `${id}/${part}`, type: 'part', part })),
		...claim.about.map((actor): ClaimRow => ({ ...common, id: `${id}/about/${actor}`, type: 'about', actor })),
		...claimLinks(article, claim).map((link): ClaimRow => {
			const [name, other] = [linkName(link), link.other.id];
			return { ...common, id: `${id}/${name}/${other}`, type: 'link', link: name, other };
		}),
	];
}

function itemOf(row: ClaimRow, source: Source, claim: Claim): TreeItem | undefined {
	switch (row.type) {
		case 'claim': {
			const item = claimRow(source, claim, row.id, false);
			item.collapsibleState = TreeItemCollapsibleState.Collapsed;
			return item;
		}
		case 'part':
			return partItem(row, row.part, source, claim);
		case 'link': {
			const other = claimById(source.article, row.other);
			return other && linkItem(row, row.link, other, source);
		}
		case 'about': {
			const actor = actorById(source.article, row.actor);
			return actor && aboutItem(row, source, actor);
		}
	}
}

function partItem({ id }: Row, part: Part, source: Source, claim: Claim): TreeItem {
	const [name, icon] = {
		source: [l10n.t('who'), 'person'] as const,
		cue: [l10n.t('how'), 'megaphone'] as const,
		content: [l10n.t('what'), 'comment'] as const,
		addressee: [l10n.t('to whom'), 'ear'] as const,
	}[part];
	const spans = part === 'content' ? claim.content : [claim[part]].filter((span) => span !== null);
	const item = new TreeItem(asLabel(words(source, spans)));
	item.id = id;
	item.description = name;
	item.iconPath = new ThemeIcon(icon);
	item.command = opens(source.document, { claim: claim.id, part });
	return item;
}

/** A row for the claim that this one is linked to; it opens that claim's words. */
function linkItem({ id }: Row, link: string, other: Claim, source: Source): TreeItem {
	const item = claimRow(source, other, id, false);
	item.label = asLabel(words(source, other.content), CONTENT);
	item.description = link;
	item.iconPath = new ThemeIcon('references');
	item.accessibilityInformation = { label: `${link}: ${item.accessibilityInformation?.label ?? ''}` };
	return item;
}

function aboutItem({ id }: Row, { document }: Source, actor: Actor): TreeItem {
	const item = new TreeItem(asLabel(actor.name));
	item.id = id;
	item.description = l10n.t('about whom');
	item.iconPath = actorIcon(actor.kind);
	item.command = opens(document, { actor: actor.id, mention: 0 });
	item.accessibilityInformation = {
		label: l10n.t('about {0}, {1}', asLabel(actor.name), mentionCount(actor.mentions.length)),
	};
	return item;
}
