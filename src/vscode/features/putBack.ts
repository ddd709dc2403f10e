import { commands, Disposable, l10n, window, type QuickPickItem, type TextDocument } from 'vscode';
import { anchorOf, placerFor, type Anchor } from '../../core/corrections/anchor';
import { occurrencesOf } from '../../core/corrections/occurrences';
import type { Entry } from '../../core/formats/annotations';
import { lengthOf, sameSpan, sliceOf, type Span } from '../../core/span';
import type { Answers } from '../answers';
import { PUT_BACK } from '../commands';
import { aboutEntry } from '../entryWords';
import type { History } from '../history';
import type { AnnotationStores } from '../annotationStores';
import { reveal, selectionIn } from '../reveal';
import type { Session } from '../session';
import { asLabel } from '../sanitize';
import { unawaited } from '../unawaited';

/** A row of what is not found in the text. */
interface OrphanRow {
	readonly document: TextDocument;
	readonly note?: string;
	readonly correction?: string;
}

/** A place that an entry may be put back to. */
interface PlaceChoice extends QuickPickItem {
	readonly span: Span;
}

/** How much of the text is shown on either side of words, in UTF-16 code units. */
const AROUND = 40;

/**
 * Puts a note or a correction whose words are not found back to where the reader says: to the selected words, or to the one
 * place where its words stand; where there are several, they are asked for.
 */
export function registerPutBack(
	session: Session,
	stores: AnnotationStores,
	history: History,
	answers: Answers,
): Disposable {
	const putBack = async ({ document, note, correction }: OrphanRow): Promise<void> => {
		const store = stores.of(document);
		await store.ready;
		const entry = entriesOf(store).find(({ value }) => value.id === (note ?? correction));
		const missing = entry && missingIn(document, entry);
		if (!entry || !missing) return;
		const span = await placeFor(document, missing);
		if (!span) return;
		const at = anchorOf(document.getText(), span);
		const what = l10n.t('Put back: {0}', aboutEntry(entry));
		answers.done(document, await history.make(document, what, { put: [placedAt(entry, missing, at)] }), what);
		await session.whenIdle(document);
		await reveal(document, [span], { preserveFocus: true });
	};
	return Disposable.from(commands.registerCommand(PUT_BACK, putBack));
}

const entriesOf = ({ notes, corrections }: ReturnType<AnnotationStores['of']>): readonly Entry[] => [
	...notes.map((value): Entry => ({ type: 'note', value })),
	...corrections.map((value): Entry => ({ type: 'correction', value })),
];

/** The first of an entry's anchors whose words are not found. */
function missingIn(document: TextDocument, { value }: Entry): Anchor | undefined {
	const placeOf = placerFor(document.getText());
	return [value.at, 'other' in value ? value.other : null].find((anchor) => anchor && !placeOf(anchor)) ?? undefined;
}

const placedAt = (entry: Entry, missing: Anchor, by: Anchor): Entry =>
	entry.type === 'note'
		? { ...entry, value: { ...entry.value, at: by } }
		: {
				...entry,
				value: {
					...entry.value,
					at: entry.value.at === missing ? by : entry.value.at,
					other: entry.value.other === missing ? by : entry.value.other,
				},
			};

/** Where to put words back; `undefined` where the reader does not say. */
async function placeFor(document: TextDocument, { exact }: Anchor): Promise<Span | undefined> {
	const text = document.getText();
	const places = occurrencesOf(text, exact);
	const selected = selectionIn(document);
	const isChosen = selected && lengthOf(selected) > 0 && sliceOf(text, selected).trim() !== '';
	if (isChosen && (places.length === 0 || places.some((place) => sameSpan(place, selected)))) return selected;
	const choices = [
		...places.map((span) => choiceOf(text, span)),
		...(isChosen ? [{ ...choiceOf(text, selected), detail: l10n.t('The selected words') }] : []),
	];
	if (choices.length === 1) return choices[0]!.span;
	if (choices.length > 1) return pick(document, exact, choices);
	await window.showInformationMessage(
		l10n.t(
			'“{0}” is not in the text. Select the words that it belongs to now, and put it back there.',
			asLabel(exact, 80),
		),
	);
	return undefined;
}

/** Asks for a place, and shows in the text the one that is looked at. */
async function pick(document: TextDocument, exact: string, choices: readonly PlaceChoice[]): Promise<Span | undefined> {
	const chosen = await window.showQuickPick([...choices], {
		placeHolder: l10n.t('Where does “{0}” belong?', asLabel(exact, 80)),
		onDidSelectItem: (choice) => {
			if (typeof choice === 'object' && 'span' in choice)
				unawaited(reveal(document, [(choice as PlaceChoice).span], { preserveFocus: true }));
		},
	});
	return chosen?.span;
}

/** Words with what stands around them. A list takes `$(…)` for an icon. */
function choiceOf(text: string, span: Span): PlaceChoice {
	const before = text.slice(Math.max(0, span.start - AROUND), span.start).trimStart();
	const after = text.slice(span.end, span.end + AROUND).trimEnd();
	const label = asLabel(`…${before}${sliceOf(text, span)}${after}…`);
	return { label: label.replaceAll('$(', '\\$('), span };
}
