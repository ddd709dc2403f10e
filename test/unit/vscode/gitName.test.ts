import assert from 'node:assert/strict';
import { userName } from '../../../src/vscode/gitName';

describe('the name in a configuration of Git', () => {
	for (const [what, config, name] of [
		[
			'as it stands there',
			'[core]\n\tbare = false\n[user]\n\tname = Ana Ortega\n\temail = ana@example.org\n',
			'Ana Ortega',
		],
		['the last one', '[user]\nname = Ana\n[user]\nName=Bo\n', 'Bo'],
		['with what is within quotation marks', '[user]\n  name = "Ana \\"O\\" # 1" ; hers\r\n', 'Ana "O" # 1'],
		['without a comment', '[user]\nname = Ana # mine\n', 'Ana'],
		['of the user alone', '[remote "name"]\nname = x\n[user "y"]\nname = z\n', undefined],
		['not if it is empty', '[user]\nname =\n', undefined],
	] as const)
		it(`is read ${what}`, () => {
			assert.equal(userName(config), name);
		});
});
