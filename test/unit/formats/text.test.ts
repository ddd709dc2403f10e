import assert from 'node:assert/strict';
import { renderText } from '../../../src/core/formats/text';
import { ARTICLE, TEXT } from './article';

const LEGEND = 'P1=== name, P1--- role, P1... pronoun, L1~~~ people; c1___ content, c1@@@ source, c1^^^ cue of a claim';

describe('text', () => {
	it('has marks under the words, actors, claims and issues', () => {
		assert.equal(
			renderText(ARTICLE, TEXT, { source: 'a\nb.txt', width: 20 }),
			[
				'a b.txt (en, 73 code units, CRLF)',
				LEGEND,
				'',
				'    headline │ Leave, says Ortega',
				'                           P1====',
				'             │',
				'           ¶ │ “I will not go,” Ana',
				'                                P1=',
				'               c1______________ c1@',
				'             │ Ortega said.',
				'               ======',
				'               @@@@@@ c1^^',
				'             │ She was in Cuba.',
				'               P1.        L1==',
				'               c2_     c2_____',
				'',
				'      ACTORS',
				'          P1 │ Ana Ortega – person, 3 mentions',
				'             │   also Ortega',
				'             │   as leader',
				'          L1 │ Cuba – place, 1 mention',
				'',
				'      CLAIMS',
				'          c1 │ P1, direct, assert, high confidence, to “Leave, sa”, about L1',
				'             │   Ana Ortega | said | “I will not go,”',
				'          c2 │ unattributed, indirect, attitude, deny, low confidence, denies c1, within c1',
				'             │   – | – | She | in Cuba',
				'',
				'      ISSUES',
				' stray-quote │ A stray mark.',
				'',
			].join('\n'),
		);
	});

	it('leaves out sections with nothing in them', () => {
		const nothing = {
			language: 'und',
			length: 0,
			blocks: [],
			quotations: [],
			actors: [],
			claims: [],
			issues: [],
			corrections: [],
		};
		assert.equal(renderText(nothing, '', { source: '-' }), `- (und, 0 code units)\n${LEGEND}\n\n`);
	});
});
