import type { Locator, Page } from 'playwright-core';
import { until } from '../shell/progress.mjs';

/** A turn of the mouse wheel, in pixels; only its direction counts, the list's own setting says how far it goes (`STEADY`). */
const STEP = 100;

export interface TreeRow {
	readonly label: string;
	/** The beginning of the label that is seen as a whole. */
	readonly seen: string;
	/** The dimmed text after the label. */
	readonly description: string;
	/** What a screen reader says. */
	readonly accessibleName: string;
	/** 1 for a root. */
	readonly level: number;
	/** `undefined` for a leaf. */
	readonly expanded: boolean | undefined;
	readonly selected: boolean;
}

/** A tree view in the side bar. */
export interface TreeDriver {
	/** Opens the view where only its title is shown, or leaves only that. */
	open(): Promise<void>;
	close(): Promise<void>;
	/** All rows in order, also those that one has to scroll to. The list then stands at its top. */
	rows(): Promise<readonly TreeRow[]>;
	/** Clicks the first row whose label holds the text, with a key held where one is named; a collapsed row then expands, as for a user. */
	click(label: string, key?: 'Control' | 'Shift'): Promise<void>;
	/** Expands the first row whose label holds the text. */
	expand(label: string): Promise<void>;
	/** Clicks an action that the first row whose label holds the text shows while the mouse is over it. */
	inline(label: string, title: string): Promise<void>;
	/** Drags the first row whose label holds the one text onto the first that holds the other; both must be on the screen at once. */
	drag(label: string, onto: string): Promise<void>;
	/** The text of the view's welcome content, `''` where there is none. */
	welcome(): Promise<string>;
	/** Clicks a button in the view's title bar. */
	action(title: string): Promise<void>;
}

/** The view with this title; its view container must be open (`Driver.openContainer`). */
export function treeDriver(page: Page, title: string): TreeDriver {
	const pane = page.locator('.split-view-view .pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) });
	const rows = pane.locator('.monaco-list-row[role="treeitem"]');
	const row = (label: string) => rows.filter({ has: page.locator('.label-name', { hasText: label }) }).first();

	/** Walks through the list by the mouse wheel, as it holds only the rows that it shows, and returns them all. */
	const all = async (): Promise<readonly TreeRow[]> => {
		const found = new Map<number, TreeRow>();
		let before = 0;
		await rows.first().waitFor();
		return until(`all rows of ${title}`, async () => {
			const { total, shown } = await pane.evaluate(readList);
			if (total !== before) found.clear();
			before = total;
			for (const [index, each] of shown) found.set(index, each);
			if (found.size === total) return [...found].sort(([a], [b]) => a - b).map(([, each]) => each);
			const missing = [...Array(total).keys()].find((index) => !found.has(index))!;
			await wheelTowards(missing, shown);
			return undefined;
		});
	};

	const wheelTowards = async (index: number, shown: List['shown']) => {
		const box = await pane.locator('.monaco-list').first().boundingBox();
		if (!box) return; // VS Code hides a list whose last row goes, and shows it again with its next one.
		await page.mouse.move(box.x + 60, box.y + box.height / 2);
		await page.mouse.wheel(0, index < (shown[0]?.[0] ?? 0) ? -STEP : STEP);
	};

	/** Scrolls until the row with this index stands in the list as a whole. */
	const scrollTo = (index: number): Promise<true> =>
		until(`row ${index} of ${title}`, async () => {
			const whole = (await pane.evaluate(readList)).shown.filter(([, , isWhole]) => isWhole);
			if (whole.some(([at]) => at === index)) return true;
			await wheelTowards(index, whole);
			return undefined;
		});

	const indexIn = (found: readonly TreeRow[], label: string): number => {
		const index = found.findIndex((each) => each.label.includes(label));
		if (index < 0) throw new Error(`${title} has no row “${label}”`);
		return index;
	};

	/** Brings the first row whose label holds the text into view. */
	const reveal = async (label: string): Promise<Locator> => {
		await scrollTo(indexIn(await all(), label));
		return row(label);
	};

	const setOpen = async (isOpen: boolean): Promise<void> => {
		const header = pane.locator('.pane-header');
		if ((await header.getAttribute('aria-expanded')) !== String(isOpen)) await header.click();
		await pane.locator(`.pane-header[aria-expanded="${isOpen}"]`).waitFor();
	};

	return {
		open: () => setOpen(true),
		close: () => setOpen(false),
		async rows() {
			const found = await all();
			await scrollTo(0);
			return found;
		},
		async click(label, key) {
			await (await reveal(label)).click({ modifiers: key ? [key] : [] });
		},
		async expand(label) {
			const found = await reveal(label);
			if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click();
			await row(label).and(page.locator('[aria-expanded="true"]')).waitFor();
		},
		async inline(label, name) {
			const found = await reveal(label);
			await found.hover();
			await found.locator(`.action-label[aria-label^="${name}"]`).click();
		},
		async drag(label, onto) {
			const found = await all();
			const [first, last] = [label, onto].map((each) => indexIn(found, each)).sort((a, b) => a - b) as [number, number];
			await scrollTo(last);
			await scrollTo(first);
			await row(label).dragTo(row(onto));
		},
		welcome: async () => (await pane.locator('.welcome-view').allInnerTexts()).join('\n').trim(),
		async action(name) {
			await pane.hover();
			await pane.locator(`.pane-header .action-label[aria-label^="${name}"]`).click();
		},
	};
}

/**
 * What a list holds now: how many rows there are in all, and those that it shows, with their index, and whether nothing of
 * them is cut off.
 */
interface List {
	readonly total: number;
	readonly shown: readonly (readonly [index: number, row: TreeRow, isWhole: boolean])[];
}

/** Runs in the page. */
function readList(pane: Element): List {
	const rows = [...pane.querySelectorAll<HTMLElement>('.monaco-list-row[role="treeitem"]')];
	const height = pane.querySelector<HTMLElement>('.monaco-list-rows')?.style.height ?? '0';
	const view = pane.querySelector('.monaco-list')?.getBoundingClientRect();
	const shown = rows.map((element) => {
		const expanded = element.getAttribute('aria-expanded');
		const name = element.querySelector('.label-name');
		const end = name?.closest('.monaco-icon-label-container')?.getBoundingClientRect().right ?? 0;
		const text = name && document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode();
		const range = document.createRange();
		if (text) range.selectNodeContents(text);
		while (text && range.endOffset > 0 && range.getBoundingClientRect().right > end)
			range.setEnd(text, range.endOffset - 1);
		const row = {
			label: name?.textContent ?? '',
			seen: text ? range.toString() : '',
			description: element.querySelector('.label-description')?.textContent ?? '',
			accessibleName: element.getAttribute('aria-label') ?? '',
			level: Number(element.getAttribute('aria-level')),
			expanded: expanded === null ? undefined : expanded === 'true',
			selected: element.getAttribute('aria-selected') === 'true',
		};
		const { top, bottom } = element.getBoundingClientRect();
		const isWhole = view !== undefined && top >= view.top - 1 && bottom <= view.bottom + 1;
		return [Number(element.dataset['index']), row, isWhole] as const;
	});
	return {
		total: rows.length === 0 ? 0 : Math.round(parseFloat(height) / parseFloat(rows[0]!.style.height)),
		shown: shown.sort(([a], [b]) => a - b),
	};
}
