import assert from 'node:assert/strict';
import type { Article, Claim } from '../../src/core/model';
import { withoutAttitudes } from '../../src/core/statements';
import { ARTICLE } from './formats/article';

const [statement, attitude] = ARTICLE.claims as readonly [Claim, Claim];
const articleOf = (...claims: readonly Claim[]): Article => ({ ...ARTICLE, claims });

describe('an article without attitudes', () => {
	it('has the statements, and no links to what is left out', () => {
		const answer = { ...statement, id: 'c3', relations: [{ kind: 'denies', claim: 'c2' }] } as const;
		assert.deepEqual(withoutAttitudes(articleOf(statement, attitude, answer)).claims, [
			statement,
			{ ...answer, relations: [] },
		]);
	});

	it('has what is told within an attitude within the statement around that', () => {
		const inner = { ...statement, id: 'c3', within: 'c2' };
		const { claims } = withoutAttitudes(articleOf(statement, attitude, inner));
		assert.deepEqual(claims.at(-1), { ...inner, within: 'c1' });
		const alone = withoutAttitudes(articleOf({ ...attitude, within: null }, inner));
		assert.deepEqual(alone.claims, [{ ...inner, within: null }]);
	});

	it('is the article itself where all are statements', () => {
		const article = articleOf(statement);
		assert.equal(withoutAttitudes(article), article);
	});
});
