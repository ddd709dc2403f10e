import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	ThemeIcon,
	TreeItem,
	TreeItemCollapsibleState,
	Uri,
	workspace,
	type TextDocument,
} from 'vscode';
import { placerFor, type Anchor } from '../../core/corrections/anchor';
import type { Correction } from '../../core/corrections/correction';
import type { Note, Remark } from '../../core/corrections/note';
import type { Span } from '../../core/span';
import type { ActiveArticle } from '../activeArticle';
import type { Answers } from '../answers';
import { authorOf } from '../author';
import { OPEN_ENTRY } from '../commands';
import { keyOf } from '../documentKey';
import { correctionName } from '../correctionWords';
import { aboutEntry } from '../entryWords';
import type { History } from '../history';
import type { AnnotationStores } from '../annotationStores';
import type { NoteThreads } from '../noteThreads';
import { reveal } from '../reveal';
import { showRows } from '../treeProvider';
import { asLabel, oneLine } from '../sanitize';
import { nodeRows, type Node } from '../tree/nodes';

/** A row for a note or a correction; commands take it as their argument. */
interface EntryNode extends Node {
	readonly document: TextDocument;
	readonly note?: string;
	readonly correction?: string;
}

/** The tree of what readers made of the active article: notes, corrections, and those whose words are not found. */
export function registerNotesView(
	stores: AnnotationStores,
	threads: NoteThreads,
	history: History,
	answers: Answers,
	active: ActiveArticle,
): Disposable {
	const changes = new EventEmitter<void>();
	let roots: readonly Node[] | undefined;
	const change = (): void => {
		roots = undefined;
		changes.fire();
	};
	const rows = nodeRows(() => (roots ??= active.document ? entryNodes(active.document, stores) : []));

	const open = async (uri: string, id: string): Promise<void> => {
		const document = await workspace.openTextDocument(Uri.parse(uri, true));
		const { notes, corrections } = stores.of(document);
		const entry = [...notes, ...corrections].find((one) => one.id === id);
		const span = entry && placerFor(document.getText())(entry.at);
		if (!span) return;
		await reveal(document, [span], { preserveFocus: true });
		threads.show(document, notes, await authorOf(document.uri));
		threads.open(document, id);
	};

	const remove = async ({ document, note, correction }: EntryNode): Promise<void> => {
		const id = note ?? correction;
		const entry = id === undefined ? undefined : stores.of(document).find(id)?.entry;
		if (!entry) return;
		const about = aboutEntry(entry);
		const what = note === undefined ? l10n.t('Removed: {0}', about) : l10n.t('Note deleted: {0}', about);
		const step = await history.make(document, what, { remove: [entry.value.id] });
		answers.done(document, step, what, 'heavy');
	};

	return Disposable.from(
		changes,
		active.onDidChange(change),
		stores.onDidChange((document) => {
			if (document === active.document) change();
		}),
		showRows('dossier.notes', rows, changes.event),
		commands.registerCommand(OPEN_ENTRY, open),
		commands.registerCommand('dossier.removeEntry', remove),
	);
}

/** Where the notes and corrections of a document are found. */
interface Entries {
	of(document: TextDocument): { readonly notes: readonly Note[]; readonly corrections: readonly Correction[] };
}

/** The rows of an article's notes in the order of the text, of its corrections, and of what is not found. */
export function entryNodes(document: TextDocument, stores: Entries): readonly Node[] {
	const { notes, corrections } = stores.of(document);
	const placeOf = placerFor(document.getText());
	const isPlaced = ({ at, other = null }: { readonly at: Anchor; readonly other?: Anchor | null }): Span | undefined =>
		other && !placeOf(other) ? undefined : placeOf(at);
	const noteNodes = notes.map((note) => ({ place: isPlaced(note), node: noteNode(document, note) }));
	const correctionNodes = corrections.map((one) => ({ place: isPlaced(one), node: correctionNode(document, one) }));
	const placed = noteNodes.filter(({ place }) => place).sort((a, b) => a.place!.start - b.place!.start);
	const orphans = [...noteNodes, ...correctionNodes].filter(({ place }) => !place).map(({ node }) => asOrphan(node));
	const corrected = correctionNodes.filter(({ place }) => place).map(({ node }) => node);
	return [
		...placed.map(({ node }) => node),
		...group(document, 'corrections', l10n.t('Corrections'), 'edit', corrected),
		...group(document, 'orphans', l10n.t('Not found in the text'), 'warning', orphans),
	];
}

/** The row of what is not found in the text, which can be put back. */
const asOrphan = (node: EntryNode): EntryNode => ({
	...node,
	item: () => Object.assign(node.item(), { contextValue: 'orphan' }),
});

function group(
	document: TextDocument,
	key: string,
	label: string,
	icon: string,
	below: readonly Node[],
): readonly Node[] {
	if (below.length === 0) return [];
	const id = `${keyOf(document)}#${key}`;
	return [
		{
			id,
			below,
			item: () => {
				const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
				item.id = id;
				item.description = String(below.length);
				item.iconPath = new ThemeIcon(icon);
				item.accessibilityInformation = { label: `${label}, ${below.length}` };
				return item;
			},
		},
	];
}

const remarkText = ({ text, author }: Remark): string => oneLine(author === undefined ? text : `${text} (${author})`);

const noteNode = (document: TextDocument, note: Note): EntryNode => ({
	id: `${keyOf(document)}#${note.id}`,
	document,
	note: note.id,
	below: [],
	text: () => `${oneLine(note.at.exact)} — ${note.remarks.map(remarkText).join(' · ')}`,
	item: () => {
		const state = note.resolved ? l10n.t('resolved') : '';
		const said = note.remarks.map(({ text }) => text).join(' · ');
		const authors = [...new Set(note.remarks.flatMap(({ author }) => author ?? []))].join(', ');
		return entryItem(document, note.id, said, [state, authors, note.at.exact], note.resolved ? 'pass' : 'note', 'note');
	},
});

const correctionNode = (document: TextDocument, correction: Correction): EntryNode => ({
	id: `${keyOf(document)}#${correction.id}`,
	document,
	correction: correction.id,
	below: [],
	text: () => `${oneLine(correction.at.exact)} — ${correctionName(correction)}`,
	item: () =>
		entryItem(document, correction.id, correction.at.exact, [correctionName(correction)], 'edit', 'correction'),
});

function entryItem(
	document: TextDocument,
	id: string,
	label: string,
	description: readonly string[],
	icon: string,
	contextValue: string,
): TreeItem {
	const item = new TreeItem(asLabel(label));
	item.id = `${keyOf(document)}#${id}`;
	item.description = description
		.filter(Boolean)
		.map((part) => asLabel(part, 80))
		.join(' · ');
	item.iconPath = new ThemeIcon(icon);
	item.contextValue = contextValue;
	item.command = { command: OPEN_ENTRY, title: l10n.t('Show in Text'), arguments: [keyOf(document), id] };
	item.accessibilityInformation = { label: [asLabel(label), item.description].filter(Boolean).join(', ') };
	return item;
}
