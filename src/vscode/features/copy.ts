import { commands, env, type Disposable, type TextDocument } from 'vscode';
import { COPY } from '../commands';
import type { AnnotatedDocument } from '../treeItems';
import type { Session } from '../session';
import type { Node } from '../tree/nodes';
import { nodeText } from '../tree/rowText';

/** Copies as text the rows that a menu was opened on, or that are chosen in a view that a key was pressed in. */
export const registerCopy = (session: Session): Disposable =>
	commands.registerCommand(COPY, async (row?: Node, chosen: readonly Node[] = row ? [row] : []) => {
		const sourceOf = (document: TextDocument): AnnotatedDocument | undefined => {
			const result = session.result(document);
			return result && { document, ...result };
		};
		const texts = chosen.map((each) => nodeText(each, sourceOf));
		if (texts.length > 0) await env.clipboard.writeText(texts.join('\n'));
	});
