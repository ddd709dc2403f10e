import { Disposable, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { SourcingGroup } from '../../core/formats/sourcing';
import type { Claim } from '../../core/model';
import {
	sourcingOf,
	type CueUse,
	type UnnamedSource,
	type AttributedSource,
	type WordCount,
} from '../../core/sourcing';
import { sliceOf, type Span } from '../../core/span';
import type { ActiveArticle } from '../activeArticle';
import { shownResults } from '../attitudes';
import { keyOf } from '../documentKey';
import { actorIcon } from '../icons';
import { nodeRows, type Node, type NodeRows } from '../tree/nodes';
import { namer, rowKeysOf, type RowKeys } from '../tree/rowKeys';
import type { AnnotatedText } from '../openArticle';
import { placeOf } from '../place';
import { memoizeLast } from '../memoizeLast';
import { opens, words, type AnnotatedDocument } from '../treeItems';
import { claimRow } from '../tree/claimRow';
import { showRows } from '../treeProvider';
import type { Session } from '../session';
import { sourcingTerms } from '../sourcingTerms';
import { asLabel, oneLine } from '../sanitize';
import { claimCount } from '../labels';

/** The tree of how the active article is sourced: figures that open to their places. */
export const registerSourcing = (session: Session, active: ActiveArticle): Disposable =>
	Disposable.from(showRows('dossier.sourcing', sourcingRows(session, active), active.onDidChange));

export function sourcingRows(session: Session, active: ActiveArticle): NodeRows {
	const shownIn = shownResults();
	const treeOf = memoizeLast((result: AnnotatedText) =>
		groupsOf({ document: active.document!, ...result, keys: rowKeysOf(result) }),
	);
	return nodeRows(() => {
		const result = active.document && session.result(active.document);
		const shown = result && shownIn(result);
		return shown && shown.article.claims.length > 0 ? treeOf(shown) : NONE;
	});
}

const NONE: readonly Node[] = [];

const ICONS: Readonly<Record<SourcingGroup, string>> = {
	speakers: 'megaphone',
	unnamed: 'eye-closed',
	onOneUnnamed: 'person',
	byNobody: 'circle-slash',
	unclear: 'question',
	loaded: 'symbol-color',
	plain: 'whole-word',
};

/** What the rows are made from. */
interface Keyed extends AnnotatedDocument {
	readonly keys: RowKeys;
}

function groupsOf(source: Keyed): readonly Node[] {
	const terms = sourcingTerms();
	const sourcing = sourcingOf(source.article, source.text);
	const group = (key: SourcingGroup, nodes: (id: string) => readonly Node[], said?: string): Node => {
		const id = `${keyOf(source.document)}#sourcing/${key}`;
		const below = nodes(id);
		return { id, below, item: () => groupItem(id, terms.groups[key], ICONS[key], below.length, said) };
	};
	const claims = (list: readonly Claim[]) => (id: string) => list.map((claim) => claimNode(source, id, claim, false));
	const cues = (isLoaded: boolean) => (id: string) =>
		sourcing.cues
			.filter(({ tone }) => (tone !== null) === isLoaded)
			.map((use) => cueNode(source, id, use, use.tone && terms.tones[use.tone]));
	return [
		group('speakers', (id) => sourcing.voices.map((voice) => voiceNode(source, id, voice)), wordCount(sourcing.words)),
		group('unnamed', (id) => sourcing.unnamed.map((voice) => unnamedNode(source, id, voice))),
		group('onOneUnnamed', claims(sourcing.onOneUnnamed)),
		group('byNobody', claims(sourcing.byNobody)),
		group('unclear', claims(sourcing.unclear)),
		group('loaded', cues(true)),
		group('plain', cues(false)),
	];
}

const wordCount = ({ quoted, reported }: WordCount): string =>
	l10n.t('{0} words quoted, {1} reported', quoted, reported);

/** An item that says of itself to a screen reader what it shows. */
function itemOf(id: string, label: string, description: string, isOpenable: boolean): TreeItem {
	const { Collapsed, None } = TreeItemCollapsibleState;
	const item = new TreeItem(label, isOpenable ? Collapsed : None);
	item.id = id;
	item.description = description;
	item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
	return item;
}

function groupItem(id: string, label: string, icon: string, count: number, said = ''): TreeItem {
	const item = itemOf(id, label, [String(count), count > 0 && said].filter(Boolean).join(' · '), count > 0);
	item.iconPath = new ThemeIcon(icon);
	return item;
}

function voiceNode(source: Keyed, parent: string, { actor, claims, words }: AttributedSource): Node {
	const id = `${parent}/${actor.id}`;
	const figures = `${claimCount(claims.length)} · ${wordCount(words)}`;
	return {
		id,
		below: claims.map((claim) => claimNode(source, id, claim, true)),
		text: () => `${oneLine(actor.name)}, ${figures}`,
		item: () => {
			const item = itemOf(id, asLabel(actor.name), figures, true);
			item.iconPath = actorIcon(actor.kind);
			item.command = opens(source.document, { actor: actor.id, mention: 0 });
			return item;
		},
	};
}

/** An unnamed source opens to the ways in which it is described. */
function unnamedNode(source: Keyed, parent: string, voice: UnnamedSource): Node {
	const node = voiceNode(source, parent, voice);
	const keyOf = namer();
	const below = voice.descriptions.map((span) =>
		placeNode(source, `${node.id}/${keyOf(sliceOf(source.text, span))}`, span),
	);
	return { ...node, below };
}

function cueNode(source: Keyed, parent: string, { lemma, claims }: CueUse, tone: string | null): Node {
	const id = `${parent}/${lemma}`;
	const spans = claims.flatMap(({ cue }) => cue ?? []);
	return {
		id,
		below: claims.map((claim) => claimNode(source, id, claim, false)),
		item: () => itemOf(id, asLabel(lemma), [String(spans.length), tone].filter(Boolean).join(' · '), true),
	};
}

function placeNode(source: AnnotatedDocument, id: string, span: Span): Node {
	return {
		id,
		below: [],
		text: () => oneLine(words(source, [span])),
		item: () => {
			const item = itemOf(id, asLabel(words(source, [span])), '', false);
			const place = placeOf(source.article, span);
			if (place) item.command = opens(source.document, place);
			return item;
		},
	};
}

function claimNode(source: Keyed, parent: string, claim: Claim, isSpeakerKnown: boolean): Node {
	const id = `${parent}/${source.keys.claim(claim)}`;
	const { document } = source;
	return { id, document, claim: claim.id, below: [], item: () => claimRow(source, claim, id, isSpeakerKnown) };
}
