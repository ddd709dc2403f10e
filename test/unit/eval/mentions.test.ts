import assert from 'node:assert/strict';
import type { GoldMention } from '../../../scripts/eval/gold.mjs';
import { countMentions } from '../../../scripts/eval/mentions.mjs';
import { spanIn } from './fixture';

const TEXT = 'Ana Silva met Bruno Costa; she left. The minister stayed.';

const mark = (words: string, actor: string, isName = false): GoldMention => ({ ...spanIn(TEXT, words), actor, isName });
const MARKS = [
	mark('Ana Silva', 'ana', true),
	mark('Bruno Costa', 'bruno', true),
	mark('she', 'ana'),
	mark('The minister', 'bruno'),
];

/** An actor with these words as its mentions. */
const actorOf = (...words: readonly string[]) => ({ mentions: words.map((each) => spanIn(TEXT, each)) });

const counts = (...actors: readonly ReturnType<typeof actorOf>[]) => {
	const counted = countMentions(MARKS, actors);
	return [counted.get('mentions.right') ?? 0, counted.get('mentions.of')];
};

describe('mentions measured', () => {
	it('are right where most marks of their actor are of the same one', () => {
		assert.deepEqual(counts(actorOf('Ana Silva', 'she'), actorOf('Bruno Costa')), [1, 2]);
		assert.deepEqual(counts(actorOf('Ana Silva', 'she'), actorOf('Bruno Costa', 'The minister')), [2, 2]);
	});

	it('are wrong where their actor is another, or where there is none', () => {
		assert.deepEqual(counts(actorOf('Ana Silva', 'The minister', 'she')), [1, 2]);
		assert.deepEqual(counts(), [0, 2]);
	});
});
