import { Hover, languages, workspace, type Disposable, type HoverProvider } from 'vscode';
import { claimsCuedAt, referencesAt } from '../../core/query';
import type { Span } from '../../core/span';
import { actorCard, claimCard } from '../card';
import { rangeOf } from '../place';
import { LANGUAGES, type Session } from '../session';

/** A card on every mention and on every cue. Where mentions lie within each other, the innermost comes first. */
export function registerHover(session: Session): Disposable {
	const provider: HoverProvider = {
		async provideHover(document, position, token) {
			const isEnabled = workspace.getConfiguration('dossier', document).get<boolean>('hover.enabled', true);
			const article = isEnabled ? await session.whenRead(document, token) : undefined;
			if (!article) return undefined;
			const shown = { article, document };
			const offset = document.offsetAt(position);
			const references = referencesAt(article, offset);
			const claims = references.length > 0 ? [] : claimsCuedAt(article, offset);
			const spans: readonly (Span | null)[] = [
				...references.map(({ mention }) => mention),
				...claims.map(({ cue }) => cue),
			];
			if (!spans[0]) return undefined;
			const cards = [
				...references.map(({ actor, mention }) => actorCard(shown, actor, mention)),
				...claims.map((claim) => claimCard(shown, claim)),
			];
			return new Hover(cards, rangeOf(document, spans[0]));
		},
	};
	return languages.registerHoverProvider([...LANGUAGES], provider);
}
