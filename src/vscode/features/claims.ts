import { Disposable, l10n } from 'vscode';
import type { Claim } from '../../core/model';
import { claimsAt, speakersOf } from '../../core/query';
import type { ActiveArticle } from '../activeArticle';
import { showTree, type TreeOf } from '../tree/articleTree';
import { claimNodes, type ClaimOrder } from '../tree/claimNodes';
import { wordsOfClaim } from '../treeItems';
import type { Session } from '../session';
import { claimCount, claimLine, whoSays } from '../labels';

/** The tree of the active article's claims: who says, how, what, and about whom. */
export const registerClaims = (session: Session, active: ActiveArticle): Disposable =>
	Disposable.from(showTree(session, active, claimTree()));

/** What is particular to the tree of claims. */
export const claimTree = (): TreeOf<Claim, ClaimOrder> => ({
	view: 'dossier.claims',
	orders: [
		['speaker', l10n.t('By Speaker')],
		['appearance', l10n.t('In the Order of the Text')],
		['kind', l10n.t('By Kind')],
		['confidence', l10n.t('By Confidence')],
	],
	filterPrompt: l10n.t(
		'Speaker, words or kind of the claim, or unnamed, unattributed, unsure (all that is not sure), attitude (what is only thought)',
	),
	things: ({ claims }) => claims,
	texts: (source, claim) => {
		const told = wordsOfClaim(source, claim);
		const aliases = speakersOf(source.article, claim).flatMap((speaker) => speaker.aliases);
		return [whoSays(told), ...aliases, told.howAlone, told.what, claimLine(claim)];
	},
	terms: (article) => [
		{
			names: [l10n.t('unnamed'), 'unnamed'],
			is: (claim) => speakersOf(article, claim).some(({ kind }) => kind === 'unnamed'),
		},
		{ names: [l10n.t('unattributed'), 'unattributed'], is: ({ speaker }) => speaker === null },
		{ names: [l10n.t('attitude'), 'attitude'], is: ({ type }) => type === 'attitude', isExtra: true },
		{ names: [l10n.t('unsure'), 'unsure'], is: ({ confidence }) => confidence !== 'high' },
	],
	nodes: claimNodes,
	thingAt: (article, offset) => claimsAt(article, offset)[0],
	keyOf: ({ keys }, claim) => keys.claim(claim),
	badge: { setting: 'dossier.claims.badge', tooltip: claimCount },
});
