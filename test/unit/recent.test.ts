import assert from 'node:assert/strict';
import { Recent } from '../../src/core/recent';

describe('what is remembered of late', () => {
	const counting = (least: number) => {
		const recent = new Recent<string>(least);
		const made: string[] = [];
		const ask = (key: string): string =>
			recent.of(key, (one) => {
				made.push(one);
				return one.toUpperCase();
			});
		return { ask, made };
	};

	it('is made once', () => {
		const { ask, made } = counting(2);
		for (const key of ['a', 'b', 'a', 'b', 'a']) assert.equal(ask(key), key.toUpperCase());
		assert.deepEqual(made, ['a', 'b']);
	});

	it('is what was asked for last, at least as much as was promised', () => {
		const { ask, made } = counting(2);
		for (const key of ['a', 'b', 'c', 'b', 'c']) ask(key);
		assert.deepEqual(made, ['a', 'b', 'c']);
	});

	it('is no more than twice as much', () => {
		const { ask, made } = counting(2);
		for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) ask(key);
		assert.deepEqual(made, ['a', 'b', 'c', 'd', 'e', 'a']);
	});
});
