import type { QuickPickItem } from 'vscode';

/** Keeps `$(name)` from becoming an icon: a sign without width stands within it. */
const withoutIcons = (text: string): string => text.replace(/\$(?=\()/gu, '$\u2060');

/** An item of a list whose words come from an article: they are shown as they are, icons come from `iconPath` alone. */
export const plainItem = <T extends QuickPickItem>(item: T): T => ({
	...item,
	label: withoutIcons(item.label),
	...(item.description !== undefined && { description: withoutIcons(item.description) }),
	...(item.detail !== undefined && { detail: withoutIcons(item.detail) }),
});
