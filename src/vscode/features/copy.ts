import { commands, env, type Disposable } from 'vscode';
import { COPY } from '../commands';
import type { Session } from '../session';
import type { TargetRow } from '../target';
import { rowText } from '../tree/rowText';

/** Copies the rows that a menu was opened on as text. */
export const registerCopy = (session: Session): Disposable =>
	commands.registerCommand(COPY, async (row?: TargetRow, selected: readonly TargetRow[] = row ? [row] : []) => {
		const texts = selected.map((each) => {
			const result = session.result(each.document);
			return result ? rowText({ document: each.document, ...result }, each) : '';
		});
		if (texts.length > 0) await env.clipboard.writeText(texts.join('\n'));
	});
