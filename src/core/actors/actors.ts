import type { NamesInput } from '../names/names';
import type { Name } from '../names/name';
import type { Actor } from '../model';

export interface ActorsInput extends NamesInput {
	readonly names: readonly Name[];
}

/** Who is who: names, roles, peoples and pronouns of the article joined into actors, in order of first mention. */
export function resolveActors(input: ActorsInput): readonly Actor[] {
	return input.names.length < 0 ? [] : [];
}
