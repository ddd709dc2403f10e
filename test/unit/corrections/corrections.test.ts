import assert from 'node:assert/strict';
import { annotate } from '../../../src/core/annotate';
import { isReaders } from '../../../src/core/corrections/reader';
import type { Article } from '../../../src/core/model';
import { overlaps, sliceOf } from '../../../src/core/span';
import { assertSound } from '../../property/invariants';
import { actorNamed, anchorAt, corrected, correction, mentionsOf } from './support';

const TEXT = [
	'Ferry owners and the town quarrel over a pier',
	'OSLAND, March 3 – The pier at Osland will close in May, Mayor Ingrid Vassbo said on Monday. “We cannot wait for another winter,” Vassbo told reporters. “The piles are rotten.”',
	'Petter Rame, who owns the ferry company Ramelinje, rejected the plan. Rame said that the town had never asked him. “Nobody came to look,” he said.',
	'A senior official at the ministry of transport said the state would pay half. The official would not say when.',
	'Ramelinje carries 4,000 people a week. The Blue Heron will stay in port until the quarrel is over, Rame added.',
].join('\n\n');

const at = (phrase: string, nth?: number) => anchorAt(TEXT, phrase, nth);

describe('corrections of names', () => {
	it('give a kind to an actor under all its names', () => {
		const article = corrected(
			TEXT,
			correction(at('Petter Rame'), { type: 'set-kind', kind: 'organization', names: ['Petter Rame', 'Rame'] }),
		);
		assert.equal(actorNamed(article, 'Petter Rame').kind, 'organization');
		assert.ok(isReaders(actorNamed(article, 'Petter Rame')));
	});

	it('take what is no name out of the article, wherever it stands', () => {
		const article = corrected(TEXT, correction(at('Ramelinje', 1), { type: 'unmark-name' }));
		const names = article.actors.flatMap((actor) => mentionsOf(TEXT, actor));
		assert.ok(!names.includes('Ramelinje'));
	});

	it('make an actor of words that the machine passed over', () => {
		const text = TEXT.replaceAll('pier', 'wharf');
		const article = annotate(text, {
			corrections: [correction(anchorAt(text, 'wharf'), { type: 'mark-name', kind: 'place' })],
		});
		const wharf = actorNamed(article, 'wharf');
		assert.equal(wharf.kind, 'place');
		assert.equal(wharf.mentions.length, 2);
	});

	it('make one name of what the machine cut into pieces, also where the pieces were taken out before', () => {
		const whole = correction(at('Petter Rame, who'), { type: 'mark-name', kind: 'organization' });
		const pieces = [at('Petter Rame'), at('Rame', 1)].map((piece) => correction(piece, { type: 'unmark-name' }));
		const article = corrected(TEXT, ...pieces, whole);
		assert.deepEqual(mentionsOf(TEXT, actorNamed(article, 'Petter Rame, who')), ['Petter Rame, who']);
	});

	it('hold in every article for names that are always so', () => {
		const names = [
			{ words: 'Blue Heron', kind: 'other' },
			{ words: 'Osland', kind: null },
		] as const;
		const article = annotate(TEXT, { names });
		assert.equal(actorNamed(article, 'Blue Heron').kind, 'other');
		assert.ok(!article.actors.some(({ name }) => name === 'Osland'));
	});
});

