import type { CountKey, Counts } from './counts.mts';

interface Share {
	readonly part: CountKey;
	readonly whole: CountKey;
}

/** How a figure comes from the counts: the F measure of precision and recall, or a plain share. */
export type Figure =
	| { readonly label: string; readonly shape: 'f'; readonly precision: Share; readonly recall: Share }
	| { readonly label: string; readonly shape: 'share'; readonly share: Share };

const share = (label: string, part: CountKey, whole: CountKey): Figure => ({
	label,
	shape: 'share',
	share: { part, whole },
});

/** F measure of what is `right` of what was found and of what the gold has. */
const f = (label: string, right: CountKey, found: CountKey, gold: CountKey, recalled = right): Figure => ({
	label,
	shape: 'f',
	precision: { part: right, whole: found },
	recall: { part: recalled, whole: gold },
});

/** All figures, by key, in the order in which they are shown. */
export const FIGURES = {
	contentWords: share('content words', 'content.right', 'content.of'),
	tags: share('Penn tags', 'tags.right', 'tags.of'),
	subjects: f('heads of subjects', 'subjects.right', 'subjects.found', 'subjects.gold'),
	negation: share('negated or not', 'negation.right', 'negation.of'),
	negated: f('negated verbs', 'negated.right', 'negated.found', 'negated.gold'),
	voice: share('active or passive', 'voice.right', 'voice.of'),
	passives: f('passives', 'passives.right', 'passives.found', 'passives.gold'),
	lemmas: share('lemmas of verbs', 'lemmas.right', 'lemmas.of'),
	phrases: f('noun phrases', 'phrases.right', 'phrases.found', 'phrases.gold'),
	postmodifiers: f('nouns after nouns', 'postmodifiers.right', 'postmodifiers.found', 'postmodifiers.gold'),
	appositions: f('appositions', 'appositions.right', 'appositions.found', 'appositions.gold'),
	clauses: f('finite clauses', 'clauses.right', 'clauses.found', 'clauses.gold'),
	names: f('names', 'names.all.right', 'names.all.found', 'names.all.gold'),
	persons: f('persons', 'names.person.right', 'names.person.found', 'names.person.gold'),
	organizations: f('organizations', 'names.organization.right', 'names.organization.found', 'names.organization.gold'),
	places: f('places', 'names.place.right', 'names.place.found', 'names.place.gold'),
	namesOverlap: f('names, overlapping', 'names.overlapping.right', 'names.all.found', 'names.all.gold'),
	namesUntyped: f('names, any kind', 'names.untyped.right', 'names.all.found', 'names.all.gold'),
	linksB3: f('links (B³)', 'links.precision', 'links.of', 'links.of', 'links.recall'),
	mentionsRight: share('mentions right', 'mentions.right', 'mentions.of'),
	claims: f('claims', 'claims.right', 'claims.found', 'claims.gold'),
	direct: f('direct', 'claims.direct.right', 'claims.direct.found', 'claims.direct.gold', 'claims.direct.recalled'),
	mixed: f('mixed', 'claims.mixed.right', 'claims.mixed.found', 'claims.mixed.gold', 'claims.mixed.recalled'),
	indirect: f(
		'indirect',
		'claims.indirect.right',
		'claims.indirect.found',
		'claims.indirect.gold',
		'claims.indirect.recalled',
	),
	statements: share('statements found', 'statement.recalled', 'statement.gold'),
	attitudes: share('attitudes found', 'attitude.recalled', 'attitude.gold'),
	typeRight: share('type right', 'type.right', 'type.of'),
	claimsWithSource: f('claims with source', 'claims.attributed', 'claims.found', 'claims.gold'),
	sourceRight: share('source right', 'source.right', 'source.of'),
	sourceWrong: share('source wrong', 'source.wrong', 'source.of'),
	cueRight: share('cue right', 'cue.right', 'cue.of'),
	speakerRight: share('speaker right', 'speaker.right', 'speaker.of'),
	high: share('source right, high', 'high.right', 'high.of'),
	medium: share('source right, medium', 'medium.right', 'medium.of'),
	low: share('source right, low', 'low.right', 'low.of'),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureKey = keyof typeof FIGURES;

export const FIGURE_KEYS = Object.keys(FIGURES) as readonly FigureKey[];

/** What a figure consists of: `value` is the F measure, or the share. */
export type Part = 'precision' | 'recall' | 'value';

export const PARTS: readonly Part[] = ['precision', 'recall', 'value'];

/** A figure's parts in percent; a plain share has no precision and no recall. */
export type Value = Readonly<{ value: number } & Partial<Record<Part, number>>>;

/** `null` where the gold has nothing that the figure could be a share of. */
export function valueOf(figure: Figure, counts: Counts): Value | null {
	if (!(counts.get(caseKey(figure)) ?? 0)) return null;
	if (figure.shape === 'share') return { value: percent(figure.share, counts) };
	const precision = percent(figure.precision, counts);
	const recall = percent(figure.recall, counts);
	const value = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
	return { value, precision, recall };
}

/** How many cases of the gold the figure is about. */
export const casesOf = (figure: Figure, counts: Counts): number => Math.round(counts.get(caseKey(figure)) ?? 0);

const caseKey = (figure: Figure): CountKey => (figure.shape === 'f' ? figure.recall.whole : figure.share.whole);

function percent({ part, whole }: Share, counts: Counts): number {
	const of = counts.get(whole) ?? 0;
	return of === 0 ? 0 : (100 * (counts.get(part) ?? 0)) / of;
}
