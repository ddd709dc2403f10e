import { Disposable, EventEmitter, RelativePattern, Uri, workspace, type Event } from 'vscode';
import type { Page } from '../../core/formats/annotations';
import { AnnotationStore, type Surroundings } from './annotationStore';
import type { StorePlace } from './storePlace';
import { unawaited } from '../unawaited';
import { workspaceFiles } from './workspaceFiles';

/** Whom a store tells of its troubles. */
export type Listener = Pick<Surroundings, 'tell' | 'over' | 'hold'>;

const NOBODY: Listener = { tell: () => undefined, over: () => undefined, hold: () => undefined };

/** The annotations of one article, stored where VS Code's file systems have a place for them and watched there. */
export class WatchedStore extends AnnotationStore {
	readonly #changes: EventEmitter<void>;
	readonly #subscriptions: Disposable;

	/** `held` is what could not be stored before. */
	constructor(place: StorePlace | undefined, listener: Partial<Listener> = {}, held?: Page) {
		const changes = new EventEmitter<void>();
		super(place && { ...addressOf(place), held }, {
			...NOBODY,
			...listener,
			now: () => Date.now(),
			after: (milliseconds, work) => {
				const timer = setTimeout(work, milliseconds);
				return () => {
					clearTimeout(timer);
				};
			},
			id: () => crypto.randomUUID().slice(0, 8),
			random: () => Math.random(),
			changed: () => {
				changes.fire();
			},
		});
		this.#changes = changes;
		this.#subscriptions = place ? this.#watch(place.file) : new Disposable(() => undefined);
	}

	/** Fires when there are other entries, or entries with another content. */
	get onDidChange(): Event<void> {
		return this.#changes.event;
	}

	override dispose(): void {
		super.dispose();
		this.#subscriptions.dispose();
		this.#changes.dispose();
	}

	#watch(file: Uri): Disposable {
		const watcher = workspace.createFileSystemWatcher(
			new RelativePattern(Uri.joinPath(file, '..'), literal(nameOf(file))),
		);
		const reload = (): void => {
			unawaited(this.reload());
		};
		return Disposable.from(
			watcher,
			watcher.onDidChange(reload),
			watcher.onDidCreate(reload),
			watcher.onDidDelete(reload),
		);
	}
}

const addressOf = ({ file, article, source }: StorePlace) => ({
	files: workspaceFiles(Uri.joinPath(file, '..'), article),
	name: nameOf(file),
	source,
});

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** A name as a glob pattern that matches nothing else. */
const literal = (name: string): string => name.replace(/[[\]{}*?]/g, '[$&]');
