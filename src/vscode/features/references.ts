import {
	Disposable,
	DocumentHighlight,
	DocumentHighlightKind,
	languages,
	Location,
	type DefinitionProvider,
	type DocumentHighlightProvider,
	type Position,
	type ReferenceProvider,
	type TextDocument,
} from 'vscode';
import { introduction } from '../../core/order';
import { referencesAt } from '../../core/query';
import { rangeOf } from '../place';
import { LANGUAGES, type Session } from '../session';

/**
 * What readers know from code, for actors: the definition is where the article introduces one, and references and
 * occurrences are all mentions under every name, role and pronoun.
 */
export function registerReferences(session: Session): Disposable {
	const find = (document: TextDocument, position: Position) => {
		const article = session.article(document);
		const reference = article && referencesAt(article, document.offsetAt(position))[0];
		return reference && { ...reference, article };
	};

	const definitions: DefinitionProvider = {
		provideDefinition(document, position) {
			const found = find(document, position);
			if (!found) return undefined;
			const targetRange = rangeOf(document, introduction(found.article, found.actor));
			return [{ originSelectionRange: rangeOf(document, found.mention), targetUri: document.uri, targetRange }];
		},
	};

	const references: ReferenceProvider = {
		provideReferences(document, position, { includeDeclaration }) {
			const found = find(document, position);
			if (!found) return undefined;
			const declaration = includeDeclaration ? undefined : introduction(found.article, found.actor);
			const mentions = found.actor.mentions.filter((mention) => mention !== declaration);
			return mentions.map((mention) => new Location(document.uri, rangeOf(document, mention)));
		},
	};

	/** Where there is no mention, VS Code goes on to highlight the word. */
	const highlights: DocumentHighlightProvider = {
		provideDocumentHighlights(document, position) {
			const found = find(document, position);
			return found?.actor.mentions.map(
				(mention) => new DocumentHighlight(rangeOf(document, mention), DocumentHighlightKind.Text),
			);
		},
	};

	return Disposable.from(
		languages.registerDefinitionProvider([...LANGUAGES], definitions),
		languages.registerReferenceProvider([...LANGUAGES], references),
		languages.registerDocumentHighlightProvider([...LANGUAGES], highlights),
	);
}
