import { TreeItem } from 'vscode';
import { isPlain } from '../../core/claimWords';
import { isReaders } from '../../core/corrections/reader';
import type { Claim } from '../../core/model';
import { claimIcon } from '../icons';
import { opens, wordsOfClaim, type AnnotatedDocument } from '../treeItems';
import { claimSentence, sayingOf } from '../saying';
import { asLabel } from '../sanitize';
import { corrected, whoSays } from '../labels';

/** UTF-16 code units of a claim's content that a row shows; long trees are costly to send. */
const CONTENT = 120;

/**
 * A row for a claim: its words first, so that they are seen in a narrow side bar, then who says them and how. Words that would
 * say more than the article does, as those of a denial, come after how they are said. Where a row above names the speaker,
 * nobody is named again.
 */
export function claimRow(source: AnnotatedDocument, claim: Claim, id: string, isSpeakerKnown: boolean): TreeItem {
	const told = wordsOfClaim(source, claim);
	const isEnough = isPlain(claim) || told.howAlone === '';
	const item = new TreeItem(asLabel(isEnough ? told.what : `${told.howAlone}: ${told.what}`, CONTENT));
	item.id = id;
	item.contextValue = 'claim';
	const own = isReaders(claim) && corrected();
	const named = isEnough ? sayingOf(claim, told) : whoSays(told);
	const known = isEnough ? told.howAlone : '';
	item.description = [own, asLabel(isSpeakerKnown && claim.speakers === undefined ? known : named)]
		.filter(Boolean)
		.join(' · ');
	item.iconPath = claimIcon(claim.kind);
	item.command = opens(source.document, { claim: claim.id, part: 'content' });
	item.accessibilityInformation = { label: [claimSentence(claim, told), own].filter(Boolean).join(' ') };
	return item;
}
