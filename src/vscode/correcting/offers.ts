import { l10n } from 'vscode';
import { isNamedKind } from '../../core/corrections/correction';
import { ACTOR_KINDS, type Actor, type Claim } from '../../core/model';
import { wordsFrom } from '../../core/textProjection';
import { contains, type Span } from '../../core/span';
import {
	ALWAYS,
	MARK_ACTOR,
	MARK_CLAIM,
	MARK_MENTION,
	MERGE_ACTORS,
	NOT_A_CLAIM,
	NOT_A_NAME,
	RENAME_ACTOR,
	SEPARATE_MENTION,
	SET_KIND,
	SET_SPEAKER,
} from '../commands';
import { keyOf } from '../documentKey';
import { asLabel } from '../sanitize';
import { kindName } from '../labels';
import type { CorrectionKey } from './make';
import type { Subject } from './subject';

/** Something that a reader can set right, and the command that does it. */
export interface Offer {
	/** What it is about: the selected words, an actor or a claim. */
	readonly about: string;
	readonly title: string;
	readonly command: string;
	readonly arguments: readonly [document: string, key: CorrectionKey];
}

/** What can be set right about a subject: of the selected words, the actor and the claim. */
export function offersFor(subject: Subject): readonly Offer[] {
	const { document, article, text, words, actor, claim } = subject;
	const offersOf =
		(about: string): MakeOffer =>
		(title, command, key) => ({ about, title, command, arguments: [keyOf(document), key] });
	const quoted = (spans: readonly Span[]): string =>
		`“${asLabel(spans.map(wordsFrom(article, text)).join(' … '), ABOUT)}”`;
	return [
		...(words ? wordOffers(subject, words, offersOf(quoted([words]))) : []),
		...(actor ? actorOffers(subject, actor, offersOf(asLabel(actor.name, ABOUT))) : []),
		...(claim ? claimOffers(claim, offersOf(quoted(claim.content))) : []),
	];
}

/** UTF-16 code units of what an offer is about that are shown. */
const ABOUT = 60;

type MakeOffer = (title: string, command: string, key: CorrectionKey) => Offer;

function wordOffers({ article, text, actor, mention }: Subject, words: Span, offer: MakeOffer): readonly Offer[] {
	const shown = asLabel(wordsFrom(article, text)(words), 40);
	// Of words of one mention the actor's own offers tell; words beyond it may be a name that was cut.
	const isKnown = actor && mention && contains(mention, words);
	const kinds = isKnown ? [] : ACTOR_KINDS;
	return [
		...(isKnown ? [] : [offer(l10n.t('“{0}” means…', shown), MARK_MENTION, words)]),
		...kinds.map((kind) =>
			offer(
				isNamedKind(kind)
					? l10n.t('“{0}” is a name: {1}', shown, kindName(kind))
					: l10n.t('“{0}” refers to: {1}', shown, kindName(kind)),
				MARK_ACTOR,
				{ ...words, kind },
			),
		),
		offer(l10n.t('“{0}” is a claim by…', shown), MARK_CLAIM, words),
	];
}

function actorOffers({ article, text, mention, isHere }: Subject, actor: Actor, offer: MakeOffer): readonly Offer[] {
	if (!mention) return [];
	const { start, end } = mention;
	const key = { actor: actor.id, start, end };
	const name = asLabel(actor.name, 40);
	const words = asLabel(wordsFrom(article, text)(mention), 40);
	return [
		offer(l10n.t('{0} is the same as…', name), MERGE_ACTORS, key),
		...(isHere && actor.mentions.length > 1
			? [offer(l10n.t('“{0}” means somebody else here…', words), SEPARATE_MENTION, key)]
			: []),
		offer(l10n.t('Call {0}…', name), RENAME_ACTOR, key),
		...ACTOR_KINDS.filter((kind) => kind !== actor.kind).map((kind) =>
			offer(l10n.t('{0} is of another kind: {1}', name, kindName(kind)), SET_KIND, { ...key, kind }),
		),
		offer(l10n.t('“{0}” is not a name', words), NOT_A_NAME, key),
		offer(l10n.t('“{0}” is always…', words), ALWAYS, key),
	];
}

function claimOffers(claim: Claim, offer: MakeOffer): readonly Offer[] {
	const key = { claim: claim.id };
	return [
		offer(l10n.t('The speaker of this claim is…'), SET_SPEAKER, key),
		...(claim.speaker === null
			? []
			: [offer(l10n.t('Nobody can be named for this claim'), SET_SPEAKER, { ...key, other: null })]),
		offer(l10n.t('This is not a claim'), NOT_A_CLAIM, key),
	];
}
