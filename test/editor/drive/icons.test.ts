import assert from 'node:assert/strict';
import { until } from '../../../scripts/shell/progress.mjs';
import { runCommand } from '../../../scripts/drive/palette.mjs';
import { folderWith } from './articles';
import { useWorkbench } from './workbench';

const TEXT =
	'Ana Ortega told reporters: “$(error) It is $(sync~spin) over,” she said. “We said so,” the mayor of $(account) Osland added. The pier at Osland will close in May, and the town has yet to say who will pay for the work on it. People there have waited for it for years.\n';
const ROWS = '.quick-input-widget:not([style*="display: none"]) .monaco-list-row';
/** Signs without width, and spaces that do not break, which VS Code puts in for others. */
const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');

describe('words of an article in a list to choose from', () => {
	const workbench = useWorkbench({ folder: folderWith({ 'icons.txt': TEXT }) });

	it('are shown as they stand there, not as icons', async () => {
		const { editor, page } = workbench();
		await editor.open('icons.txt');
		await until(
			'the status',
			async () => (await workbench().status()).some((text) => /\d+ claims/.test(text)) || undefined,
		);
		await runCommand(page, 'Dossier: Go to Claim…');
		const rows = page.locator(ROWS);
		await rows.first().waitFor();
		await workbench().screenshot('icons-in-lists');
		assert.equal(
			await rows.locator('.codicon-error, .codicon-sync, .codicon-account, .codicon-modifier-spin').count(),
			0,
		);
		const shown = plain((await rows.allTextContents()).join('\n'));
		assert.ok(shown.includes('$(error) It is $(sync~spin) over'), shown);
	});
});
