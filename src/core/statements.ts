import type { Article, Claim } from './model';
import { linkedAmong } from './remap';

/**
 * The article without the claims that are attitudes: what is shown where a reader has not asked for what is thought. What was
 * told within an attitude is told within the statement around that, if any.
 */
export function withoutAttitudes(article: Article): Article {
	const byId = new Map(article.claims.map((claim) => [claim.id, claim]));
	const statements = article.claims.filter(isStatement);
	if (statements.length === article.claims.length) return article;
	const around = ({ within }: Claim): string | null => {
		let holder = within === null ? undefined : byId.get(within);
		while (holder && !isStatement(holder)) holder = holder.within === null ? undefined : byId.get(holder.within);
		return holder?.id ?? null;
	};
	return { ...article, claims: linkedAmong(statements.map((claim) => ({ ...claim, within: around(claim) }))) };
}

export const isStatement = ({ type }: Claim): boolean => type === 'statement';
