import { DecorationRangeBehavior, ThemeColor, type DecorationRenderOptions } from 'vscode';
import type { HighlightKind } from './highlight';

/**
 * A kind's own line at the words, so that kinds can be told apart without colour; the colour is the theme's. None is wavy:
 * that is how editors mark errors.
 */
const line = (shape: string, color: string): DecorationRenderOptions => ({
	textDecoration: `${shape} var(--vscode-dossier-actor-${color})`,
});

const STYLES: Readonly<Record<HighlightKind, DecorationRenderOptions>> = {
	person: line('underline solid 2px', 'person'),
	organization: line('underline dashed 2px', 'organization'),
	place: line('underline dotted 2px', 'place'),
	group: line('underline overline solid 1px', 'group'),
	source: line('underline double 1px', 'source'),
	other: line('underline solid 1px', 'other'),
	cue: { color: new ThemeColor('dossier.claim.cue'), fontStyle: 'italic' },
	claimSource: {
		borderColor: new ThemeColor('dossier.claim.source'),
		borderStyle: 'solid',
		borderWidth: '1px',
		borderRadius: '3px',
	},
};

/** How a kind of highlight looks. It does not grow when somebody writes at its edge. */
export const styleOf = (kind: HighlightKind): DecorationRenderOptions => ({
	...STYLES[kind],
	rangeBehavior: DecorationRangeBehavior.ClosedClosed,
});
