import assert from 'node:assert/strict';
import type { Article, Claim, Evidence } from '../../src/core/model';
import { byPosition, contains, overlaps, sliceOf, type Span } from '../../src/core/span';

/** Fails unless the article keeps what the model promises about every article of `text`, and no stage failed in it. */
export function assertSound(article: Article, text: string): void {
	const failed = article.issues.find(({ code }) => code === 'failed');
	assert.ok(!failed, failed?.message);
	assertCarried(article, text);
	article.claims.forEach((claim, index) => {
		assert.equal(claim.id, `c${index + 1}`);
		if (!isReaders(claim)) assertContent(claim, text);
	});
	assertNested(article, text);
}

/** Fails unless the article keeps what holds even after it was carried through edits of its text, which is now `text`. */
export function assertCarried(article: Article, text: string): void {
	assert.equal(article.length, text.length);
	const spans = assertSpans(text);

	spans('markup', article.markup ?? []);
	assertApart('markup', article.markup ?? []);
	spans('blocks', article.blocks);
	assertApart('blocks', article.blocks);
	spans('quotations', article.quotations);
	assertOrdered('quotations', article.quotations);
	for (const quotation of article.quotations) {
		assert.ok(
			article.blocks.some((block) => contains(block, quotation)),
			'a quotation leaves its block',
		);
	}

	const ids = new Set(article.actors.map(({ id }) => id));
	assert.equal(ids.size, article.actors.length, 'ids of actors are unique');
	for (const { id, name, mentions } of article.actors) {
		assert.notEqual(id, '');
		assert.notEqual(name.trim(), '');
		assert.ok(mentions.length > 0, `${id} is mentioned`);
		spans(`mentions of ${id}`, mentions);
		assertApart(`mentions of ${id}`, mentions);
	}
	assertOrdered(
		'actors',
		article.actors.map(({ mentions }) => mentions[0]!),
	);

	const claimIds = new Set(article.claims.map(({ id }) => id));
	assert.equal(claimIds.size, article.claims.length, 'ids of claims are unique');
	article.claims.forEach(({ id, speaker, about, content, source, cue, cuePhrase, addressee, relations, within }) => {
		assert.ok(speaker === null || ids.has(speaker), `${id} is said by an actor`);
		assert.ok(
			about.every((actor) => ids.has(actor)),
			`${id} is about actors`,
		);
		assert.ok(!addressee?.actor || ids.has(addressee.actor), `${id} is said to an actor`);
		const others = [...relations.map(({ claim }) => claim), ...(within === null ? [] : [within])];
		assert.ok(
			others.every((other) => other !== id && claimIds.has(other)),
			`${id} is linked to other claims`,
		);
		assert.ok(content.length > 0, `${id} has content`);
		spans(`${id} content`, content);
		assertApart(`${id} content`, content);
		spans(`${id} cue phrase`, cuePhrase ?? []);
		spans(
			`${id} source, cue and addressee`,
			[source, cue, addressee].filter((span) => span !== null),
		);
	});
	assertOrdered(
		'claims',
		article.claims.map(({ content }) => content[0]!),
	);

	for (const { start, end } of article.issues) assert.ok(0 <= start && start <= end && end <= text.length);
}

/** What is claimed is words, and neither who says it nor that it is said. */
function assertContent({ id, content, source, cue }: Claim, text: string): void {
	for (const part of content) {
		const words = sliceOf(text, part);
		assert.match(words, /[\p{L}\p{N}]/u, `${id} claims words`);
		assert.ok(!source || !overlaps(part, source), `${id} claims its source: “${words}”`);
		assert.ok(!cue || !overlaps(part, cue), `${id} claims its cue: “${words}”`);
	}
}

/** Mentions lie within each other or apart, whosever they are; those of one form are apart. What a reader marked may lie anywhere. */
function assertNested(article: Article, text: string): void {
	const mentions = article.actors
		.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor: actor.id })))
		.filter((mention) => !isReaders(mention))
		.sort(byPosition);
	const open: typeof mentions = [];
	for (const mention of mentions) {
		while (open.length > 0 && open.at(-1)!.end <= mention.start) open.pop();
		for (const outer of open) {
			const both = `“${sliceOf(text, outer)}” of ${outer.actor} and “${sliceOf(text, mention)}” of ${mention.actor}`;
			assert.ok(contains(outer, mention), `crossing mentions: ${both}`);
			assert.notEqual(outer.form, mention.form, `overlapping mentions of one form: ${both}`);
		}
		open.push(mention);
	}
}

const isReaders = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean =>
	evidence.some(({ rule }) => rule === 'reader');

/** Every span holds something, lies in the text, and cuts no character of two code units in half. */
function assertSpans(text: string): (what: string, spans: readonly Span[]) => void {
	const splits = (offset: number): boolean =>
		/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
	return (what, spans) => {
		for (const { start, end } of spans) {
			assert.ok(0 <= start && start < end && end <= text.length, `${what}: ${start}–${end} of ${text.length}`);
			assert.ok(!splits(start) && !splits(end), `${what}: ${start}–${end} cuts a character`);
		}
	};
}

function assertOrdered(what: string, spans: readonly Span[]): void {
	const pairs = spans.slice(1).map((span, index) => [spans[index]!, span] as const);
	for (const [before, after] of pairs) assert.ok(byPosition(before, after) <= 0, `${what} are in document order`);
}

function assertApart(what: string, spans: readonly Span[]): void {
	assertOrdered(what, spans);
	const pairs = spans.slice(1).map((span, index) => [spans[index]!, span] as const);
	for (const [before, after] of pairs) assert.ok(!overlaps(before, after), `${what} are apart`);
}
