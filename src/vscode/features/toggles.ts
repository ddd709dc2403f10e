import { commands, Disposable } from 'vscode';
import { areAttitudesShown, ATTITUDES } from '../attitudes';
import { toggleClaims } from '../shownKinds';
import { changeSetting, FOLLOW_CURSOR, HIGHLIGHTS, HOVER, isOn } from '../settings';

const TOGGLES = {
	'dossier.toggleHighlights': HIGHLIGHTS,
	'dossier.toggleHover': HOVER,
	'dossier.toggleFollowCursor': FOLLOW_CURSOR,
};

/** Commands that turn what is shown off and on again, by its setting. */
export const registerToggles = (): Disposable =>
	Disposable.from(
		...Object.entries(TOGGLES).map(([command, setting]) =>
			commands.registerCommand(command, () => changeSetting(setting, !isOn(setting))),
		),
		commands.registerCommand('dossier.toggleClaims', toggleClaims),
		commands.registerCommand('dossier.toggleAttitudes', () => changeSetting(ATTITUDES, !areAttitudesShown())),
	);
