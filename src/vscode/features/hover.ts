import { Hover, languages, workspace, type Disposable, type HoverProvider } from 'vscode';
import { claimsHoveredAt, partsOf, referencesAt, touches } from '../../core/query';
import { lengthOf } from '../../core/span';
import { shownOf } from '../attitudes';
import { actorCard, claimCard } from '../hoverCard';
import { rangeOf } from '../place';
import { LANGUAGES, type Session } from '../session';

/**
 * A card on every mention and everywhere in a claim, on its words as on its cue; where both are, the claim's comes below. Where
 * mentions lie within each other, the innermost comes first.
 */
export function registerHover(session: Session): Disposable {
	const provider: HoverProvider = {
		async provideHover(document, position, token) {
			const isEnabled = workspace.getConfiguration('dossier', document).get<boolean>('hover.enabled', true);
			const found = isEnabled ? await session.whenRead(document, token) : undefined;
			if (!found) return undefined;
			const article = shownOf(found);
			const shown = { article, document };
			const offset = document.offsetAt(position);
			const references = referencesAt(article, offset);
			const claims = claimsHoveredAt(article, offset);
			const parts = claims.flatMap((claim) => partsOf(claim)).filter((part) => touches(part, offset));
			const span = references[0]?.mention ?? parts.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
			if (!span) return undefined;
			const cards = [
				...references.map(({ actor, mention }) => actorCard(shown, actor, mention)),
				...claims.map((claim) => claimCard(shown, claim)),
			];
			return new Hover(cards, rangeOf(document, span));
		},
	};
	return languages.registerHoverProvider([...LANGUAGES], provider);
}
