import { commands, Disposable, l10n } from 'vscode';
import type { ReaderKind } from '../../core/corrections/correction';
import { isDescribed, ACTOR_KINDS, type Actor } from '../../core/model';
import { actorById } from '../../core/query';
import { wordsFrom } from '../../core/textProjection';
import { overlaps } from '../../core/span';
import type { Answers } from '../answers';
import {
	ALWAYS,
	MARK_ACTOR,
	MARK_MENTION,
	MERGE_ACTORS,
	NOT_A_NAME,
	RENAME_ACTOR,
	SEPARATE_MENTION,
	SET_KIND,
} from '../commands';
import {
	askActor,
	askKind,
	askKindOrNone,
	askName,
	askSomebody,
	othersThan,
	type Somebody,
} from '../correcting/choices';
import { correctionOf, standIn, type CorrectionKey, type Keep } from '../correcting/make';
import { subjectOf, type Subject } from '../correcting/subject';
import { knowName } from '../knownNames';
import type { Session } from '../session';
import { asMessage } from '../sanitize';
import { kindName } from '../labels';

type Correct = (subject: Subject, key: CorrectionKey) => Promise<void>;

/** The commands that set right who and what the article's names are. */
export function registerNameCorrections(session: Session, keep: Keep, answers: Answers): Disposable {
	const command = (id: string, correct: Correct): Disposable =>
		commands.registerCommand(id, async (of?: unknown, key: CorrectionKey = {}) => {
			const subject = await subjectOf(session, of, key);
			if (subject) await correct(subject, key);
		});

	const setKind: Correct = async (subject, key) => {
		const { actor, mention } = subject;
		const kind = actor && (kindIn(key) ?? (await askKind()));
		if (!kind || !mention) return;
		const names = isDescribed(actor.kind) ? [] : [actor.name, ...actor.aliases];
		await keep(subject, correctionOf(subject, mention, { type: 'set-kind', kind, names }));
	};

	const notAName: Correct = async (subject) => {
		if (subject.mention) await keep(subject, correctionOf(subject, subject.mention, { type: 'unmark-name' }));
	};

	const markActor: Correct = async (subject, key) => {
		const { words } = subject;
		if (!words) return;
		const kind = kindIn(key) ?? (await askKind());
		if (kind) await keep(subject, correctionOf(subject, words, { type: 'mark-name', kind }));
	};

	/** The words are a phrase for an actor that there is, wherever they stand. */
	const markMention: Correct = async (subject, key) => {
		const { article, text, words } = subject;
		if (!words) return;
		const shown = wordsFrom(article, text)(words);
		const told = key.other ? actorById(article, key.other) : undefined;
		const actor = told ?? (await askActor(article, shown, l10n.t('“{0}” means', shown)));
		if (!actor) return;
		const phrase = correctionOf(subject, words, { type: 'mark-name', kind: 'group' });
		await keep(subject, phrase, correctionOf(subject, words, { type: 'merge' }, standIn(actor, words)));
	};

	/** Without another actor, this one is to be a further name of the one that is asked for. */
	const merge: Correct = async (subject, key) => {
		const { article, actor } = subject;
		if (!actor) return;
		const told = key.other ? actorById(article, key.other) : undefined;
		const asked = told ?? (await askActor(article, namesOf(actor), l10n.t('{0} is the same as', actor.name), actor));
		if (!asked) return;
		const [into, from] = told ? [actor, told] : [asked, actor];
		await keep(subject, correctionOf(subject, standIn(from), { type: 'merge' }, standIn(into)));
	};

	const separate: Correct = async (subject, key) => {
		const { article, actor, mention, text } = subject;
		if (!actor || !mention) return;
		const words = wordsFrom(article, text);
		const somebody =
			key.other === undefined
				? await askSomebody(
						othersThan(article, words(mention), actor),
						l10n.t('Who is “{0}”?', words(mention)),
						l10n.t('Somebody else'),
						false,
					)
				: otherIn(subject, key.other);
		const rest = actor.mentions.filter((one) => !overlaps(one, mention));
		const stays = rest.find((one) => words(one) === actor.name) ?? rest[0];
		if (!somebody || !stays) return;
		const apart = correctionOf(subject, mention, { type: 'split' }, stays);
		const joined = somebody.actor && somebody.actor !== actor ? standIn(somebody.actor) : undefined;
		const same = joined ? [correctionOf(subject, mention, { type: 'merge' }, joined)] : [];
		await keep(subject, apart, ...same);
	};

	const rename: Correct = async (subject, key) => {
		const { actor, mention } = subject;
		const name = actor && (key.name ?? (await askName(l10n.t('The name of {0}', actor.name), actor.name)));
		if (name && mention) await keep(subject, correctionOf(subject, mention, { type: 'rename', name }));
	};

	const always: Correct = async ({ article, document, text, mention, words: selected }, key) => {
		const at = selected ?? mention;
		const kind = key.kind === 'none' ? null : (kindIn(key) ?? (await askKindOrNone()));
		if (!at || kind === undefined) return;
		const words = wordsFrom(article, text)(at).replace(/\s+/gu, ' ');
		const forget = await knowName(document, { words, kind });
		const what = asMessage(words);
		answers.changed(
			kind
				? l10n.t('“{0}” is now always, in all articles: {1}', what, kindName(kind))
				: l10n.t('“{0}” is now never a name, in all articles', what),
			forget,
		);
	};

	return Disposable.from(
		command(SET_KIND, setKind),
		command(NOT_A_NAME, notAName),
		command(MARK_ACTOR, markActor),
		command(MARK_MENTION, markMention),
		command(MERGE_ACTORS, merge),
		command(SEPARATE_MENTION, separate),
		command(RENAME_ACTOR, rename),
		command(ALWAYS, always),
	);
}

const namesOf = ({ name, aliases }: Actor): string => [name, ...aliases].join(' ');

const kindIn = ({ kind }: CorrectionKey): ReaderKind | undefined => ACTOR_KINDS.find((one) => one === kind);

const otherIn = ({ article }: Subject, id: string | null): Somebody => {
	const actor = id === null ? undefined : actorById(article, id);
	return actor ? { actor } : {};
};
