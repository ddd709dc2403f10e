import type { Uri } from 'vscode';
import { commands, l10n, window, workspace, type TextDocument } from 'vscode';
import type { WatchedStore } from './watchedStore';
import { STORE_FOLDER, storePlace } from './storePlace';
import { isToBeLeft, type Fault, type Trouble } from './trouble';

/** Tells the reader why what she made of an article is not stored, and what she can do. */
export async function tell(trouble: Trouble, document: TextDocument, store?: WatchedStore): Promise<void> {
	const article = nameOf(document);
	switch (trouble.kind) {
		case 'no-place':
			if (document.isUntitled) return;
			await window.showInformationMessage(
				l10n.t(
					'VS Code keeps the corrections and notes for {0} on this machine: there is no file to store them beside.',
					article,
				),
			);
			return;
		case 'bad-folder': {
			const open = l10n.t('Open Settings');
			const message = l10n.t(
				'Dossier cannot store corrections and notes: the setting {0} names no folder that can be used here ({1}). Until it does, VS Code keeps them on this machine.',
				STORE_FOLDER,
				trouble.folder,
			);
			if ((await window.showErrorMessage(message, open)) === open)
				await commands.executeCommand('workbench.action.openSettings', STORE_FOLDER);
			return;
		}
		case 'read-only':
			await offerAgain(
				trouble.what === 'file'
					? l10n.t(
							'Corrections and notes for {0} cannot be stored: their file is write-protected. VS Code keeps them on this machine until they can be.',
							article,
						)
					: l10n.t(
							'Corrections and notes for {0} cannot be stored: the folder of their file is write-protected. VS Code keeps them on this machine until they can be.',
							article,
						),
				document,
				store,
			);
			return;
		case 'unwritten':
			await offerAgain(
				l10n.t(
					'Corrections and notes for {0} cannot be stored: {1}. VS Code keeps them on this machine until they can be.',
					article,
					reasonOf(trouble.reason),
				),
				document,
				store,
			);
			return;
		case 'silent':
			await offerAgain(
				l10n.t(
					'The place where corrections and notes for {0} are stored does not answer. Dossier goes on trying.',
					article,
				),
				document,
				store,
			);
			return;
		case 'gone':
			await offerRewrite(
				l10n.t('Notes and corrections of {0} are no longer shown: their file was deleted.', article),
				document,
				store,
			);
			return;
		case 'damaged':
			await offerAside(trouble, document, store);
	}
}

/** Tells that a trouble is over; what was said of it may still stand there. */
export function tellOver(kind: Trouble['kind'], document: TextDocument): void {
	say(
		kind === 'damaged'
			? l10n.t('The file with the notes and corrections of {0} can be read again.', nameOf(document))
			: l10n.t('Notes and corrections of {0} are stored now.', nameOf(document)),
	);
}

/** Tells of what was deleted with its file, and offers to write that again. */
export async function offerRewrite(message: string, document: TextDocument, store?: WatchedStore): Promise<void> {
	const rewrite = l10n.t('Write It Again');
	if ((await window.showWarningMessage(message, rewrite)) !== rewrite || !store) return;
	say(
		(await store.rewrite()) > 0
			? l10n.t('Notes and corrections of {0} are written again.', nameOf(document))
			: l10n.t('Notes and corrections of {0} are there again already.', nameOf(document)),
	);
}

/** How long something that asks for nothing stays in the status bar, in milliseconds. */
const STAYS = 15_000;

const say = (message: string): void => {
	window.setStatusBarMessage(message, STAYS);
};

const nameOf = ({ uri }: TextDocument): string => workspace.asRelativePath(uri);

/** A reason in words a reader can do something with; file systems speak of long paths that she never saw. */
function reasonOf(reason: string): string {
	if (reason === 'busy') return l10n.t('other programs keep writing the file');
	if (reason === 'short' || FULL.test(reason)) return l10n.t('the disk is full');
	const [code] = /\bE[A-Z]{2,}\b/u.exec(reason) ?? [];
	return code ? l10n.t('the file system refused it ({0})', code) : l10n.t('the file system refused it');
}

const FULL = /ENOSPC|EDQUOT|no space left|quota/iu;

async function offerAgain(message: string, document: TextDocument, store: WatchedStore | undefined): Promise<void> {
	const again = l10n.t('Try Again');
	if ((await window.showWarningMessage(message, again)) !== again || !store) return;
	await store.reload();
	if (store.unsaved.length === 0) tellOver('unwritten', document);
}

const FAULTS: Readonly<Record<Fault, () => string>> = {
	garbled: () => l10n.t('it is damaged'),
	conflict: () => l10n.t('it holds the marks of a merge conflict'),
	half: () => l10n.t('it breaks off'),
	nested: () => l10n.t('it is nested too deeply'),
	newer: () => l10n.t('a newer version of Dossier wrote it'),
	huge: () => l10n.t('it is too large'),
	unreadable: () => l10n.t('it cannot be opened'),
};

async function offerAside(
	{ why }: DamageTrouble,
	document: TextDocument,
	store: WatchedStore | undefined,
): Promise<void> {
	const message = l10n.t(
		'Dossier cannot read the file with the corrections and notes for {0} and leaves it as it is: {1}. VS Code keeps new ones on this machine until it can be read.',
		nameOf(document),
		FAULTS[why](),
	);
	const [show, aside] = [l10n.t('Open File'), l10n.t('Rename It and Begin Anew')];
	const answer = await window.showErrorMessage(message, show, ...(isToBeLeft(why) ? [] : [aside]));
	const file: Uri | undefined = storePlace(document.uri)?.file;
	if (answer === show && file) await window.showTextDocument(file);
	if (answer === aside && store) await setAside(document, store);
}

type DamageTrouble = Extract<Trouble, { readonly kind: 'damaged' }>;

/** The file may have been mended since the reader was asked. */
async function setAside(document: TextDocument, store: WatchedStore): Promise<void> {
	const name = await store.setAside();
	if (name === undefined) {
		if (!store.isTroubled) tellOver('damaged', document);
		return;
	}
	const message = l10n.t(
		'The file that could not be read is called “{0}” now. All notes and corrections that are shown of {1} are in a new one.',
		name,
		nameOf(document),
	);
	await window.showInformationMessage(message);
}