describe('corrections of phrases for groups and unnamed sources', () => {
	it('make an unnamed source of words that the machine passed over, which then speaks', () => {
		const text = TEXT.replace('A senior official at the ministry of transport', 'Half of the quay');
		const article = corrected(
			text,
			correction(anchorAt(text, 'Half of the quay'), { type: 'mark-name', kind: 'unnamed' }),
		);
		const half = actorNamed(article, 'Half of the quay');
		assert.equal(half.kind, 'unnamed');
		assert.ok(isReaders(half));
		const claim = article.claims.find(({ content }) => sliceOf(text, content[0]!).includes('pay half'));
		assert.equal(claim?.speaker, half.id);
	});

	it('make a group of words wherever they stand, without their article in its name', () => {
		const article = corrected(TEXT, correction(at('The piles'), { type: 'mark-name', kind: 'group' }));
		assert.equal(actorNamed(article, 'piles').kind, 'group');
		const ferries = corrected(TEXT, correction(at('Ferry owners'), { type: 'mark-name', kind: 'group' }));
		assert.deepEqual(mentionsOf(TEXT, actorNamed(ferries, 'Ferry owners')), ['Ferry owners']);
	});

	it('leave a name within them its own mention, and do nothing within a longer name', () => {
		const text = TEXT.replace('Ferry owners and', 'An aide to Ingrid Vassbo and');
		const article = corrected(
			text,
			correction(anchorAt(text, 'An aide to Ingrid Vassbo'), { type: 'mark-name', kind: 'unnamed' }),
		);
		assert.equal(actorNamed(article, 'aide to Ingrid Vassbo').kind, 'unnamed');
		assert.ok(actorNamed(article, 'Ingrid Vassbo').mentions.some(({ start }) => start === 'An aide to '.length));
		const within = corrected(TEXT, correction(at('Ingrid'), { type: 'mark-name', kind: 'unnamed' }));
		assert.deepEqual(
			within.actors.map(({ name, kind }) => [name, kind]),
			annotate(TEXT).actors.map(({ name, kind }) => [name, kind]),
		);
	});

	it('take the letters of a role that they share, and overlap no other phrase', () => {
		const article = corrected(TEXT, correction(at('official at the ministry of transport'), { type: 'mark-name', kind: 'unnamed' })); // prettier-ignore
		const roles = article.actors.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'role'));
		for (const one of roles)
			for (const other of roles) assert.ok(one === other || one.end <= other.start || other.end <= one.start);
		assert.equal(actorNamed(article, 'official at the ministry of transport').kind, 'unnamed');
	});

	it('give these kinds to an actor with a name, too', () => {
		for (const kind of ['group', 'unnamed'] as const) {
			const change = { type: 'set-kind', kind, names: ['Ramelinje'] } as const;
			const article = corrected(TEXT, correction(at('Ramelinje'), change));
			assert.equal(actorNamed(article, 'Ramelinje').kind, kind);
			const marked = corrected(TEXT, correction(at('Ramelinje'), { type: 'mark-name', kind }));
			assert.equal(actorNamed(marked, 'Ramelinje').kind, kind);
			assert.equal(actorNamed(marked, 'Ramelinje').mentions.length, 2);
		}
	});

	it('hold in every article for words that are always so', () => {
		const article = annotate(TEXT, { names: [{ words: 'Ferry owners', kind: 'group' }] });
		assert.equal(actorNamed(article, 'Ferry owners').kind, 'group');
	});

	it('keep the article sound, whatever words they are of', () => {
		for (let start = 0; start < TEXT.length; start += 41)
			for (const length of [2, 17, 60]) {
				const words = TEXT.slice(start, start + length).trim();
				if (words !== '')
					assertSound(corrected(TEXT, correction(at(words), { type: 'mark-name', kind: 'unnamed' })), TEXT);
			}
	});
});

