import { NewerPageError, parsePage, type Page } from './annotations';

/**
 * Why a store file is not to be touched: it is no page, has the marks of a merge conflict, breaks off, is too deep to be worked
 * on, or is of a later Dossier.
 */
export type Damage = 'garbled' | 'conflict' | 'half' | 'nested' | 'newer';

/** What the text of a store file is. */
export type PageReading =
	| { readonly status: 'read'; readonly page: Page }
	| { readonly status: 'damaged'; readonly why: Damage; readonly reason: string };

/** How many lists and objects may be within each other. What works on a page recurs so deep. */
const DEEPEST = 200;

/** Reads the text of a store file; what is wrong with it is told, not thrown. */
export function readPage(text: string): PageReading {
	const { deepest, isOpen } = nestingOf(text);
	if (deepest > DEEPEST) return { status: 'damaged', why: 'nested', reason: `> ${DEEPEST}` };
	try {
		return { status: 'read', page: parsePage(text) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { status: 'damaged', why: damageOf(text, error, isOpen), reason };
	}
}

function damageOf(text: string, error: unknown, isOpen: boolean): Damage {
	if (error instanceof NewerPageError) return 'newer';
	if (!(error instanceof SyntaxError)) return 'garbled';
	if (/^<{7}(?: |$)/mu.test(text) && /^>{7}(?: |$)/mu.test(text)) return 'conflict';
	return isOpen ? 'half' : 'garbled';
}

/** How deep the lists and objects of JSON are within each other, and whether some are still open at its end. */
function nestingOf(text: string): { readonly deepest: number; readonly isOpen: boolean } {
	let [depth, deepest, isString] = [0, 0, false];
	for (let i = 0; i < text.length; i++) {
		const letter = text.charCodeAt(i);
		if (letter === QUOTE) isString = !isString;
		else if (isString) i += Number(letter === BACKSLASH);
		else if (letter === OPEN_BRACE || letter === OPEN_BRACKET) deepest = Math.max(deepest, ++depth);
		else if (letter === CLOSE_BRACE || letter === CLOSE_BRACKET) depth--;
	}
	return { deepest, isOpen: isString || depth > 0 || text.trim() === '' };
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
