import {
	Disposable,
	EventEmitter,
	InlayHint,
	languages,
	workspace,
	type InlayHintsProvider,
	type TextDocument,
} from 'vscode';
import type { Actor, Article, Claim, Mention } from '../../core/model';
import { shownOf } from '../attitudes';
import { LANGUAGES, type Session } from '../session';
import { asLabel } from '../sanitize';
import { claimKindName, inTheNegative, kindName } from '../labels';

const SETTING = 'dossier.hints.enabled';

/**
 * The highlights in words, for readers who cannot see them or want to know at once who "the official" is: after each mention
 * who that is, after each cue what kind of claim it introduces. VS Code reads such hints aloud with their line.
 */
export function registerHints(session: Session): Disposable {
	const changes = new EventEmitter<void>();
	const refresh = (): void => {
		changes.fire();
	};
	const provider: InlayHintsProvider = {
		onDidChangeInlayHints: changes.event,
		provideInlayHints: async (document, range, token) => {
			const isEnabled = workspace.getConfiguration('dossier', document).get<boolean>('hints.enabled', false);
			const article = isEnabled ? await session.whenRead(document, token) : undefined;
			const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
			return (article ? hintsOf(shownOf(article)) : [])
				.filter(({ at }) => start <= at && at <= end)
				.map(({ at, words }) => hint(document, at, words));
		},
	};
	return Disposable.from(
		changes,
		languages.registerInlayHintsProvider([...LANGUAGES], provider),
		session.onDidChange(refresh),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(SETTING)) refresh();
		}),
	);
}

interface Hint {
	/** Where it stands, an offset in the article. */
	readonly at: number;
	readonly words: string;
}

const hintsOf = ({ actors, claims }: Article): readonly Hint[] => [
	...actors.flatMap((actor) => actor.mentions.map((mention) => ({ at: mention.end, words: whoIs(actor, mention) }))),
	...claims.flatMap((claim) => (claim.cue ? [{ at: claim.cue.end, words: whatClaim(claim) }] : [])),
];

/** A name tells by itself who it is; of all other mentions that is what one wants to hear. */
const whoIs = ({ name, kind }: Actor, { form }: Mention): string =>
	form === 'name' ? kindName(kind) : `${asLabel(name, 60)}, ${kindName(kind)}`;

const whatClaim = ({ kind, negated }: Claim): string =>
	[claimKindName(kind), negated && inTheNegative()].filter(Boolean).join(', ');

function hint(document: TextDocument, at: number, words: string): InlayHint {
	const made = new InlayHint(document.positionAt(at), `(${words})`);
	made.paddingLeft = true;
	return made;
}
