import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	Uri,
	window,
	workspace,
	type Event,
	type Memento,
	type TextDocument,
} from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { areOf } from '../areOf';
import type { Entry } from '../../core/formats/annotations';
import { sourcesOf } from '../../core/formats/retarget';
import { keyOf } from '../documentKey';
import type { AnnotationStores } from '../annotationStores';
import type { Session } from '../session';
import { readBytes } from '../store/storeFile';
import { articleOf, storePlace, type StorePlace } from '../store/storePlace';
import { unawaited } from '../unawaited';

/** Asks the reader, and gives the button that was chosen. */
export type Ask = (question: string, ...buttons: readonly string[]) => PromiseLike<string | undefined>;

/** The memory's key. Its value is a list of the addresses of articles for which the reader wants nobody else's notes. */
const KEY = 'dossier.declined';

/** So many refusals are kept. */
const AT_MOST = 500;

/** Of so many store files the first that fit are found. */
const STORES = 500;

/** What is offered for an article: what was left of one that is not there any more, or a copy of another one's. */
export type OfferKind = 'left' | 'copy';

/** What is offered for articles, as long as the reader has neither taken nor refused it. */
export interface Adoption {
	/** Fires with a document for which something else is offered now. */
	readonly onDidChange: Event<TextDocument>;
	offer(document: TextDocument): OfferKind | undefined;
	take(document: TextDocument): Promise<void>;
	refuse(document: TextDocument): Promise<void>;
	dispose(): void;
}

/**
 * Offers an article without a store what was made of the same text under another name: it was renamed, moved or copied where
 * VS Code did not see it. What still has an article of its own is copied, and taken from nobody. It is asked once; a question
 * is soon out of sight, but what it offers stands.
 */
export function openAdoption(
	session: Session,
	stores: AnnotationStores,
	memory: Memento,
	ask: Ask = (question, ...buttons) => window.showInformationMessage(question, ...buttons),
): Adoption {
	const asked = new Set<string>();
	const offers = new Map<string, FoundStore>();
	const changes = new EventEmitter<TextDocument>();
	const declined = (): readonly string[] => memory.get<readonly string[]>(KEY, []);

	const look = async (document: TextDocument): Promise<void> => {
		const key = keyOf(document);
		const place = storePlace(document.uri);
		if (!place || asked.has(key) || session.state(document) === 'pending' || declined().includes(key)) return;
		asked.add(key);
		const store = stores.of(document);
		await store.ready;
		if (store.entries.length > 0) return;
		const found = await findStore(document, place);
		if (!found || store.entries.length > 0 || !asked.has(key)) return;
		offers.set(key, found);
		changes.fire(document);
		const name = workspace.asRelativePath(found.article);
		const take = found.isLeft ? l10n.t('Take Them Over') : l10n.t('Copy Them');
		const no = l10n.t('Not for This Article');
		const question = found.isLeft
			? l10n.t('There are notes and corrections for {0}, which is not there any more, and they fit this article.', name)
			: l10n.t('The notes and corrections for {0} fit this article as well.', name);
		const answer = await ask(question, take, no);
		if (answer === no) await adoption.refuse(document);
		if (answer === take) await adoption.take(document);
	};
	const end = (document: TextDocument): FoundStore | undefined => {
		const found = offers.get(keyOf(document));
		if (offers.delete(keyOf(document))) changes.fire(document);
		return found;
	};

	const subscriptions = Disposable.from(
		changes,
		session.onDidChange((document) => {
			unawaited(look(document));
		}),
		workspace.onDidCloseTextDocument((document) => {
			asked.delete(keyOf(document));
			end(document);
		}),
	);
	const adoption: Adoption = {
		onDidChange: changes.event,
		offer: (document) => {
			const found = offers.get(keyOf(document));
			return found && (found.isLeft ? 'left' : 'copy');
		},
		take: async (document) => {
			const found = end(document);
			if (!found) return;
			if (found.isLeft) await stores.adopt(found, document.uri);
			else await stores.of(document).put(...found.entries);
		},
		refuse: async (document) => {
			if (end(document)) await memory.update(KEY, [...declined(), keyOf(document)].slice(-AT_MOST));
		},
		dispose: () => {
			subscriptions.dispose();
		},
	};
	return adoption;
}

/** The context key that lets the empty view of notes offer the same by buttons, and the commands of these. */
const OFFERED = 'dossier.adoption';

/** Shows in the view of notes what is offered for the active article. */
export function registerAdoption(adoption: Adoption, active: ActiveArticle): Disposable {
	let told: OfferKind | '' | undefined;
	const tell = (): void => {
		const offered = (active.document && adoption.offer(active.document)) ?? '';
		if (offered === told) return;
		told = offered;
		unawaited(commands.executeCommand('setContext', OFFERED, offered));
	};
	tell();
	return Disposable.from(
		active.onDidChange(tell),
		adoption.onDidChange(tell),
		commands.registerCommand('dossier.takeOver', () => active.document && adoption.take(active.document)),
		commands.registerCommand('dossier.declineTakeOver', () => active.document && adoption.refuse(active.document)),
	);
}

/** A store file whose entries are of a text. */
interface FoundStore extends StorePlace {
	readonly entries: readonly Entry[];
	/** Whether its own article is not there any more. */
	readonly isLeft: boolean;
}

/** The store that fits a document best: one that was left before one whose article is still there, then the one with most entries. */
async function findStore(document: TextDocument, own: StorePlace): Promise<FoundStore | undefined> {
	const text = document.getText();
	const found: FoundStore[] = [];
	for (const file of await storesFor(document, own)) {
		const store = await readStore(file, text, document.uri).catch(() => undefined);
		if (store) found.push(store);
	}
	const weight = ({ isLeft, entries }: FoundStore): number => entries.length + (isLeft ? 1e6 : 0);
	return found.sort((a, b) => weight(b) - weight(a))[0];
}

/** The store files of the workspace, of the article's folder and of that of its store, its own left out. */
async function storesFor({ uri }: TextDocument, own: StorePlace): Promise<readonly Uri[]> {
	const beside = await Promise.all([storesIn(Uri.joinPath(uri, '..')), storesIn(Uri.joinPath(own.file, '..'))]);
	const all = await workspace.findFiles('**/*.dossier.json', '**/node_modules/**', STORES);
	const byAddress = new Map([...beside.flat(), ...all].map((file) => [file.toString(), file]));
	byAddress.delete(own.file.toString());
	return [...byAddress.values()];
}

async function storesIn(folder: Uri): Promise<readonly Uri[]> {
	const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
	return entries.map(([name]) => Uri.joinPath(folder, name)).filter((file) => articleOf(file));
}

/** What a store holds, if that is of a text. A store that cannot be read is nobody's. */
async function readStore(file: Uri, text: string, self: Uri): Promise<FoundStore | undefined> {
	const reading = readBytes(await workspace.fs.readFile(file));
	if (reading.status === 'damaged') return undefined;
	const { page } = reading;
	const entries = page.annotations.flatMap(({ entry }) => entry ?? []);
	if (!areOf(text, entries)) return undefined;
	const [source] = sourcesOf(page);
	const article = source === undefined ? articleOf(file)! : Uri.joinPath(file, '..', decodeURIComponent(source));
	const isLeft = article.toString() === self.toString() || !(await isThere(article));
	return { file, article, source: source ?? '', entries, isLeft };
}

const isThere = (file: Uri): Promise<boolean> =>
	Promise.resolve(workspace.fs.stat(file)).then(
		() => true,
		() => false,
	);
