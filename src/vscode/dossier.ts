import { commands, Disposable, window, workspace, type Memento, type TextDocument } from 'vscode';
import type { Annotator } from '../annotator/annotator';
import type { Article } from '../core/model';
import { followActiveArticle } from './activeArticle';
import { createAnswers } from './answers';
import { keeper } from './correcting/make';
import { openEnablement } from './enablement';
import { registerActors } from './features/actors';
import { openAdoption, registerAdoption } from './features/adoption';
import { registerBoilerplate } from './features/boilerplate';
import { registerClaimCorrections } from './features/claimCorrections';
import { registerClaimHere } from './features/claimHere';
import { registerClaims } from './features/claims';
import { registerContext } from './features/context';
import { registerCopy } from './features/copy';
import { registerCorrect } from './features/correct';
import { registerEnabling } from './features/enabling';
import { registerGoTo } from './features/goTo';
import { registerHistory } from './features/history';
import { registerHighlights } from './features/highlights';
import { registerHints } from './features/hints';
import { registerHover } from './features/hover';
import { registerLegend } from './features/legend';
import { registerNameCorrections } from './features/nameCorrections';
import { registerNavigation } from './features/navigation';
import { registerNoteDisplay } from './features/noteDisplay';
import { registerNotes } from './features/notes';
import { registerNotesView } from './features/notesView';
import { registerPutBack } from './features/putBack';
import { registerReferences } from './features/references';
import { registerRenames } from './features/renames';
import { registerSourcing } from './features/sourcing';
import { registerSourcingReport } from './features/sourcingReport';
import { registerStatus } from './features/status';
import { registerSymbols } from './features/symbols';
import { registerToggles } from './features/toggles';
import { registerWelcome } from './features/welcome';
import { openHistory } from './history';
import { openAnnotationStores } from './annotationStores';
import { NoteThreads } from './noteThreads';
import { registerRenewal } from './renewal';
import { createSession } from './session';

/** What the extension offers to others. Disposing it takes everything back that was registered. */
export interface Dossier {
	/**
	 * The annotated article of the text that the document has when the promise resolves; `undefined` where the document
	 * is no article or could not be annotated. It is read-only, and its offsets count UTF-16 code units.
	 */
	whenIdle(document: TextDocument): Promise<Article | undefined>;
	dispose(): void;
}

/**
 * Puts the services and the features together. The annotator is handed over: it is disposed with the rest. The memory
 * outlives the window: it keeps what has no file to be stored in, and what readers did, so that it can be undone.
 */
export function openDossier(annotator: Annotator, memory: Memento): Dossier {
	const log = window.createOutputChannel('Dossier', { log: true });
	const stores = openAnnotationStores(memory);
	const enablement = openEnablement(memory);
	const session = createSession(annotator, log, stores, enablement);
	const active = followActiveArticle(session);
	const history = openHistory(stores, memory);
	const answers = createAnswers();
	const threads = new NoteThreads(session);
	const adoption = openAdoption(session, stores, memory);
	const keep = keeper(session, stores, history, answers);
	const everything = Disposable.from(
		// Told first of a new result: keys and menus hang on these two.
		registerContext(session, active),
		registerWelcome(session, active),
		registerEnabling(enablement, active),
		registerHighlights(session),
		registerBoilerplate(session),
		registerClaimHere(session),
		registerLegend(),
		registerHover(session),
		registerHints(session),
		registerActors(session, active),
		registerClaims(session, active),
		registerSourcing(session, active),
		registerSourcingReport(session, active),
		registerStatus(session, active),
		registerNavigation(session),
		registerGoTo(session),
		registerReferences(session),
		registerSymbols(session),
		registerCopy(session),
		registerToggles(),
		registerCorrect(session),
		registerNameCorrections(session, keep, answers),
		registerClaimCorrections(session, keep),
		registerHistory(session, stores, history, answers, active),
		registerRenewal(session, stores),
		registerRenames(stores),
		registerAdoption(adoption, active),
		registerNoteDisplay(session, stores, threads),
		registerNotes(session, stores, threads, history, answers),
		registerNotesView(stores, threads, history, answers, active),
		registerPutBack(session, stores, history, answers),
		commands.registerCommand('dossier.showLog', () => {
			log.show();
		}),
		adoption,
		threads,
		answers,
		history,
		active,
		session,
		stores.onDidMove(({ from, to }) => {
			enablement.move(from, to);
		}),
		workspace.onDidRenameFiles(({ files }) => {
			for (const { oldUri, newUri } of files) enablement.move(oldUri, newUri);
		}),
		stores,
		enablement,
		annotator,
		log,
	);
	return {
		whenIdle: (document) => session.whenIdle(document),
		dispose: () => {
			everything.dispose();
		},
	};
}
