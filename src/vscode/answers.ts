import { commands, l10n, StatusBarAlignment, window, type Command, type TextDocument } from 'vscode';
import { REDO, UNDO } from './commands';
import { keyOf } from './documentKey';
import type { Step } from './historySteps';
import { unawaited } from './unawaited';

/** How much a step does: what takes words of the reader's away, or joins what is hard to part again, is said louder. */
export type Weight = 'light' | 'heavy';

/** Tells the reader what became of a command, and offers to undo it. */
export interface Answers {
	/** What a step did. Article text in it is to be fit for messages. */
	done(document: TextDocument, step: Step, what: string, weight?: Weight): void;
	/** What was taken back and can be made again. */
	undone(document: TextDocument, what: string): void;
	/** What was changed outside of the article's notes and corrections, and how to change it back. */
	changed(what: string, undo: () => Promise<void>): void;
	/** What happened without anything to undo. */
	said(what: string): void;
	dispose(): void;
}

/** How long an answer stays in the status bar, in milliseconds. */
const STAYS = 20_000;

/** A command of our own for answers that no other command undoes. */
const UNDO_CHANGE = '_dossier.undoChange';

/**
 * Answers stand in the status bar, one at a time and each a button, so that many corrections in a row pile nothing up
 * and cover no text. Only a heavy step is also told in a message.
 */
export function createAnswers(): Answers {
	const item = window.createStatusBarItem('dossier.answer', StatusBarAlignment.Left, -100);
	item.name = l10n.t('Dossier: Last Change');
	let timer: Timer | undefined;
	let undoChange: (() => Promise<void>) | undefined;

	const show = (what: string, button?: Command): void => {
		clearTimeout(timer);
		item.text = button ? `$(check) ${what} · $(discard) ${button.title}` : `$(check) ${what}`;
		item.tooltip = button ? `${what}\n${l10n.t('Click: {0}', button.title)}` : what;
		item.accessibilityInformation = { label: button ? `${what}. ${button.title}` : what, role: 'button' };
		item.command = button;
		item.show();
		timer = setTimeout(() => {
			item.hide();
		}, STAYS);
	};

	const change = commands.registerCommand(UNDO_CHANGE, async () => {
		const undo = undoChange;
		undoChange = undefined;
		item.hide();
		await undo?.();
	});

	return {
		done: (document, step, what, weight = 'light') => {
			const title = l10n.t('Undo');
			const undo = { title, command: UNDO, arguments: [keyOf(document), { step: step.id }] };
			show(what, undo);
			if (weight === 'heavy') unawaited(offer(what, undo));
		},
		undone: (document, what) => {
			show(what, { title: l10n.t('Redo'), command: REDO, arguments: [keyOf(document)] });
		},
		changed: (what, undo) => {
			undoChange = undo;
			show(what, { title: l10n.t('Undo'), command: UNDO_CHANGE, arguments: [] });
		},
		said: (what) => {
			show(what);
		},
		dispose: () => {
			clearTimeout(timer);
			change.dispose();
			item.dispose();
		},
	};
}

async function offer(what: string, { title, command, arguments: args = [] }: Command): Promise<void> {
	const answer = await window.showInformationMessage(what, title);
	if (answer === title) await commands.executeCommand(command, ...(args as unknown[]));
}
