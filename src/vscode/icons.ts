import { ThemeColor, ThemeIcon } from 'vscode';
import type { ActorKind, ClaimKind } from '../core/model';
import { colorName } from './colors';

const ACTORS: Readonly<Record<ActorKind, string>> = {
	person: 'account',
	organization: 'organization',
	place: 'location',
	group: 'jersey',
	unnamed: 'eye-closed',
	document: 'file-text',
	other: 'bookmark',
};

const CLAIMS: Readonly<Record<ClaimKind, string>> = {
	direct: 'quote',
	mixed: 'comment-discussion',
	indirect: 'comment',
};

/** An actor's icon, in the colour that marks its mentions in the text. */
export const actorIcon = (kind: ActorKind): ThemeIcon =>
	new ThemeIcon(ACTORS[kind], new ThemeColor(`dossier.actor.${colorName(kind)}`));

export const claimIcon = (kind: ClaimKind): ThemeIcon =>
	new ThemeIcon(CLAIMS[kind], new ThemeColor('dossier.claim.cue'));
