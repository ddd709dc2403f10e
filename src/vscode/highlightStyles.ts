import { DecorationRangeBehavior, ThemeColor, type DecorationRenderOptions } from 'vscode';
import type { HighlightKind } from './highlight';

/** A kind's own line under the words, so that kinds can be told apart without colour; the colour is the theme's. */
const underline = (line: string, color: string): DecorationRenderOptions => ({
	textDecoration: `underline ${line} var(--vscode-dossier-actor-${color})`,
});

const STYLES: Readonly<Record<HighlightKind, DecorationRenderOptions>> = {
	person: underline('solid 2px', 'person'),
	organization: underline('dashed 2px', 'organization'),
	place: underline('dotted 2px', 'place'),
	group: underline('double 1px', 'group'),
	source: underline('wavy 1px', 'source'),
	other: underline('solid 1px', 'other'),
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
