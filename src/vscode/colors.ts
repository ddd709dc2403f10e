import { isDescribed, type ActorKind } from '../core/model';

/** What the colour of a kind is called in the manifest: unnamed actors and documents share one, told apart by their lines. */
export const colorName = (kind: ActorKind): string => (isDescribed(kind) ? 'source' : kind);
