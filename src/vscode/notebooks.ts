import { Disposable, EventEmitter, l10n, window, workspace, type Event, type TextDocument } from 'vscode';
import { keyOf } from './commands';
import { KNOWN_NAMES, knownNames } from './knownNames';
import type { Reader } from './session';
import { Notebook, type Trouble } from './store/notebook';
import { STORE_FOLDER, storePlace } from './store/storePlace';

/** What readers made of the articles that are open. */
export interface Notebooks extends Reader {
	/** Fires with a document whose corrections or notes are others now. */
	readonly onDidChange: Event<TextDocument>;
	of(document: TextDocument): Notebook;
	dispose(): void;
}

/** A notebook and the document that it is of, as VS Code last opened it. */
interface Kept {
	document: TextDocument;
	readonly notebook: Notebook;
}

/**
 * Keeps one notebook for each document. Those of documents without a place for a store file stay until the window is
 * closed; one of an untitled document goes over to the file that the document is saved as.
 */
export function openNotebooks(): Notebooks {
	const open = new Map<string, Kept>();
	/** Of untitled documents that are closed: their names may be given anew, to documents with another text. */
	const former: Kept[] = [];
	const changes = new EventEmitter<TextDocument>();
	const told = new Set<string>();

	const of = (document: TextDocument): Notebook => {
		const key = keyOf(document);
		const known = open.get(key);
		if (known) {
			known.document = document;
			return known.notebook;
		}
		const notebook = new Notebook(storePlace(document.uri), (trouble) => {
			const about = `${trouble.kind} ${key}`;
			if (!told.has(about)) void tell(trouble, document);
			told.add(about);
		});
		const kept: Kept = { document, notebook };
		notebook.onDidChange(() => {
			changes.fire(kept.document);
		});
		open.set(key, kept);
		if (!document.isUntitled) void inherit(document, notebook);
		return notebook;
	};

	/** An untitled document that was just saved as this one hands over what was made of it. */
	const inherit = async (document: TextDocument, notebook: Notebook): Promise<void> => {
		const untitled = [...former, ...open.values()].findLast(
			(one) => one.document.isUntitled && one.document.getText() === document.getText(),
		);
		const entries = untitled?.notebook.entries ?? [];
		if (entries.length > 0) await notebook.put(...entries);
	};

	const close = (document: TextDocument): void => {
		const key = keyOf(document);
		const known = open.get(key);
		if (!known || !(document.isUntitled || storePlace(document.uri))) return;
		open.delete(key);
		if (document.isUntitled) former.push(known);
		else known.notebook.dispose();
	};

	const reopenAll = (): void => {
		const documents = [...open.values()].map(({ document }) => document);
		for (const document of documents) close(document);
		for (const document of documents) {
			of(document);
			changes.fire(document);
		}
	};

	const subscriptions = Disposable.from(
		changes,
		workspace.onDidCloseTextDocument(close),
		workspace.onDidSaveTextDocument((document) => void open.get(keyOf(document))?.notebook.settle()),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(STORE_FOLDER)) reopenAll();
			else if (change.affectsConfiguration(KNOWN_NAMES))
				for (const { document } of open.values()) changes.fire(document);
		}),
	);
	return {
		of,
		onDidChange: changes.event,
		onDidCorrect: changes.event,
		corrections: async (document) => {
			const notebook = of(document);
			await notebook.ready;
			return { corrections: notebook.corrections, names: knownNames(document) };
		},
		dispose: () => {
			subscriptions.dispose();
			for (const { notebook } of [...former, ...open.values()]) notebook.dispose();
		},
	};
}

async function tell(trouble: Trouble, document: TextDocument): Promise<void> {
	const article = workspace.asRelativePath(document.uri);
	switch (trouble.kind) {
		case 'no-place':
			await window.showInformationMessage(
				l10n.t(
					'Corrections and notes for {0} are kept until this window is closed: there is no file to store them beside.',
					article,
				),
			);
			return;
		case 'read-only':
			await window.showWarningMessage(
				l10n.t(
					'Corrections and notes for {0} are kept until this window is closed: they cannot be stored ({1}).',
					article,
					trouble.reason,
				),
			);
			return;
		case 'damaged': {
			const show = l10n.t('Open File');
			const answer = await window.showErrorMessage(
				l10n.t(
					'Dossier cannot read the corrections and notes for {0} and leaves their file as it is; new ones are kept until this window is closed. {1}',
					article,
					trouble.reason,
				),
				show,
			);
			if (answer === show) await window.showTextDocument(trouble.file);
		}
	}
}
