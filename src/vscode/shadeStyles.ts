import { DecorationRangeBehavior, ThemeColor, type DecorationRenderOptions } from 'vscode';
import { VOICE_LINES, type Shade } from './claimShades';

const closed = (options: DecorationRenderOptions): DecorationRenderOptions => ({
	...options,
	rangeBehavior: DecorationRangeBehavior.ClosedClosed,
});

/** How the content of a claim is shaded. */
export function shadeStyle(shade: Shade): DecorationRenderOptions {
	if (shade === 'claim') return closed({ backgroundColor: new ThemeColor('dossier.claim.background') });
	const [borderStyle, borderWidth] = VOICE_LINES[shade];
	return closed({
		backgroundColor: new ThemeColor(`dossier.claim.${shade}Background`),
		borderColor: new ThemeColor(`dossier.claim.${shade}`),
		borderStyle,
		borderWidth,
	});
}

/** How the claim under the cursor is shaded: with a line around it, which high contrast needs. */
export const hereStyle = (): DecorationRenderOptions =>
	closed({
		backgroundColor: new ThemeColor('dossier.claim.hereBackground'),
		borderColor: new ThemeColor('dossier.claim.hereBorder'),
		borderStyle: 'solid',
		borderWidth: '1px',
		borderRadius: '2px',
	});

/** Brackets at the first and at the last letter of a claim. They are drawn around the letters and move none. */
export const edgeStyle = (edge: 'starts' | 'ends'): DecorationRenderOptions =>
	closed({
		borderColor: new ThemeColor('dossier.claim.edge'),
		borderStyle: 'solid',
		borderWidth: edge === 'starts' ? '1px 0 1px 1px' : '1px 1px 1px 0',
	});