describe('corrections of actors', () => {
	it('join two actors under the name of the second', () => {
		const article = corrected(TEXT, correction(at('The official'), { type: 'merge' }, at('Ingrid Vassbo')));
		const mayor = actorNamed(article, 'Ingrid Vassbo');
		assert.ok(mentionsOf(TEXT, mayor).includes('The official'));
		assert.ok(mayor.roles.some((role) => role.includes('official')));
		assert.ok(article.claims.some(({ speaker, content }) => speaker === mayor.id && sliceOf(TEXT, content[0]!).includes('winter'))); // prettier-ignore
	});

	it('part words from an actor, all that are spelled so', () => {
		const article = corrected(TEXT, correction(at('Rame said'.slice(0, 4), 2), { type: 'split' }, at('Petter Rame')));
		assert.ok(mentionsOf(TEXT, actorNamed(article, 'Petter Rame')).every((words) => words !== 'Rame'));
		assert.deepEqual(mentionsOf(TEXT, actorNamed(article, 'Rame')), ['Rame', 'Rame']);
	});

	it('part a surname that two share from one of them in one place alone', () => {
		const text =
			'Ruth Ames met the press in May. Ames said it was late. Ames said it was cold.\n\n' +
			'Much later that year, after a long winter in which nothing was heard of anybody in the town, the press met Peter Ames.';
		const place = (nth: number) => anchorAt(text, 'Ames said', nth);
		const surname = (nth: number) => ({
			...place(nth),
			exact: 'Ames',
			suffix: ` said${place(nth).suffix}`.slice(0, 32),
		});
		const apart = correction(surname(0), { type: 'split' }, anchorAt(text, 'Ruth Ames'));
		const his = correction(surname(0), { type: 'merge' }, anchorAt(text, 'Peter Ames'));
		const article = corrected(text, apart, his);
		assert.deepEqual(mentionsOf(text, actorNamed(article, 'Ruth Ames')), ['Ruth Ames', 'Ames']);
		assert.deepEqual(mentionsOf(text, actorNamed(article, 'Peter Ames')), ['Ames', 'Peter Ames']);
	});

	it('give a pronoun to somebody else, and to nobody', () => {
		const he = at('he said', 0);
		const pronoun = { ...he, exact: 'he', suffix: ` said${he.suffix}`.slice(0, 32) };
		const apart = correction(pronoun, { type: 'split' }, at('Petter Rame'));
		const nobody = corrected(TEXT, apart);
		assert.ok(!mentionsOf(TEXT, actorNamed(nobody, 'Petter Rame')).includes('he'));
		const hers = corrected(TEXT, apart, correction(pronoun, { type: 'merge' }, at('Ingrid Vassbo')));
		assert.ok(mentionsOf(TEXT, actorNamed(hers, 'Ingrid Vassbo')).includes('he'));
	});

	it('call an actor otherwise and keep its former name', () => {
		const article = corrected(TEXT, correction(at('Vassbo', 1), { type: 'rename', name: 'Mayor Vassbo' }));
		const mayor = actorNamed(article, 'Mayor Vassbo');
		assert.ok(mayor.aliases.includes('Ingrid Vassbo'));
	});
});

describe('corrections of claims', () => {
	const quotation = at('“Nobody came to look,”');

	it('name the speaker', () => {
		const article = corrected(TEXT, correction(quotation, { type: 'set-speaker', name: null }, at('Ingrid Vassbo')));
		const claim = article.claims.find(({ content }) => sliceOf(TEXT, content[0]!).includes('Nobody came'))!;
		assert.equal(claim.speaker, actorNamed(article, 'Ingrid Vassbo').id);
		assert.ok(isReaders(claim));
	});

	it('name nobody', () => {
		const article = corrected(TEXT, correction(quotation, { type: 'set-speaker', name: null }));
		assert.equal(
			article.claims.find(({ content }) => sliceOf(TEXT, content[0]!).includes('Nobody came'))!.speaker,
			null,
		);
	});

	it('name somebody whom the article does not name', () => {
		const article = corrected(TEXT, correction(quotation, { type: 'set-speaker', name: 'Eva Solli' }));
		assert.equal(
			article.claims.find(({ content }) => sliceOf(TEXT, content[0]!).includes('Nobody came'))!.speaker,
			actorNamed(article, 'Eva Solli').id,
		);
	});

	it('make a joint claim somebody’s alone', () => {
		const text = 'Ingrid Vassbo and Petter Rame said that the pier was safe.';
		const anchor = anchorAt(text, 'the pier was safe');
		const [claim] = annotate(text).claims;
		assert.equal(claim!.speakers?.length, 2);
		const article = corrected(text, correction(anchor, { type: 'set-speaker', name: 'Petter Rame' }));
		assert.deepEqual(
			article.claims.map(({ speaker, speakers }) => [speaker, speakers]),
			[[actorNamed(article, 'Petter Rame').id, undefined]],
		);
	});

	it('take out what is no claim and number the others', () => {
		const before = annotate(TEXT).claims.length;
		const { claims } = corrected(TEXT, correction(quotation, { type: 'unmark-claim' }));
		assert.equal(claims.length, before - 1);
		assert.deepEqual(claims.map(({ id }) => id), claims.map((_, i) => `c${i + 1}`)); // prettier-ignore
	});

	it('make a claim of words that the machine passed over', () => {
		const words = 'Ramelinje carries 4,000 people a week';
		const article = corrected(TEXT, correction(at(words), { type: 'mark-claim', name: null }, at('Petter Rame')));
		const claim = article.claims.find(({ content }) => sliceOf(TEXT, content[0]!) === words)!;
		assert.equal(claim.speaker, actorNamed(article, 'Petter Rame').id);
		assert.ok(claim.about.length > 0);
	});
});

