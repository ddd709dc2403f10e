import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withoutPictures } from '../../../scripts/vscode/vsix.mjs';

const README = readFileSync('README.md', 'utf8');
const isPicture = (line: string): boolean => /^\s*!\[/.test(line);

describe('the README in the package', () => {
	it('has no picture, as VS Code shows none that is not on the web', () => {
		assert.ok(README.split('\n').some(isPicture));
		assert.doesNotMatch(withoutPictures(README), /!\[|<img/);
	});

	it('has every other line', () => {
		const lines = (text: string): readonly string[] =>
			text.split('\n').filter((line) => line !== '' && !isPicture(line));
		assert.deepEqual(lines(withoutPictures(README)), lines(README));
	});
});
