import type { Disposable } from 'vscode';
import { placerFor } from '../core/corrections/anchor';
import type { Notebooks } from './notebooks';
import type { Session } from './session';

/**
 * With every result, the anchors of corrections and notes follow their words: they are looked for from the newest place and
 * context that they were found in, so that many small edits never add up to a large one.
 */
export const registerRenewal = (session: Session, notebooks: Notebooks): Disposable =>
	session.onDidChange((document) => {
		const result = session.result(document);
		if (!result) return;
		const notebook = notebooks.of(document);
		for (const { id, at, other } of result.article.corrections) if (at) notebook.renew(result.text, id, { at, other });
		const placeOf = placerFor(result.text);
		for (const note of notebook.notes) {
			const at = placeOf(note.at);
			if (at) notebook.renew(result.text, note.id, { at, other: null });
		}
		notebooks.renewed(document);
	});
