import {
	ConfigurationTarget,
	Disposable,
	EventEmitter,
	languages,
	RelativePattern,
	workspace,
	type Event,
	type Memento,
	type TextDocument,
	type Uri,
} from 'vscode';
import type { Scope } from '../core/annotate';
import { keyOf, movedKey } from './documentKey';
import { unawaited } from './unawaited';

/** Whether documents are read at all: on by default, and to be set by language and by workspace. */
export const ENABLED = 'dossier.enabled';

/** Which files are always read and which never: patterns with `always` or `never`. */
export const FILES = 'dossier.files';

/** What a reader decided about one document. */
type Decision = 'always' | 'never';

/** Which documents Dossier reads. */
export interface Enablement {
	/** Fires when the answer may be another one for any document. */
	readonly onDidChange: Event<void>;
	/** What must be in a document for it to be read; `undefined` where Dossier is turned off. */
	scopeOf(document: TextDocument): Scope | undefined;
	/** From now on the document is read, whatever is in it and whatever the settings say. */
	readAnyway(document: TextDocument): Promise<void>;
	neverInFile(document: TextDocument): Promise<void>;
	neverInWorkspace(document: TextDocument): Promise<void>;
	/** Takes note that a document, or all that is below an address, has another one. */
	move(from: Uri, to: Uri): void;
	dispose(): void;
}

/** The memory's key. Its value has the decisions by the documents' addresses, the newest last. */
const KEY = 'dossier.decisions';

/** So many decisions are kept. */
const AT_MOST = 500;

/** What the settings say of a document, and what the reader said of it alone, which is kept in `memory` and comes first. */
export function openEnablement(memory: Memento): Enablement {
	const changes = new EventEmitter<void>();
	const decisions = (): ReadonlyMap<string, Decision> =>
		new Map(Object.entries(memory.get<Record<string, Decision>>(KEY, {})));
	const decide = async (document: string, decision: Decision | undefined): Promise<void> => {
		const others = [...decisions()].filter(([key]) => key !== document);
		const all = decision ? [...others, [document, decision] as const] : others;
		await memory.update(KEY, Object.fromEntries(all.slice(-AT_MOST)));
		changes.fire();
	};
	const subscriptions = Disposable.from(
		changes,
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(ENABLED) || change.affectsConfiguration(FILES)) changes.fire();
		}),
	);
	return {
		onDidChange: changes.event,
		scopeOf: (document) => {
			const decision = decisions().get(keyOf(document)) ?? decisionBySettings(document);
			if (decision) return decision === 'always' ? 'anything' : undefined;
			return workspace.getConfiguration(undefined, document).get<boolean>(ENABLED, true) ? 'news' : undefined;
		},
		readAnyway: (document) => decide(keyOf(document), 'always'),
		neverInFile: async (document) => {
			const folder = workspace.getWorkspaceFolder(document.uri);
			if (!folder) return decide(keyOf(document), 'never');
			const pattern = literal(document.uri.path.slice(folder.uri.path.length).replace(/^\/+/, ''));
			const files = { ...filesFor(document), [pattern]: 'never' };
			await workspace.getConfiguration(undefined, document).update(FILES, files, ConfigurationTarget.Workspace);
			return decide(keyOf(document), undefined);
		},
		neverInWorkspace: async (document) => {
			const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
			await workspace.getConfiguration(undefined, document.uri).update(ENABLED, false, target);
			await decide(keyOf(document), undefined);
		},
		move: (from, to) => {
			const moved = [...decisions()].map(([key, decision]) => [movedKey(key, from, to), decision] as const);
			unawaited(memory.update(KEY, Object.fromEntries(moved)));
			changes.fire();
		},
		dispose: () => {
			subscriptions.dispose();
		},
	};
}

/** What the last pattern says that matches the document. */
function decisionBySettings(document: TextDocument): Decision | undefined {
	const folder = workspace.getWorkspaceFolder(document.uri);
	const matches = (pattern: string): boolean =>
		languages.match({ pattern: folder ? new RelativePattern(folder, pattern) : pattern }, document) > 0;
	const said = Object.entries(filesFor(document)).findLast(([pattern, value]) => isDecision(value) && matches(pattern));
	return said?.[1] as Decision | undefined;
}

const filesFor = (document: TextDocument): Readonly<Record<string, unknown>> =>
	workspace.getConfiguration(undefined, document).get<Record<string, unknown>>(FILES, {});

const isDecision = (value: unknown): value is Decision => value === 'always' || value === 'never';

/** A path as a pattern that matches nothing else. */
const literal = (path: string): string => path.replace(/[[\]{}*?]/g, '[$&]');
