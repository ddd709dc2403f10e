import { codePoints, type Anchor } from '../corrections/anchor';
import { fieldsOf, natural, orElse, reject, string, type Decoder } from './decode';

/** A place in an article as a Web Annotation names it. */
export interface SpecificResource {
	readonly type: 'SpecificResource';
	/** The article, as an IRI relative to the file. */
	readonly source: string;
	readonly selector: readonly object[];
}

/** An anchor as a specific resource: by its words, and by its position in code points, as the model demands. */
export const resourceOf = ({ exact, prefix, suffix, start }: Anchor, source: string): SpecificResource => ({
	type: 'SpecificResource',
	source,
	selector: [
		{ type: 'TextQuoteSelector', exact, prefix, suffix },
		{ type: 'TextPositionSelector', start, end: start + codePoints(exact) },
	],
});

/**
 * The anchor that the selectors of a specific resource describe. The words are what it needs; a context or a position that is
 * odd or absent, as in what other tools write, counts as unknown.
 */
export const decodeResource: Decoder<Anchor> = (value, path) => {
	const target: unknown = Array.isArray(value) ? value[0] : value;
	const selectors = fieldsOf(target, path)(
		'selector',
		(found) => (Array.isArray(found) ? found : [found]) as unknown[],
	);
	const selector = (type: string): unknown => selectors.find((one) => typeOf(one) === type);
	const at = `${path}.selector`;
	const quote = fieldsOf(selector('TextQuoteSelector') ?? reject(at, 'a TextQuoteSelector', undefined), at);
	const position = fieldsOf(selector('TextPositionSelector') ?? {}, at);
	return {
		exact: quote('exact', string),
		prefix: quote('prefix', orElse(string, '')),
		suffix: quote('suffix', orElse(string, '')),
		start: position('start', orElse(natural, 0)),
	};
};

const typeOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
