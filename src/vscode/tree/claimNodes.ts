import { ThemeIcon, type TreeItem } from 'vscode';
import type { Actor, Claim, ClaimKind, Confidence } from '../../core/model';
import { speakerOf } from '../../core/query';
import { actorIcon, claimIcon } from '../icons';
import { claimNode } from './claimParts';
import type { Node } from './nodes';
import { groupItem, rowId } from '../treeItems';
import { claimRow } from './claimRow';
import type { TreeScope } from './scope';
import { asLabel } from '../sanitize';
import { claimKindName, confidenceName, unattributed } from '../labels';

/** How the claims are ordered: as in the text, or in groups. */
export type ClaimOrder = 'appearance' | 'speaker' | 'kind' | 'confidence';

const KINDS: readonly ClaimKind[] = ['direct', 'mixed', 'indirect'];
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** Rows for claims, which come in order of appearance. Each opens to its source, cue, content and whom it is about. */
export function claimNodes(scope: TreeScope, claims: readonly Claim[], order: ClaimOrder): readonly Node[] {
	const nodes = (some: readonly Claim[], isSpeakerKnown = false): readonly Node[] =>
		some.map((claim) => claimNode(scope, claim, isSpeakerKnown));
	switch (order) {
		case 'appearance':
			return nodes(claims);
		case 'speaker':
			return bySpeaker(scope, claims).map(([speaker, some]) =>
				speakerNode(scope, speaker, nodes(some, speaker !== undefined)),
			);
		case 'kind':
			return groups(scope, KINDS, (kind) => [
				claimKindName(kind),
				claimIcon(kind),
				nodes(claims.filter((claim) => claim.kind === kind)),
			]);
		case 'confidence':
			return groups(scope, CONFIDENCES, (confidence) => [
				confidenceName(confidence),
				new ThemeIcon('dashboard'),
				nodes(claims.filter((claim) => claim.confidence === confidence)),
			]);
	}
}

/** A claim as a row with none below it, for trees of other things. `isSpeakerKnown` where a row above names the speaker; who else says it is named still. */
export function spokenNode(scope: TreeScope, parent: string, claim: Claim, isSpeakerKnown: boolean): Node {
	const id = `${parent}/${scope.keys.claim(claim)}`;
	return {
		id,
		document: scope.source.document,
		claim: claim.id,
		below: [],
		item: () => claimRow(scope.source, claim, id, isSpeakerKnown),
		tooltip: () => scope.claimCard(claim.id),
	};
}

function groups<Key extends string>(
	{ source }: TreeScope,
	keys: readonly Key[],
	group: (key: Key) => readonly [label: string, icon: ThemeIcon, below: readonly Node[]],
): readonly Node[] {
	return keys.flatMap((key) => {
		const [label, icon, below] = group(key);
		const id = rowId(source.document, `group/${key}`);
		return below.length > 0 ? [{ id, below, item: () => groupItem(id, label, below.length, icon, true) }] : [];
	});
}

/** Speakers in order of their first claim, and what nobody says last. */
function bySpeaker(
	{ source: { article } }: TreeScope,
	claims: readonly Claim[],
): readonly [Actor | undefined, Claim[]][] {
	const groups = new Map<Actor | undefined, Claim[]>();
	for (const claim of claims) {
		const speaker = speakerOf(article, claim);
		groups.set(speaker, [...(groups.get(speaker) ?? []), claim]);
	}
	return [...groups].sort(([a], [b]) => Number(a === undefined) - Number(b === undefined));
}

function speakerNode(scope: TreeScope, speaker: Actor | undefined, below: readonly Node[]): Node {
	const { document } = scope.source;
	const id = rowId(document, `speaker/${speaker?.id ?? ''}`);
	const item = (): TreeItem => {
		const icon = speaker ? actorIcon(speaker.kind) : new ThemeIcon('circle-slash');
		const made = groupItem(id, asLabel(speaker?.name ?? unattributed()), below.length, icon, true);
		if (speaker) made.contextValue = 'actor';
		return made;
	};
	if (!speaker) return { id, below, item };
	return { id, document, actor: speaker.id, below, item, tooltip: () => scope.actorCard(speaker.id) };
}
