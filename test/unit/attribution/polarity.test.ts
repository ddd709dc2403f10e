import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { claimWords } from '../../../src/core/claimWords';
import { wordsFrom } from '../../../src/core/textProjection';

/** A claim as it is shown, then its stance, whether it is negated, and its modal. */
const shown = (text: string): readonly string[] => {
	const article = annotate(text);
	return article.claims.map((claim) => {
		const { who, how, what } = claimWords(article, claim, wordsFrom(article, text));
		const facts = [claim.stance, claim.negated && 'negated', claim.modal].filter(Boolean).join(' ');
		return `${[who, how].filter(Boolean).join(' ')}: ${what} [${facts}]`;
	});
};

/** How the one claim of each text is to be shown. */
const CASES: Readonly<Record<string, string>> = {
	// Negation in the verb group
	'Ann Ames had never discussed the contract.': 'Ann Ames had never discussed: the contract [deny negated]',
	'Ann Ames did not say who paid.': 'Ann Ames did not say: who paid [deny negated]',
	'Ann Ames can’t say whether it is true.': 'Ann Ames can’t say: whether it is true [deny negated can]',
	'Ann Ames cannot confirm that the bridge is closed.':
		'Ann Ames cannot confirm: the bridge is closed [deny negated can]',
	'Ann Ames would not say whether the vote was legal.':
		'Ann Ames would not say: whether the vote was legal [deny negated would]',
	'Ann Ames, 51, never said that the dam leaked.': 'Ann Ames never said: the dam leaked [deny negated]',
	'Ann Ames no longer believes that the report is true.':
		'Ann Ames no longer believes: the report is true [doubt negated]',
	'Ann Ames hardly believes that the report is true.': 'Ann Ames hardly believes: the report is true [doubt negated]',
	'Ann Ames rarely says what she thinks.': 'Ann Ames rarely says: what she thinks [deny negated]',
	'Ann Ames did not deny that the money was gone.': 'Ann Ames did not deny: the money was gone [doubt negated]',
	'Ann Ames was not sure what was left.': 'Ann Ames was not sure: what was left [deny negated]',

	// Negation that two verbs share
	'Ann Ames neither confirmed nor denied that the dam was unsafe.':
		'Ann Ames neither confirmed nor denied: the dam was unsafe [doubt negated]',
	'Ann Ames would neither confirm nor deny the report.':
		'Ann Ames would neither confirm nor deny: the report [doubt negated would]',
	'The company has not confirmed or denied that it was hacked.':
		'company has not confirmed or denied: it was hacked [doubt negated]',

	// Verbs that deny what hangs on them
	'Ann Ames failed to mention that the money was gone.':
		'Ann Ames failed to mention: the money was gone [deny negated]',
	'The ministry has yet to say whether the plan is dead.':
		'ministry has yet to say: whether the plan is dead [deny negated]',
	'Ann Ames stopped short of saying that the law was wrong.':
		'Ann Ames stopped short of saying: the law was wrong [deny negated]',
	'Ann Ames left without saying who had paid.': 'Ann Ames without saying: who had paid [deny negated]',

	// Subjects that are nobody
	'Nobody said the dam was safe.': 'Nobody said: the dam was safe [deny negated]',
	'No one said that the dam was safe.': 'No one said: the dam was safe [deny negated]',
	'No official has confirmed that the plan is real.': 'No official confirmed: the plan is real [deny negated]',
	'Nobody at the ministry would say who had signed.':
		'Nobody at the ministry would say: who had signed [deny negated would]',
	'Hardly anyone in the town thinks the mine will reopen.':
		'Hardly anyone in the town thinks: the mine will reopen [doubt negated]',
	'None of the directors admitted that they knew.': 'None of the directors admitted: they knew [deny negated]',
	'Few residents believe the minister lied.': 'Few residents believe: the minister lied [doubt negated]',
	'Neither Ann Ames nor her lawyer would say where the money was.':
		'Neither Ann Ames nor her lawyer would say: where the money was [deny negated would]',
	'Not everyone said the plan was good.': 'Not everyone said: the plan was good [deny negated]',

	// Turned clauses
	'Nor did Ann Ames say that the plan was dead.': 'Ann Ames Nor did … say: the plan was dead [deny negated]',
	'Never has Ann Ames denied that she was there.': 'Ann Ames Never has … denied: she was there [doubt negated]',

	// Nouns of saying
	'The minister made no claim that the dam was safe.': 'minister made no claim: the dam was safe [deny negated]',

	// Modals and hedges
	'The company may deny that it knew of the leak.': 'company may deny: it knew of the leak [deny may]',
	'Ann Ames might argue that the law is wrong.': 'Ann Ames might argue: the law is wrong [assert might]',
	'Ann Ames appeared to confirm that the bridge was unsafe.':
		'Ann Ames appeared to confirm: the bridge was unsafe [assert]',
	'Ann Ames allegedly told aides that the money was gone.': 'Ann Ames allegedly told: the money was gone [assert]',
	'Ann Ames was told that the deal was off.': 'was told: the deal was off [assert]',

	// Nothing is denied here, and the cue alone is shown
	'Ann Ames said the plan was dead.': 'Ann Ames said: the plan was dead [assert]',
	'Ann Ames has said that the plan was dead.': 'Ann Ames said: the plan was dead [assert]',
	'Ann Ames later said that she had never seen it.': 'Ann Ames said: she had never seen it [assert]',
	'Ann Ames denied that it leaked.': 'Ann Ames denied: it leaked [deny]',
	'No 10 said the plan was dead.': 'No 10 said: the plan was dead [assert]',
	'Ann Ames did not resign and said that the plan was dead.': 'Ann Ames said: the plan was dead [assert]',
	'The council not surprisingly said the dam was safe.': 'council not surprisingly said: the dam was safe [assert]',
};

describe('what is shown of a claim', () => {
	for (const [text, expected] of Object.entries(CASES))
		it(`carries its negation and its modal: ${text}`, () => {
			assert.deepEqual(shown(text), [expected]);
		});

	it('says of the noun of a claim what its verb does to it', () => {
		assert.deepEqual(shown('Ann Ortega denied a claim that the money was gone.'), [
			'Ann Ortega denied: a claim that the money was gone [deny]',
			'Ann Ortega denied a claim: the money was gone [deny]',
		]);
	});

	it('takes nobody for a speaker, and no official for a source', () => {
		const { actors, claims } = annotate(
			'No official has confirmed that the plan is real. Few residents believe it is gone.',
		);
		assert.deepEqual(actors, []);
		assert.deepEqual(
			claims.map(({ speaker, evidence }) => [speaker, evidence.at(-1)?.rule]),
			[
				[null, 'speaker-nobody'],
				[null, 'speaker-nobody'],
			],
		);
	});

	it('has the negation where a heading names the speaker', () => {
		const text = 'Ann Ames left. Neither Ann Ames nor her lawyer would say where the money was.';
		const article = annotate(text);
		assert.equal(claimWords(article, article.claims[0]!, wordsFrom(article, text)).howAlone, 'Neither … would say');
	});
});
