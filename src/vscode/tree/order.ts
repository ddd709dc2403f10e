import { commands, Disposable, EventEmitter, ThemeIcon, window, workspace, type Event } from 'vscode';
import { changeSetting } from '../settings';

/** How a tree is ordered. */
export interface TreeOrder<Order extends string> {
	readonly current: Order;
	readonly onDidChange: Event<void>;
	dispose(): void;
}

/** The orders of a tree by their names for the reader, the default first. */
export type OrderNames<Order extends string> = readonly (readonly [order: Order, name: string])[];

/** The order of a view: its setting `….order`, and the command of the same name, which lets the reader choose. */
export function createOrder<Order extends string>(view: string, names: OrderNames<Order>): TreeOrder<Order> {
	const setting = `${view}.order`;
	const changes = new EventEmitter<void>();

	const read = (): Order => {
		const chosen = workspace.getConfiguration().get(setting);
		return (names.find(([order]) => order === chosen) ?? names[0]!)[0];
	};
	/** Kept, because trees ask for every row, and reading a setting takes long. */
	let current = read();

	const choose = async (): Promise<void> => {
		const items = names.map(([order, label]) => ({
			order,
			label,
			iconPath: new ThemeIcon(order === current ? 'check' : 'blank'),
		}));
		const chosen = await window.showQuickPick(items);
		if (chosen) await changeSetting(setting, chosen.order);
	};

	const subscriptions = Disposable.from(
		changes,
		commands.registerCommand(setting, choose),
		workspace.onDidChangeConfiguration((change) => {
			if (!change.affectsConfiguration(setting)) return;
			current = read();
			changes.fire();
		}),
	);
	return {
		get current() {
			return current;
		},
		onDidChange: changes.event,
		dispose: () => {
			subscriptions.dispose();
		},
	};
}
