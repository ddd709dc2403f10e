import { Uri, window, workspace, type TextDocument } from 'vscode';
import { actorById } from '../core/query';
import { spanOf, type Span } from '../core/span';
import { selectionIn } from './reveal';
import type { Session } from './session';

/** What a command acts on, as its second argument in a link has it, beside the document's address. */
export interface TargetKey {
	readonly actor?: string;
	readonly claim?: string;
	/** UTF-16 offsets in the document's text now. */
	readonly start?: number;
	readonly end?: number;
}

/** What a command acts on. Ids are of the newest result; nothing says that it still has them. */
export interface Target {
	readonly document: TextDocument;
	readonly actor: string | undefined;
	readonly claim: string | undefined;
	/** Where in the document's text now; `undefined` where the whole actor or claim is meant. */
	readonly span: Span | undefined;
}

/**
 * What a command was called on: by a link with an address and a key, from a menu with a row of a tree, or by key or
 * palette with nothing, and then it is the selection in the active editor. A menu of the editor passes its address.
 */
export async function targetOf(session: Session, of?: unknown, key: TargetKey = {}): Promise<Target | undefined> {
	if (typeof of === 'string') {
		const document = await workspace.openTextDocument(Uri.parse(of, true));
		return { document, actor: key.actor, claim: key.claim, span: spanIn(key) };
	}
	if (isRow(of)) return rowTarget(session, of);
	const document = window.activeTextEditor?.document;
	return document && { document, actor: undefined, claim: undefined, span: selectionIn(document) };
}

/** What every row of the trees has in common. */
export interface TargetRow {
	readonly document: TextDocument;
	readonly actor?: string;
	readonly claim?: string;
	/** Of the mention, where the row is one of the actor's. */
	readonly index?: number;
}

const isRow = (value: unknown): value is TargetRow =>
	typeof value === 'object' && value !== null && !(value instanceof Uri) && 'document' in value;

function rowTarget(session: Session, { document, actor, claim, index }: TargetRow): Target {
	const article = session.result(document)?.article;
	const mention = index === undefined ? undefined : article && actorById(article, actor ?? '')?.mentions[index];
	return { document, actor, claim, span: mention && session.locate(document, mention) };
}

const spanIn = ({ start, end = start }: TargetKey): Span | undefined =>
	start === undefined || end === undefined ? undefined : spanOf(start, end);
