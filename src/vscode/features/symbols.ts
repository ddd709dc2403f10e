import {
	Disposable,
	DocumentSymbol,
	languages,
	Location,
	SymbolInformation,
	SymbolKind,
	type DocumentSymbolProvider,
	type TextDocument,
	type WorkspaceSymbolProvider,
} from 'vscode';
import { fold } from '../../core/fold';
import type { Actor, ActorKind, Article, Claim } from '../../core/model';
import { introduction } from '../../core/actorOrder';
import { partsOf } from '../../core/query';
import { byPosition, hull, spanOf, type Span } from '../../core/span';
import { shownOf } from '../attitudes';
import { claimWordsAt, rangeOf, wordsAt, type Shown } from '../place';
import { LANGUAGES, type Session } from '../session';
import { asLabel } from '../sanitize';
import { whoSays } from '../labels';

/** UTF-16 code units of a claim's content in the outline and the breadcrumbs. */
const CONTENT = 60;

/** UTF-16 code units of a speaker's name there. */
const SPEAKER = 30;

/** UTF-16 code units of a cue there, with its negation. */
const HOW = 40;

/** How long a search waits for articles that are still being read, in milliseconds: the others are worth showing. */
const PATIENCE = 2000;

/** VS Code has no symbols for people: these are chosen by their pictures. */
const KINDS: Readonly<Record<ActorKind, SymbolKind>> = {
	person: SymbolKind.Class,
	organization: SymbolKind.Module,
	place: SymbolKind.Namespace,
	group: SymbolKind.Array,
	unnamed: SymbolKind.Interface,
	document: SymbolKind.File,
	other: SymbolKind.Constant,
};

/**
 * The outline and the breadcrumbs: the article's headings, below each the claims up to the next one. Over all open
 * articles, the symbols are the actors, by each of their names.
 */
export function registerSymbols(session: Session): Disposable {
	const outline: DocumentSymbolProvider = {
		async provideDocumentSymbols(document, token) {
			// VS Code asks once for each text: what is carried through an edit would stay until the next one.
			await session.whenIdle(document, token);
			const article = session.article(document);
			return article && outlineOf(document, shownOf(article));
		},
	};
	const actors: WorkspaceSymbolProvider = {
		async provideWorkspaceSymbols(query, token) {
			const { documents } = session;
			const articles = documents.map((document) => session.whenRead(document, token));
			await Promise.race([Promise.all(articles), after(PATIENCE)]);
			return documents.flatMap((document) => {
				const article = session.article(document);
				return article?.actors.flatMap((actor) => symbolsOf(document, article, actor, query)) ?? [];
			});
		},
	};
	return Disposable.from(
		languages.registerDocumentSymbolProvider([...LANGUAGES], outline, { label: 'Dossier' }),
		languages.registerWorkspaceSymbolProvider(actors),
	);
}

const after = (delay: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));

function outlineOf(document: TextDocument, article: Article): DocumentSymbol[] {
	const headings = article.blocks.filter(({ kind }) => kind === 'headline' || kind === 'heading');
	const claims = article.claims.map((claim) => ({
		at: claim.content[0]!.start,
		symbol: claimSymbol(document, article, claim),
	}));
	const between = (start: number, end: number): DocumentSymbol[] =>
		claims.filter(({ at }) => start <= at && at < end).map(({ symbol }) => symbol);
	const sections = headings.map((heading, index) => {
		const end = headings[index + 1]?.start ?? article.length;
		const symbol = headingSymbol({ article, document }, heading, end);
		symbol.children = between(heading.start, end);
		return symbol;
	});
	return [...between(0, headings[0]?.start ?? article.length), ...sections];
}

/** A heading and what stands below it, up to `end`. */
function headingSymbol(shown: Shown, heading: Span, end: number): DocumentSymbol {
	const { document } = shown;
	const section = rangeOf(document, spanOf(heading.start, end));
	const words = asLabel(wordsAt(shown, heading)) || '…';
	return new DocumentSymbol(words, '', SymbolKind.String, section, rangeOf(document, heading));
}

function claimSymbol(document: TextDocument, article: Article, claim: Claim): DocumentSymbol {
	const told = claimWordsAt({ article, document }, claim);
	const speaker = asLabel(whoSays(told), SPEAKER);
	const how = asLabel(told.how, HOW);
	const content = asLabel(told.what, CONTENT);
	const whole = rangeOf(document, hull([...partsOf(claim)].sort(byPosition)));
	return new DocumentSymbol(
		`${[speaker, how].filter(Boolean).join(' ')}: ${content}`,
		'',
		SymbolKind.Event,
		whole,
		rangeOf(document, claim.content[0]!),
	);
}

function symbolsOf(document: TextDocument, article: Article, actor: Actor, query: string): SymbolInformation[] {
	const place = new Location(document.uri, rangeOf(document, introduction(article, actor)));
	const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
	return [actor.name, ...actor.aliases]
		.filter((name) => hasLetters(fold(name), fold(query)))
		.map((name) => {
			const container = name === actor.name ? file : `${asLabel(actor.name)} · ${file}`;
			return new SymbolInformation(asLabel(name), KINDS[actor.kind], container, place);
		});
}

/** Whether the letters of a query stand in a name in that order: VS Code ranks what it is given, and wants no less. */
function hasLetters(name: string, query: string): boolean {
	let at = 0;
	for (const letter of query) if (letter !== ' ') at = name.indexOf(letter, at) + 1 || Infinity;
	return at !== Infinity;
}
