import { l10n } from 'vscode';
import type { ClaimWords } from '../core/claimWords';
import type { ActorKind, Background, Claim, ClaimKind, Confidence, Doubt, MentionForm, Stance } from '../core/model';
import type { ClaimLink, Counts } from '../core/query';

/** What the model's terms are called in the reader's language. */

export function kindName(kind: ActorKind): string {
	switch (kind) {
		case 'person':
			return l10n.t('person');
		case 'organization':
			return l10n.t('organization');
		case 'place':
			return l10n.t('place');
		case 'group':
			return l10n.t('group');
		case 'unnamed':
			return l10n.t('unnamed source');
		case 'document':
			return l10n.t('document');
		case 'other':
			return l10n.t('other');
	}
}

/** The name of all actors of a kind. */
export function kindsName(kind: ActorKind): string {
	switch (kind) {
		case 'person':
			return l10n.t('Persons');
		case 'organization':
			return l10n.t('Organizations');
		case 'place':
			return l10n.t('Places');
		case 'group':
			return l10n.t('Groups');
		case 'unnamed':
			return l10n.t('Unnamed sources');
		case 'document':
			return l10n.t('Documents');
		case 'other':
			return l10n.t('Others');
	}
}

export function formName(form: MentionForm): string {
	switch (form) {
		case 'name':
			return l10n.t('by name');
		case 'role':
			return l10n.t('by role');
		case 'pronoun':
			return l10n.t('by pronoun');
		case 'people':
			return l10n.t('by its people');
	}
}

export function claimKindName(kind: ClaimKind): string {
	switch (kind) {
		case 'direct':
			return l10n.t('quoted');
		case 'mixed':
			return l10n.t('partly quoted');
		case 'indirect':
			return l10n.t('reported');
	}
}

export function stanceName(stance: Stance): string {
	switch (stance) {
		case 'assert':
			return l10n.t('statement');
		case 'deny':
			return l10n.t('denial');
		case 'accuse':
			return l10n.t('accusation');
		case 'promise':
			return l10n.t('promise');
		case 'ask':
			return l10n.t('question');
		case 'demand':
			return l10n.t('demand');
		case 'doubt':
			return l10n.t('doubt');
	}
}

export function confidenceName(confidence: Confidence): string {
	switch (confidence) {
		case 'high':
			return l10n.t('sure');
		case 'medium':
			return l10n.t('fairly sure');
		case 'low':
			return l10n.t('unsure');
	}
}

/** What leaves a claim less than sure. */
export function doubtName(doubt: Doubt): string {
	switch (doubt) {
		case 'no-speaker':
			return l10n.t('nobody in the article can be named as the speaker');
		case 'several-speakers':
			return l10n.t('more than one can be meant as the speaker');
		case 'remote-source':
			return l10n.t('the words that introduce it do not name a source themselves');
		case 'construction':
			return l10n.t('such words often introduce something else');
		case 'open-end':
			return l10n.t('no mark tells where the words end');
		case 'continued':
			return l10n.t('no words tell here who speaks');
	}
}

/** How a claim is linked to another one, put so that the other one can follow. */
export function linkName({ kind, answered }: ClaimLink): string {
	switch (kind) {
		case 'denies':
			return answered ? l10n.t('denied in') : l10n.t('denies');
		case 'confirms':
			return answered ? l10n.t('confirmed in') : l10n.t('confirms');
		case 'repeats':
			return answered ? l10n.t('repeated in') : l10n.t('repeats');
		case 'within':
			return l10n.t('told in');
	}
}

export function backgroundName(label: Background['label']): string {
	switch (label) {
		case 'country':
			return l10n.t('Country');
		case 'capital':
			return l10n.t('Capital');
		case 'people':
			return l10n.t('People');
		case 'full name':
			return l10n.t('Full name');
		case 'office':
			return l10n.t('Office');
	}
}

export const mentionCount = (count: number): string =>
	count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);

export const actorCount = (count: number): string => (count === 1 ? l10n.t('1 actor') : l10n.t('{0} actors', count));

export const claimCount = (count: number): string => (count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count));

export const saysCount = (count: number): string =>
	count === 1 ? l10n.t('says 1 claim') : l10n.t('says {0} claims', count);

export const saidOfCount = (count: number): string =>
	count === 1 ? l10n.t('named in 1 claim') : l10n.t('named in {0} claims', count);

export const countsInWords = ({ actors, claims }: Counts): string => `${actorCount(actors)}, ${claimCount(claims)}`;

/** Who says a claim. */
export const whoSays = ({ who }: ClaimWords): string => who ?? unattributed();

/** Who says a claim and how: "Ames had never said". */
export const attribution = (words: ClaimWords): string => [whoSays(words), words.how].filter(Boolean).join(' ');

/** Where the speaker of a claim cannot be named. */
export const unattributed = (): string => l10n.t('Unattributed');

/** Of what the reader corrected. */
export const corrected = (): string => l10n.t('corrected');

/** A claim's parts of speech, as a comma-separated line. */
export const claimLine = ({ type, stance, negated, kind, confidence }: Claim): string =>
	[
		type === 'attitude' && l10n.t('attitude'),
		negated ? inTheNegative() : (type === 'statement' || stance !== 'assert') && stanceName(stance),
		claimKindName(kind),
		confidenceName(confidence),
	]
		.filter(Boolean)
		.join(' · ');

/** Of a claim that the article says was not made. */
export const inTheNegative = (): string => l10n.t('in the negative');
