import assert from 'node:assert/strict';
import { sliceOf } from '../../../src/core/span';
import { claimsOf } from './show';

const NAMES = ['Ames', 'Boyd', 'Harbour Lines'];

/** Every relation of the text: what the one claim says, what it does, and what the other one says. */
function relations(text: string): readonly string[] {
	const claims = claimsOf(text, ...NAMES);
	const words = (id: string): string => sliceOf(text, claims.find((claim) => claim.id === id)!.content[0]!);
	return claims.flatMap(({ id, relations }) =>
		relations.map(({ kind, claim }) => `${words(id)} ${kind} ${words(claim)}`),
	);
}

describe('relations', () => {
	it('link a denial to the claim that says the same', () => {
		assert.deepEqual(relations('Ames said Boyd lost the report. Boyd denied that he had lost any report.'), [
			'he had lost any report denies Boyd lost the report',
		]);
		assert.deepEqual(relations('Boyd denied hiding the report. Ames had accused him of hiding the report.'), [
			'hiding the report denies of hiding the report',
		]);
	});

	it('link an answer to the claim that it points to', () => {
		const said = 'Ames said the ferry leaked';
		assert.deepEqual(relations(`${said}. Boyd denied it.`), ['it denies the ferry leaked']);
		assert.deepEqual(relations(`${said}, a claim Boyd denied.`), ['a claim denies the ferry leaked']);
		assert.deepEqual(relations(`${said}, a claim that Boyd has denied.`), ['a claim denies the ferry leaked']);
		assert.deepEqual(relations(`${said}, which Boyd confirmed.`), ['which confirms the ferry leaked']);
		assert.deepEqual(relations(`${said}. The claim was denied by Boyd.`), ['The claim denies the ferry leaked']);
		assert.deepEqual(relations(`${said}. “That is not true,” Boyd said.`), [
			'“That is not true,” denies the ferry leaked',
		]);
		assert.deepEqual(relations('Boyd rejected Ames’s claim that the ferry leaked.'), [
			'Ames’s claim that the ferry leaked denies the ferry leaked',
		]);
	});

	it('link an accusation rather than what stands nearer', () => {
		assert.deepEqual(
			relations('Ames accused Harbour Lines of fraud. She said it was late. Harbour Lines denied any wrongdoing.'),
			['any wrongdoing denies of fraud'],
		);
	});

	it('link what is said again', () => {
		const said = 'Ames said the harbour ferry was sold to a bank in Maru.';
		assert.deepEqual(relations(`${said} Boyd left. Ames said the harbour ferry had been sold to a Maru bank.`), [
			'the harbour ferry had been sold to a Maru bank repeats the harbour ferry was sold to a bank in Maru',
		]);
		assert.deepEqual(relations('Boyd said it leaked. Ames repeated that it leaked.'), ['it leaked repeats it leaked']);
	});

	it('link what two people say to the contrary', () => {
		assert.deepEqual(
			relations('Ames said the harbour ferry leaked on Friday. Boyd said the harbour ferry did not leak on Friday.'),
			['the harbour ferry did not leak on Friday denies the harbour ferry leaked on Friday'],
		);
	});

	it('are not guessed', () => {
		assert.deepEqual(relations('Ames said it leaked, and Boyd said it sank. Harbour Lines denied it.'), []);
		assert.deepEqual(relations('Ames said the ferry leaked. Boyd could not confirm it.'), []);
		assert.deepEqual(relations('Ames said the ferry leaked. Boyd denied knowing Maru.'), []);
		assert.deepEqual(relations('Ames promised to leave. Boyd denied it.'), []);
		assert.deepEqual(
			relations('Ames said 40 harbour ferries leaked in the storm. Ames said 90 harbour ferries leaked in the storm.'),
			[],
		);
	});
});
