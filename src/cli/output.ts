import { toJson } from '../core/formats/json';
import { renderSourcing } from '../core/formats/sourcing';
import { renderText } from '../core/formats/text';
import type { Article } from '../core/model';
import { sourcingOf } from '../core/sourcing';
import { withoutAttitudes } from '../core/statements';
import type { AnnotateRequest } from './options';

/** An annotated article with what it was made from. */
export interface AnnotatedInput {
	/** The path as it was given. */
	readonly source: string;
	readonly text: string;
	readonly article: Article;
}

/** How results become output: what stands before the first, between two, and after the last of them. */
export interface Printer {
	readonly before: string;
	readonly between: string;
	readonly after: string;
	print(result: AnnotatedInput): string;
}

/**
 * The printer for a request; JSON for several files is one array, so that the whole output is one JSON value. JSON has all
 * claims; what is for people to read leaves out attitudes, unless they are asked for.
 */
export function printerFor({ format, width, attitudes, files }: AnnotateRequest): Printer {
	const several = files.length > 1;
	const shown = (article: Article): Article => (attitudes ? article : withoutAttitudes(article));
	switch (format) {
		case 'json':
			return {
				...(several ? { before: '[\n', between: ',\n', after: '\n]\n' } : { before: '', between: '', after: '\n' }),
				print: ({ article, source }) => JSON.stringify(toJson(article, source), null, 2),
			};
		case 'jsonl':
			return {
				...PLAIN,
				print: ({ article, source }) => `${JSON.stringify(toJson(article, source))}\n`,
			};
		case 'text':
			return {
				...PLAIN,
				between: '\n',
				print: ({ article, source, text }) =>
					renderText(shown(article), text, width === null ? { source } : { source, width }),
			};
		case 'sourcing':
			return {
				...PLAIN,
				between: '\n',
				print: ({ article: all, source, text }) => {
					const article = shown(all);
					return renderSourcing(sourcingOf(article, text), article, text, { source }).text;
				},
			};
	}
}

const PLAIN = { before: '', between: '', after: '' };
