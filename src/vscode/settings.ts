import { ConfigurationTarget, workspace } from 'vscode';

/** Settings that are on by default and can be turned off. */
export const HIGHLIGHTS = 'dossier.highlights.enabled';
export const HOVER = 'dossier.hover.enabled';
export const FOLLOW_CURSOR = 'dossier.trees.followCursor';

/** Whether a setting that is on by default was not turned off. */
export const isOn = (setting: string): boolean => workspace.getConfiguration().get<boolean>(setting, true);

/** Changes a setting where it is set: in the workspace if that says anything, else for the user. */
export async function changeSetting(setting: string, value: unknown): Promise<void> {
	const inWorkspace = workspace.getConfiguration().inspect(setting)?.workspaceValue !== undefined;
	const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	await workspace.getConfiguration().update(setting, value, target);
}
