import { fold } from '../fold';

/** Gives each name an id that no other has had from it. */
export type NewId = (name: string) => string;

/** Readable ids, apart from each other and from those that are `taken`: "nicolas-maduro", "nicolas-maduro-2". */
export function idsApart(taken: readonly string[] = []): NewId {
	const used = new Map(taken.map((id) => [id, 1]));
	return (name) => {
		const slug =
			fold(name)
				.replace(/[^\p{L}\p{N}]+/gu, '-')
				.replace(/^-|-$/gu, '')
				.slice(0, 60) || 'actor';
		let count = (used.get(slug) ?? 0) + 1;
		while (count > 1 && used.has(`${slug}-${count}`)) count++;
		used.set(slug, count);
		const id = count === 1 ? slug : `${slug}-${count}`;
		if (id !== slug) used.set(id, 1);
		return id;
	};
}
