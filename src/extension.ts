import { Uri, type ExtensionContext } from 'vscode';
import { createNodeAnnotator } from './annotator/nodeChannel';
import { openDossier, type Dossier } from './vscode/dossier';
import { registerFirstSteps } from './vscode/features/firstSteps';

/** The extension on the desktop: articles are annotated in a worker thread. */
export function activate(context: ExtensionContext): Dossier {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
	const dossier = openDossier(createNodeAnnotator(script), context.workspaceState);
	context.subscriptions.push(dossier, registerFirstSteps(context, dossier));
	return dossier;
}
