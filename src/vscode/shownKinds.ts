import { workspace } from 'vscode';
import type { ColorBy } from './claimShades';
import type { HighlightKind } from './highlight';
import { changeSetting } from './settings';

export const KINDS = 'dossier.highlights.kinds';
export const COLOR_BY = 'dossier.claims.colorBy';

/** What the setting calls a kind. */
const NAMES: Readonly<Record<HighlightKind, string>> = {
	person: 'person',
	organization: 'organization',
	place: 'place',
	group: 'group',
	unnamed: 'unnamed',
	document: 'document',
	other: 'other',
	boilerplate: 'boilerplate',
	cue: 'cue',
	claimSource: 'source',
};
const CLAIM = 'claim';

const names = (): readonly string[] => workspace.getConfiguration().get<readonly string[]>(KINDS, []);

/** Whether a kind is to be lit up. */
export const isShown = (kind: HighlightKind): boolean => names().includes(NAMES[kind]);

/** Whether the content of all claims is to be shaded. */
export const areClaimsShown = (): boolean => names().includes(CLAIM);

export const colorBy = (): ColorBy => workspace.getConfiguration().get<ColorBy>(COLOR_BY, 'none');

/** Shades all claims, or no longer. */
export const toggleClaims = (): Promise<void> =>
	changeSetting(KINDS, areClaimsShown() ? names().filter((name) => name !== CLAIM) : [...names(), CLAIM]);
