import { commands, Disposable, l10n } from 'vscode';
import type { Actor } from '../../core/model';
import { actorById } from '../../core/query';
import type { Span } from '../../core/span';
import { MARK_CLAIM, NOT_A_CLAIM, SET_SPEAKER } from '../commands';
import { askSomebody, speakersIn, type Somebody } from '../correcting/choices';
import { correctionOf, standIn, type CorrectionKey, type Keep } from '../correcting/make';
import { subjectOf, type Subject } from '../correcting/subject';
import type { Session } from '../session';

/** Whether an actor is there only by the reader's word: the words that stand for it in the text may go with that word. */
const isOnlyReaders = ({ evidence, mentions }: Actor): boolean =>
	[evidence, ...mentions.map((mention) => mention.evidence)].every((all) => all.every(({ rule }) => rule === 'reader'));

/** The commands that set right what is claimed and by whom. */
export function registerClaimCorrections(session: Session, keep: Keep): Disposable {
	const speakerOf = async ({ article }: Subject, key: CorrectionKey): Promise<Somebody | undefined> => {
		if (key.name !== undefined) return { name: key.name };
		if (key.other === undefined)
			return askSomebody(speakersIn(article), l10n.t('Who says it?'), l10n.t('Nobody'), true);
		const actor = key.other === null ? undefined : actorById(article, key.other);
		return actor ? { actor } : {};
	};

	const attribute = async (
		subject: Subject,
		at: Span,
		type: 'set-speaker' | 'mark-claim',
		key: CorrectionKey,
	): Promise<void> => {
		const speaker = await speakerOf(subject, key);
		if (!speaker) return;
		const { actor, name = null } = speaker;
		const isTyped = actor !== undefined && isOnlyReaders(actor);
		const change = { type, name: isTyped ? actor.name : name };
		await keep(subject, correctionOf(subject, at, change, actor && !isTyped ? standIn(actor) : undefined));
	};

	const setSpeaker = async (of?: unknown, key: CorrectionKey = {}): Promise<void> => {
		const subject = await subjectOf(session, of, key);
		if (subject?.claim) await attribute(subject, subject.claim.content[0]!, 'set-speaker', key);
	};

	const notAClaim = async (of?: unknown, key?: CorrectionKey): Promise<void> => {
		const subject = await subjectOf(session, of, key);
		if (subject?.claim) await keep(subject, correctionOf(subject, subject.claim.content[0]!, { type: 'unmark-claim' }));
	};

	const markClaim = async (of?: unknown, key: CorrectionKey = {}): Promise<void> => {
		const subject = await subjectOf(session, of, key);
		if (subject?.words) await attribute(subject, subject.words, 'mark-claim', key);
	};

	return Disposable.from(
		commands.registerCommand(SET_SPEAKER, setSpeaker),
		commands.registerCommand(NOT_A_CLAIM, notAClaim),
		commands.registerCommand(MARK_CLAIM, markClaim),
	);
}
