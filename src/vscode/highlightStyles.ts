import { DecorationRangeBehavior, ThemeColor, type DecorationRenderOptions } from 'vscode';
import type { ActorKind } from '../core/model';
import { colorName } from './colors';
import { LINES, type HighlightKind } from './highlight';

/** A line in the theme's colour for the kind. */
const line = (kind: ActorKind): DecorationRenderOptions => ({
	textDecoration: `${LINES[kind]} var(--vscode-dossier-actor-${colorName(kind)})`,
});

const STYLES: Readonly<Record<HighlightKind, DecorationRenderOptions>> = {
	person: line('person'),
	organization: line('organization'),
	place: line('place'),
	group: line('group'),
	unnamed: line('unnamed'),
	document: line('document'),
	other: line('other'),
	boilerplate: { color: new ThemeColor('dossier.boilerplate') },
	// VS Code drops all of a decoration with a `fontStyle` in comparisons and for screen readers, its colour too.
	cue: { color: new ThemeColor('dossier.claim.cue'), textDecoration: 'none; font-style: italic' },
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
