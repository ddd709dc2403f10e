import type { Draw } from './draw.mts';
import { WORDS } from './words.mts';

/** Sentences of news as a grammar makes them: well formed in the main, so that the rules find what they look for. */
export function sentence(draw: Draw): string {
	const { pick, chance } = draw;
	const who = phrase(draw);
	const told = (): string => (chance(0.4) ? quotation(draw) : pick(WORDS.clause));
	const when = chance(0.3) ? ` ${pick(WORDS.when)}` : '';
	const stop = chance(0.9) ? pick(['.', '.', '.', '?', '!', ':', ',', '…']) : '';
	switch (draw.below(10)) {
		case 0:
			return `${capital(who)} ${pick(WORDS.says)}${when} that ${told()}${stop}`;
		case 1:
			return `${capital(told())}, ${who} ${pick(WORDS.says)}${when}${stop}`;
		case 2:
			return `${quotation(draw)} ${pick(WORDS.says)} ${who}${chance(0.3) ? `, ${phrase(draw)}` : ''}${stop}`;
		case 3:
			return `${capital(who)} ${pick(WORDS.takes)} ${list(draw)}${when}${stop}`;
		case 4:
			return `According to ${who}, ${told()}${stop}`;
		case 5:
			return `${capital(who)}, ${phrase(draw)}, ${pick(WORDS.says)}: ${quotation(draw)}${stop}`;
		case 6:
			return `${capital(pick(WORDS.noun))} was ${pick(WORDS.takes)} ${list(draw)} by ${who}${stop}`;
		case 7:
			return `${capital(who)} ${pick(WORDS.says)} ${told()} ${pick(WORDS.joins)} ${pick(WORDS.says)} ${told()}${stop}`;
		case 8:
			return `${pick(['Q', 'A', 'ORTEGA', 'VASSBO', 'Reporter', who])}: ${told()}${stop}`;
		default:
			return `${quotation(draw)}, ${who} ${pick(WORDS.says)}${when}. ${quotation(draw)}`;
	}
}

/** Who or what a sentence may be about. */
function phrase(draw: Draw): string {
	const { pick, chance } = draw;
	const one = pick([
		WORDS.person,
		WORDS.person,
		WORDS.role,
		WORDS.role,
		WORDS.organization,
		WORDS.people,
		WORDS.pronoun,
	]);
	const named = one === WORDS.person && chance(0.3) ? `${pick(WORDS.title)} ${pick(one)}` : pick<string>(one);
	if (chance(0.12)) return `${named} of ${phrase(draw)}`;
	if (chance(0.12)) return `${named}, ${phrase(draw)}`;
	if (chance(0.08)) return `${named}’s ${phrase(draw)}`;
	return chance(0.08) ? `${named} and ${phrase(draw)}` : named;
}

/** One thing, or some with a conjunction before the last. */
function list(draw: Draw): string {
	const { pick, chance, some } = draw;
	const things = some(0, 3, () => pick<string>(chance(0.8) ? WORDS.noun : WORDS.place));
	const last = chance(0.9) ? phrase(draw) : '';
	return things.length > 0 ? `${things.join(', ')} ${pick(['and', 'or', ','])} ${last}` : last;
}

function quotation(draw: Draw): string {
	const { pick, chance } = draw;
	const [opens, closes] = pick([
		['“', '”'],
		['“', '”'],
		['"', '"'],
		['‘', '’'],
		['«', '»'],
		["'", "'"],
	] as const);
	const words = chance(0.15)
		? pick(['', '?', '…', '!', 'rash', '...'])
		: chance(0.2)
			? sentence(draw)
			: pick(WORDS.clause);
	return `${chance(0.96) ? opens : ''}${chance(0.5) ? capital(words) : words}${chance(0.3) ? ',' : ''}${chance(0.93) ? closes : ''}`;
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
