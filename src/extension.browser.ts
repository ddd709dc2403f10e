import { Uri, workspace, type ExtensionContext } from 'vscode';
import { createWebAnnotator } from './annotator/webChannel';
import { openDossier, type Dossier } from './vscode/dossier';
import { registerSample } from './vscode/features/sample';

/** The extension in the browser: articles are annotated in a Web Worker. */
export function activate(context: ExtensionContext): Dossier {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
	const dossier = openDossier(createWebAnnotator(() => workspace.fs.readFile(script)));
	context.subscriptions.push(dossier, registerSample(context.extensionUri));
	return dossier;
}
