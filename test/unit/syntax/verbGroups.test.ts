import assert from 'node:assert/strict';
import { showGroups } from './show';

const CASES: readonly (readonly [does: string, text: string, groups: readonly string[]])[] = [
	['are single verbs', 'The mayor left.', ['left']],
	['hold auxiliaries', 'She might have been told.', ['might have been told: passive might']],
	['are active with “have”', 'The ship has sunk.', ['has sunk']],
	['are active with “be” and a gerund', 'The ship is sinking.', ['is sinking']],
	['are passive with “being”', 'The ship is being sold.', ['is being sold: passive']],
	['are passive with “get”', 'They got arrested.', ['got arrested: passive']],
	[
		'hold the adverbs among their verbs',
		'He was widely and rightly blamed.',
		['was widely and rightly blamed: passive'],
	],
	['hold an adverb between commas', 'It was, however, dropped.', ['was , however , dropped: passive']],
	['are negated by “not”', 'The mayor did not know it.', ['did not know: negated']],
	['are negated by “never”', 'The mayor never knew it.', ['never knew: negated']],
	['are negated by “no longer”', 'It is no longer new.', ['is no longer: negated']],
	['are negated by “n’t”', 'It isn’t new.', ['is n’t: negated']],
	['are negated by “cannot”', 'We cannot leave.', ['cannot leave: negated cannot']],
	['are not negated by “not only”', 'It would not only help.', ['would not only help: would']],
	['are no participles before nouns', 'The proposed deal failed.', ['failed']],
	['are infinitives', 'He wants to leave.', ['wants', 'to leave: nonfinite']],
	['are participles after their nouns', 'The deal signed in May failed.', ['signed: passive nonfinite', 'failed']],
	['hold the subject of a question', 'Did the mayor know of it?', ['Did the mayor know']],
	['hold the subject of a passive question', 'Was the mayor told?', ['Was the mayor told: passive']],
	['hold the subject after “never”', 'Never has she denied it.', ['Never has she denied: negated']],
	['do not reach over what follows “there is”', 'There are plans to leave.', ['are', 'to leave: nonfinite']],
];

describe('verb groups', () => {
	for (const [does, text, groups] of CASES)
		it(does, () => {
			assert.deepEqual(showGroups(text), groups);
		});
});