describe('a speaker who was brought in and has no claim any more', () => {
	it('is nobody, and no other claim is about him', () => {
		const inner = at('4,000 people');
		const article = corrected(
			TEXT,
			correction(inner, { type: 'mark-claim', name: 'Eva Lunde' }),
			correction(at('carries 4,000 people a week'), { type: 'mark-claim', name: null }, at('Petter Rame')),
			correction(inner, { type: 'set-speaker', name: null }),
		);
		assert.ok(!article.actors.some(({ name }) => name === 'Eva Lunde'));
		assertSound(article, TEXT);
	});
});

describe('a claim that is marked where another one is', () => {
	const by = (name: string) => at(name);
	const mark = (words: string, speaker: string) =>
		correction(at(words), { type: 'mark-claim', name: null }, by(speaker));
	/** Claims with words in common with a phrase, as "speaker | cue | content". */
	const told = (article: Article, phrase: string): readonly string[] => {
		const start = TEXT.indexOf(phrase);
		const place = { start, end: start + phrase.length };
		return article.claims
			.filter(({ content }) => content.some((part) => overlaps(part, place)))
			.map(({ speaker, cue, content }) =>
				[
					article.actors.find(({ id }) => id === speaker)?.name ?? 'nobody',
					cue ? sliceOf(TEXT, cue) : '–',
					content.map((part) => sliceOf(TEXT, part)).join(' … '),
				].join(' | '),
			);
	};

	it('by its speaker takes its place, be its words fewer or more, and keeps its cue where that is none of them', () => {
		const sentence = 'the state would pay half';
		assert.deepEqual(told(annotate(TEXT), sentence), [
			`senior official at the ministry of transport | said | ${sentence}`,
		]);
		const fewer = mark('would pay half', 'A senior official at the ministry of transport');
		assert.deepEqual(told(corrected(TEXT, fewer), sentence), [
			'senior official at the ministry of transport | said | would pay half',
		]);
		const more = mark('said the state would pay half', 'A senior official at the ministry of transport');
		assert.deepEqual(told(corrected(TEXT, more), sentence), [
			'senior official at the ministry of transport | – | said the state would pay half',
		]);
	});

	it('is that claim: it can be marked anew, given to another speaker and taken out', () => {
		const official = 'A senior official at the ministry of transport';
		const fewer = mark('would pay half', official);
		const back = mark('the state would pay half', official);
		const words = 'state would pay half';
		assert.deepEqual(told(corrected(TEXT, fewer, back), words), told(annotate(TEXT), words));
		const hers = correction(at('would pay half'), { type: 'set-speaker', name: null }, by('Ingrid Vassbo'));
		assert.deepEqual(told(corrected(TEXT, fewer, hers), words), ['Ingrid Vassbo | said | would pay half']);
		const none = correction(at('would pay half'), { type: 'unmark-claim' });
		assert.deepEqual(told(corrected(TEXT, fewer, none), words), []);
	});

	it('by its speaker leaves out what stands between two parts of it', () => {
		const winter = '“We cannot wait for another winter,” Vassbo told reporters. “The piles are rotten.”';
		const [parts] = told(annotate(TEXT), winter);
		assert.equal(parts, 'Ingrid Vassbo | told | “We cannot wait for another winter,” … “The piles are rotten.”');
		const both = mark(winter.slice(1, -1), 'Ingrid Vassbo');
		assert.deepEqual(told(corrected(TEXT, both), winter), [
			'Ingrid Vassbo | told | We cannot wait for another winter,” … “The piles are rotten.',
		]);
	});

	it('by somebody else takes its words away at an end, and is told in it between its ends', () => {
		const sentence = 'The pier at Osland will close in May';
		assert.deepEqual(told(annotate(TEXT), sentence), [`Ingrid Vassbo | said | ${sentence}`]);
		assert.deepEqual(told(corrected(TEXT, mark('will close in May', 'Petter Rame')), sentence), [
			'Ingrid Vassbo | said | The pier at Osland',
			'Petter Rame | – | will close in May',
		]);
		const within = corrected(TEXT, mark('will close', 'Petter Rame'));
		assert.deepEqual(told(within, sentence), [`Ingrid Vassbo | said | ${sentence}`, 'Petter Rame | – | will close']);
		assert.equal(within.claims.find(({ content }) => sliceOf(TEXT, content[0]!) === 'will close')!.within, 'c1');
		assert.deepEqual(told(corrected(TEXT, mark(sentence, 'Petter Rame')), sentence), [
			`Petter Rame | said | ${sentence}`,
		]);
	});

	it('by somebody else with all that says who says it holds it', () => {
		const sentence = 'Rame said that the town had never asked him';
		const article = corrected(TEXT, mark(sentence, 'Ingrid Vassbo'));
		assert.deepEqual(told(article, 'the town had never asked him'), [
			`Ingrid Vassbo | – | ${sentence}`,
			...told(annotate(TEXT), 'the town had never asked him'),
		]);
		const [, inner] = article.claims.filter(({ content }) => content.some((part) => sliceOf(TEXT, part).includes('never asked him'))); // prettier-ignore
		assert.equal(sliceOf(TEXT, article.claims.find(({ id }) => id === inner!.within)!.content[0]!), sentence);
	});

	it('leaves the article sound, whatever words are marked', () => {
		for (const speaker of ['Ingrid Vassbo', 'Petter Rame'])
			for (let start = 0; start < TEXT.length; start += 61)
				for (const length of [9, 44, 130, 300]) {
					const words = TEXT.slice(start, start + length).trim();
					if (words !== '') assertSound(corrected(TEXT, mark(words, speaker)), TEXT);
				}
	});

	it('leaves nobody in the article whom a later correction took the claim from', () => {
		const typed = correction(at('the state would pay half'), { type: 'set-speaker', name: 'Two clerks' });
		assert.ok(actorNamed(corrected(TEXT, typed), 'Two clerks'));
		const hers = correction(at('the state would pay half'), { type: 'set-speaker', name: null }, by('Ingrid Vassbo'));
		assert.ok(!corrected(TEXT, typed, hers).actors.some(({ name }) => name === 'Two clerks'));
	});
});

describe('a correction', () => {
	it('is an orphan where its words are gone, and does nothing', () => {
		const gone = correction(at('Petter Rame'), { type: 'unmark-name' });
		const text = TEXT.replace('Petter Rame, who owns', 'Somebody who owns');
		const article = annotate(text, { corrections: [gone] });
		assert.deepEqual(article.corrections, [{ id: gone.id, at: null, other: null }]);
		assert.deepEqual(article.actors, annotate(text).actors);
	});

	it('tells where its words are', () => {
		const held = correction(at('Rame', 1), { type: 'merge' }, at('Vassbo'));
		const [found] = annotate(`New.\n\n${TEXT}`, { corrections: [held] }).corrections;
		assert.equal(sliceOf(`New.\n\n${TEXT}`, found!.at!), 'Rame');
		assert.equal(sliceOf(`New.\n\n${TEXT}`, found!.other!), 'Vassbo');
	});
});
