import type { Locator, Page } from 'playwright-core';

export interface TreeRow {
	readonly label: string;
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
	/** All rows in order, also those that one has to scroll to. */
	rows(): Promise<readonly TreeRow[]>;
	/** Clicks the first row whose label holds the text; a collapsed row then expands, as for a user. */
	click(label: string): Promise<void>;
	/** Expands the first row whose label holds the text. */
	expand(label: string): Promise<void>;
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

	/** Brings a row into view: the list holds only the rows that it shows. */
	const reveal = async (label: string): Promise<Locator> => {
		const found = row(label);
		await scrollThrough(page, pane, async () => (await found.count()) === 0);
		await found.scrollIntoViewIfNeeded();
		return found;
	};

	return {
		async rows() {
			const all = new Map<number, TreeRow>();
			await rows.first().waitFor();
			await scrollThrough(page, pane, async () => {
				for (const [index, shown] of await pane.evaluate(readRows)) all.set(index, shown);
				return true;
			});
			return [...all].sort(([a], [b]) => a - b).map(([, shown]) => shown);
		},
		async click(label) {
			await (await reveal(label)).click();
		},
		async expand(label) {
			const found = await reveal(label);
			if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click();
			await row(label).and(page.locator('[aria-expanded="true"]')).waitFor();
		},
		welcome: async () => (await pane.locator('.welcome-view').allInnerTexts()).join('\n').trim(),
		async action(name) {
			await pane.hover();
			await pane.locator(`.pane-header .action-label[aria-label^="${name}"]`).click();
		},
	};
}

/** Scrolls a list from its top to its end by the mouse wheel, as long as `more` says so at each stop. */
async function scrollThrough(page: Page, pane: Locator, more: () => Promise<boolean>): Promise<void> {
	const list = pane.locator('.monaco-list').first();
	await list.waitFor();
	const box = (await list.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	const top = () =>
		list.locator('.monaco-list-rows').evaluate((element) => `${element.style.top}|${element.children.length}`);
	const wheel = async (delta: number) => {
		const before = await top();
		await page.mouse.wheel(0, delta);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		return (await top()) !== before;
	};
	await wheel(-1_000_000);
	while (await more()) if (!(await wheel(box.height * 0.8))) return;
}

/** Runs in the page: the rows that the list holds now, with their index. */
function readRows(pane: Element): [number, TreeRow][] {
	return [...pane.querySelectorAll<HTMLElement>('.monaco-list-row[role="treeitem"]')].map((element) => {
		const expanded = element.getAttribute('aria-expanded');
		return [
			Number(element.dataset['index']),
			{
				label: element.querySelector('.label-name')?.textContent ?? '',
				description: element.querySelector('.label-description')?.textContent ?? '',
				accessibleName: element.getAttribute('aria-label') ?? '',
				level: Number(element.getAttribute('aria-level')),
				expanded: expanded === null ? undefined : expanded === 'true',
				selected: element.getAttribute('aria-selected') === 'true',
			},
		];
	});
}
