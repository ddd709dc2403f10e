import {
	CodeAction,
	CodeActionKind,
	CodeActionTriggerKind,
	commands,
	Disposable,
	l10n,
	languages,
	QuickPickItemKind,
	window,
	type QuickPickItem,
	type CodeActionProvider,
} from 'vscode';
import { CORRECT } from '../commands';
import { keyOf } from '../documentKey';
import { offersFor, type Offer } from '../correcting/offers';
import type { CorrectionKey } from '../correcting/make';
import { subjectOf } from '../correcting/subject';
import { plainItem } from '../plainItem';
import { isRead, LANGUAGES, type Session } from '../session';

/** Offers what can be set right: as a list, and as quick fixes at the cursor (only when they are
 * asked for: a light bulb on every name would be in the way of reading). */
export function registerCorrect(session: Session): Disposable {
	const correct = async (of?: unknown, key?: CorrectionKey): Promise<void> => {
		const subject = await subjectOf(session, of, key);
		if (!subject) return;
		const offers = offersFor(subject);
		if (offers.length === 0) {
			await window.showInformationMessage(l10n.t('Put the cursor on a name or a claim, or select words.'));
			return;
		}
		const chosen = await window.showQuickPick(itemsOf(offers).map(plainItem), {
			placeHolder: l10n.t('What is to be set right?'),
		});
		if (chosen?.offer) await commands.executeCommand(chosen.offer.command, ...chosen.offer.arguments);
	};

	const provider: CodeActionProvider = {
		async provideCodeActions(document, range, { triggerKind }, token) {
			if (triggerKind !== CodeActionTriggerKind.Invoke) return [];
			await session.whenRead(document, token);
			if (!isRead(session, document)) return [];
			const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
			const subject = await subjectOf(session, keyOf(document), { start, end });
			return (subject ? offersFor(subject) : []).map((offer) => {
				const action = new CodeAction(offer.title, CodeActionKind.QuickFix);
				action.command = { title: offer.title, command: offer.command, arguments: [...offer.arguments] };
				return action;
			});
		},
	};

	return Disposable.from(
		commands.registerCommand(CORRECT, correct),
		languages.registerCodeActionsProvider([...LANGUAGES], provider, {
			providedCodeActionKinds: [CodeActionKind.QuickFix],
		}),
	);
}

interface OfferItem extends QuickPickItem {
	/** None in the lines that say what the offers below them are about. */
	readonly offer?: Offer;
}

const itemsOf = (offers: readonly Offer[]): OfferItem[] =>
	offers.flatMap((offer, i): OfferItem[] => {
		const item = { label: offer.title, offer };
		const isSame = offers[i - 1]?.about === offer.about;
		return isSame ? [item] : [{ label: offer.about, kind: QuickPickItemKind.Separator }, item];
	});
