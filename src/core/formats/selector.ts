import { codePoints, type Anchor } from '../corrections/anchor';
import { fieldsOf, natural, reject, string, type Decoder } from './decode';

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

/** The anchor that the selectors of a specific resource describe. */
export const decodeResource: Decoder<Anchor> = (value, path) => {
	const selectors = fieldsOf(value, path)('selector', (found, at) => {
		const list: readonly unknown[] = Array.isArray(found) ? found : [found];
		return (type: string): unknown => list.find((one) => typeOf(one) === type) ?? reject(at, `a ${type}`, undefined);
	});
	const quote = fieldsOf(selectors('TextQuoteSelector'), `${path}.selector`);
	const position = fieldsOf(selectors('TextPositionSelector'), `${path}.selector`);
	return {
		exact: quote('exact', string),
		prefix: quote('prefix', string),
		suffix: quote('suffix', string),
		start: position('start', natural),
	};
};

const typeOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
