import { commands, env, type Disposable } from 'vscode';
import { COPY } from '../commands';
import type { Session } from '../session';
import type { Node } from '../tree/nodes';
import { rowText, shownText } from '../tree/rowText';

/** Copies as text the rows that a menu was opened on, or that are chosen in a view that a key was pressed in. */
export const registerCopy = (session: Session): Disposable =>
	commands.registerCommand(COPY, async (row?: Node, chosen: readonly Node[] = row ? [row] : []) => {
		const texts = chosen.map((each) => {
			const { document } = each;
			const result = document && session.result(document);
			const text = result ? rowText({ document, ...result }, { ...each, document }) : undefined;
			return text ?? shownText(each);
		});
		if (texts.length > 0) await env.clipboard.writeText(texts.join('\n'));
	});
