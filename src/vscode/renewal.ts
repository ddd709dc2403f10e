import { Disposable, workspace } from 'vscode';
import { placerFor } from '../core/corrections/anchor';
import type { AnnotationStores } from './annotationStores';
import { toEdit, type Session } from './session';
import type { Places } from './store/movedAnchors';

/**
 * The anchors of corrections and notes follow their words: from when they are made, through every edit, also within them; and
 * with every result they are taken from the place and the context that they were found in, so that many small edits never add
 * up to a large one.
 */
export const registerRenewal = (session: Session, stores: AnnotationStores): Disposable =>
	Disposable.from(
		session.onDidChange((document) => {
			const result = session.result(document);
			if (!result) return;
			const store = stores.of(document);
			const places = new Map<string, Places>();
			for (const { id, at, other } of result.article.corrections) if (at) places.set(id, { at, other });
			const placeOf = placerFor(result.text);
			for (const note of store.notes) {
				const at = placeOf(note.at);
				if (at) places.set(note.id, { at, other: null });
			}
			store.renew(result.text, places);
			stores.renewed(document);
		}),
		stores.onDidChange((document) => {
			if (session.state(document)) stores.of(document).locate(document.getText());
		}),
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length === 0 || !session.state(document)) return;
			stores.of(document).follow(contentChanges.map(toEdit), () => document.getText());
		}),
	);
