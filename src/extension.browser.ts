import { Uri, workspace, type ExtensionContext } from 'vscode';
import { createWebAnnotator } from './annotator/webChannel';
import { openDossier, type Dossier } from './vscode/dossier';
import { registerFirstSteps } from './vscode/features/firstSteps';

/** The extension in the browser: articles are annotated in a Web Worker. */
export function activate(context: ExtensionContext): Dossier {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
	const dossier = openDossier(
		createWebAnnotator(() => workspace.fs.readFile(script)),
		context.workspaceState,
	);
	context.subscriptions.push(dossier, registerFirstSteps(context, dossier));
	return dossier;
}
