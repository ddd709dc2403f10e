import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createNodeAnnotator } from '../../../src/annotator/nodeChannel';
import { openDossier, type Dossier } from '../../../src/vscode/dossier';
import { createMemory } from './memory';
import { closeAll, dossier, EXTENSION, openSeed, replaceDossier } from './support';

describe('composition', () => {
	after(closeAll);

	it('can be taken down and put up again, any number of times', async () => {
		(await dossier()).dispose();
		const root = vscode.extensions.getExtension(EXTENSION)!.extensionUri;
		const script = vscode.Uri.joinPath(root, 'dist', 'worker.js').fsPath;
		const document = await openSeed('harbour-deal.txt');
		const commands = async (): Promise<boolean> =>
			(await vscode.commands.getCommands(true)).includes('dossier.toggleHighlights');
		for (let round = 0; round < 3; round++) {
			assert.ok(!(await commands()));
			const composed: Dossier = openDossier(createNodeAnnotator(script), createMemory());
			assert.ok(await commands());
			assert.ok((await composed.whenIdle(document))!.actors.length > 0);
			composed.dispose();
		}
		assert.ok(!(await commands()));
		replaceDossier(openDossier(createNodeAnnotator(script), createMemory()));
	});
});
