import assert from 'node:assert/strict';
import { schedule, type Job } from '../../../scripts/suite/schedule.mjs';

describe('the schedule of parts', () => {
	/** Runs jobs, each of which ends when all others that can have started have. Returns what happened, in order. */
	const events = async (jobs: readonly Job[], atOnce: number, failing: readonly string[] = []) => {
		const seen: string[] = [];
		const bad = await schedule(
			jobs,
			atOnce,
			async ({ name }) => {
				seen.push(`${name} starts`);
				await new Promise(setImmediate);
				seen.push(`${name} ends`);
				return !failing.includes(name);
			},
			({ name }, lacking) => seen.push(`${name} lacks ${lacking.join()}`),
		);
		return { seen, bad: [...bad] };
	};

	it('runs one after the other in order where only one may run at once', async () => {
		const { seen } = await events([{ name: 'a' }, { name: 'b' }], 1);
		assert.deepEqual(seen, ['a starts', 'a ends', 'b starts', 'b ends']);
	});

	it('lets what needs another wait for its end, and what comes later go first', async () => {
		const { seen } = await events([{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c' }], 2);
		assert.deepEqual(seen.slice(0, 2), ['a starts', 'c starts']);
		assert.ok(seen.indexOf('b starts') > seen.indexOf('a ends'));
	});

	it('leaves out what needs something that failed, and what needs that', async () => {
		const jobs = [{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c', needs: ['b'] }, { name: 'd' }];
		const { seen, bad } = await events(jobs, 1, ['a']);
		assert.deepEqual(seen, ['a starts', 'a ends', 'b lacks a', 'c lacks b', 'd starts', 'd ends']);
		assert.deepEqual(bad, ['a', 'b', 'c']);
	});

	it('takes needs that are not among the jobs for done', async () => {
		assert.deepEqual((await events([{ name: 'b', needs: ['a'] }], 1)).seen, ['b starts', 'b ends']);
	});
});
