import assert from 'node:assert/strict';
import { layOut } from '../../../src/core/layout/layout';
import { showIssues, showQuotations } from './show';

/** Each text is given with the braces that its quotations should get; the braces are taken off before it is laid out. */
const finds = (expected: string): void => {
	assert.equal(showQuotations(expected.replace(/\{~?|~?\}/gu, '')), expected);
};

describe('quotations', () => {
	it('finds curly, straight and ticked ones', () => {
		finds('{“The pier is safe,”} she said. {“Come and see.”}');
		finds('{"The pier is safe,"} she said. {"Come and see."}');
		finds("{``The pier is safe,''} she said. {``Come and see.''}");
		finds("{''The pier is safe,''} she said.");
		finds('{«The pier is safe,»} she said.');
	});

	it('finds single ones in the British way', () => {
		finds('{‘The pier is safe,’} she said. {‘Come and see.’}');
		finds("{'The pier is safe,'} she said. {'Come and see.'}");
		finds("{'It was late'}, said Mr O'Dea, {'and the drivers' fault'}.");
	});

	it('finds low and reversed marks of other countries', () => {
		finds('{„Nein“}, he told us, {„niemals”}.');
		finds('{”Aldrig,”} said Mr Lund.');
		finds('{“Never,“} said Mr Lund, who saw {”nothing”}.');
	});

	it('nests them', () => {
		finds('{“He told me {‘go away’} and left,”} she said.');
		finds('{‘He told me {“go away”} and left,’} she said.');
		finds('{"He told me {\'go away\'} and left,"} she said.');
		finds('{“He told me {“go away”} and left,”} she said.');
		finds('{"He told me {"go away"} and left,"} she said.');
		finds('{“{‘Go away’} was all he said,”} she recalled.');
		finds('{"We read the {“Harbour Act”} twice. The act is clear,"} she said.');
	});

	it('takes an apostrophe for no mark', () => {
		finds("The voters' choice, the players’ fault, O'Neill's boat and the clerk’s '90s songs.");
		finds("Rock 'n' roll, 'tis said, kept 'em awake.");
		finds('{“The drivers’ union won’t sign,”} he said.');
		finds("{'The drivers' union won't sign,'} he said.");
	});

	it('takes inches and feet for no mark', () => {
		finds('A 6\'2" man carried a 5" board.');
		finds('{“He is 6’2”,”} she said.');
		finds('{"It will cost 100,"} she said of the 55" screen.');
	});

	it('finds them where a space is missing', () => {
		finds('She said:{"Stop"} and left.');
		finds('{"We know."}Then she left.');
		finds('The mayor—{"a fool"}—resigned ({“at last”}).');
	});

	it('ends an unclosed one at the end of its block', () => {
		finds('He said {“we go on. Then he left.~}');
		assert.deepEqual(showIssues('He said “we go on. Then he left.'), ['unclosed-quote “we go on. Then he left.']);
	});

	it('ends an unclosed one where the next opens', () => {
		finds('{“We go on, he said.~} {“We never stop.”}');
		assert.deepEqual(showIssues('“We go on, he said. “We never stop.”'), ['unclosed-quote “We go on, he said.']);
	});

	it('drops an unclosed single one, which may be an apostrophe', () => {
		finds('{"I heard him say \'no,"} she said.');
		assert.deepEqual(showIssues('"I heard him say \'no," she said.'), []);
	});

	it('pairs marks of different shapes where nothing better is there', () => {
		finds('{“We go on,"} he said.');
		finds('{"We go on,”} he said.');
		finds('{‘We go on,”} he said.');
		finds('{“We go on,’’} he said.');
	});

	it('reports a closing mark alone', () => {
		finds('We go on,” he said. {“Now.”}');
		assert.deepEqual(showIssues('We go on,” he said. “Now.”'), ['stray-quote ”']);
		assert.deepEqual(showIssues('the exercise". She said "no".'), ['stray-quote "']);
	});

	it('is not upset by marks without words', () => {
		for (const text of ['"', "'", '”', '""', '"""', '“”', "''", '‘', '„', '» «', '" "', "' '", '“‘"\'„«``'])
			assert.doesNotThrow(() => layOut(text), text);
	});
});

describe('quotations over paragraphs', () => {
	const lead = 'The ferry sank at noon, and the owners of the ship spoke to the press.\n\n';

	it('continue with a mark at the start of each', () => {
		finds(`${lead}{“We saw it.~}\n\n{~“It turned.~}\n\n{~“It sank,”} he said.`);
		finds(`${lead}{"We saw it.~}\n\n{~"It sank,"} he said.`);
		finds(`${lead}{‘We saw it.~}\n\n{~‘It sank,’} he said.`);
		finds(`${lead}{'We saw it.~}\n\n{~'It sank,'} he said.`);
		assert.deepEqual(showIssues(`${lead}“We saw it.\n\n“It sank,” he said.`), []);
	});

	it('continue over a caption or a link between them', () => {
		finds(`${lead}{“We saw it.~}\n\nRead more: Ferry law\n\n{~“It sank,”} he said.`);
	});

	it('continue without an opening mark where a closing one comes first', () => {
		finds(`${lead}{“We saw it.~}\n\n{~It sank,”} he said. {“All of it.”}`);
		assert.deepEqual(showIssues(`${lead}“We saw it.\n\nIt sank,” he said.`), []);
	});

	it('do not continue where the paragraph does not begin with them', () => {
		finds(`${lead}{“We saw it.~}\n\nHe said {“it sank”}.`);
		assert.deepEqual(showIssues(`${lead}“We saw it.\n\nHe said “it sank”.`), ['unclosed-quote “We saw it.']);
	});

	it('do not continue a closed one', () => {
		finds(`${lead}{“We saw it.”}\n\n{“It sank.”}`);
	});

	it('never cross a block', () => {
		const text = `${lead}“We saw it.\n\n“It ‘sank\n\nand went”`;
		const { blocks, quotations } = layOut(text);
		for (const quotation of quotations)
			assert.ok(blocks.some((block) => block.start <= quotation.start && quotation.end <= block.end));
	});
});
