import type { Uri } from 'vscode';
import { commands, l10n, window, workspace, type TextDocument } from 'vscode';
import type { Notebook } from './notebook';
import { STORE_FOLDER, storePlace } from './storePlace';
import type { Fault, Trouble } from './trouble';

/** Tells the reader why what she made of an article is not stored, and what she can do. */
export async function tell(trouble: Trouble, document: TextDocument, notebook?: Notebook): Promise<void> {
	const article = workspace.asRelativePath(document.uri);
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
				l10n.t(
					'Corrections and notes for {0} are kept until this window is closed: their file is write-protected ({1}).',
					article,
					trouble.reason,
				),
				notebook,
			);
			return;
		case 'unwritten':
			await offerAgain(
				l10n.t(
					'Corrections and notes for {0} are kept until this window is closed: they cannot be stored ({1}). Dossier goes on trying.',
					article,
					reasonOf(trouble.reason),
				),
				notebook,
			);
			return;
		case 'silent':
			await offerAgain(
				l10n.t(
					'The place where corrections and notes for {0} are stored does not answer. Dossier goes on trying.',
					article,
				),
				notebook,
			);
			return;
		case 'damaged':
			await offerAside(trouble, document, notebook);
	}
}

/** A reason in words: that of the file system, where that has one. */
function reasonOf(reason: string): string {
	if (reason === 'short') return l10n.t('only a part of the file was written: the disk may be full');
	return reason === 'busy' ? l10n.t('other programs keep writing the file') : reason;
}

async function offerAgain(message: string, notebook: Notebook | undefined): Promise<void> {
	const again = l10n.t('Try Again');
	if ((await window.showWarningMessage(message, again)) === again) await notebook?.reload();
}

const FAULTS: Readonly<Record<Fault, () => string>> = {
	garbled: () => l10n.t('it is damaged'),
	half: () => l10n.t('it breaks off'),
	nested: () => l10n.t('it is nested too deeply'),
	newer: () => l10n.t('a newer version of Dossier wrote it'),
	huge: () => l10n.t('it is too large'),
	unreadable: () => l10n.t('it cannot be opened'),
};

/** Faults of a file that nothing is to be done about here. */
const TO_BE_LEFT: readonly Fault[] = ['newer', 'unreadable'];

async function offerAside(
	{ why, reason }: Extract<Trouble, { readonly kind: 'damaged' }>,
	document: TextDocument,
	notebook: Notebook | undefined,
): Promise<void> {
	const message = l10n.t(
		'Dossier cannot read the file with the corrections and notes for {0} and leaves it as it is: {1} ({2}). New ones are kept until this window is closed.',
		workspace.asRelativePath(document.uri),
		FAULTS[why](),
		reason,
	);
	const [show, aside] = [l10n.t('Open File'), l10n.t('Rename It and Begin Anew')];
	const answer = await window.showErrorMessage(message, show, ...(TO_BE_LEFT.includes(why) ? [] : [aside]));
	const file: Uri | undefined = storePlace(document.uri)?.file;
	if (answer === show && file) await window.showTextDocument(file);
	if (answer === aside) await notebook?.setAside();
}
