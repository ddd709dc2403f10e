import { Uri, workspace, type ExtensionContext } from 'vscode';
import { createWorkerAnnotator } from './annotator/workers';
import { openDossier, type Dossier } from './vscode/dossier';
import { registerOnboarding } from './vscode/features/onboarding';

/** The extension, one for the desktop and the browser. Articles are annotated in workers. */
export function activate(context: ExtensionContext): Dossier {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
	const annotator = createWorkerAnnotator({ path: script.fsPath, read: () => workspace.fs.readFile(script) });
	const dossier = openDossier(annotator, context.workspaceState);
	context.subscriptions.push(dossier, registerOnboarding(context, dossier));
	return dossier;
}
