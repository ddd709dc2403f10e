/**
 * What a cue lets the reader hear beside "said": that it is true (`fact`), that it is true and was not willingly told
 * (`admission`), that it may not be true (`distance`), or what mood or motive it was said in (`temper`).
 */
export type Tone = 'fact' | 'admission' | 'distance' | 'temper';

/**
 * Lemmas by their tone, chosen by hand after what style guides say of the synonyms of "said" and what linguists say of
 * them: factive verbs take for granted what they report (P. and C. Kiparsky, "Fact", 1970), the others colour it
 * (M. Recasens et al., "Linguistic models for analyzing and detecting biased language", 2013).
 */
const WORDS: Readonly<Record<Tone, string>> = {
	fact:
		'clarify confirm confirmation demonstrate determine disclose disclosure discover emphasise emphasize explain explanation ' +
		'expose find finding highlight illustrate know learn note observe observation prove realise realize recall recognise ' +
		'recognize remind reveal revelation show stress underline underscore verify',
	admission: 'acknowledge acknowledgment acknowledgement admit admission concede concession confess confession',
	distance: 'allege allegation assert assertion claim contend contention insinuate maintain profess purport suppose',
	temper:
		'assail bark beg bemoan blast boast brag chide crow cry decry deplore deride enthuse fume gasp gloat gripe grumble gush ' +
		'hail implore insist insistence interject lambaste lament mock moan mumble murmur mutter plead quip rage rail rant ' +
		'retort ridicule rip scoff scream shout sigh slam snap sneer swear taunt thunder tout trumpet vent wail whine whisper yell',
};

/** Cues of more than one word, by their first word as it may stand in the text and the words after it. */
const PHRASES: readonly (readonly [RegExp, Tone])[] = [
	[/^(?:point|points|pointed|pointing) out$/u, 'fact'],
	[/^(?:make|makes|made|making) (?:it )?clear$/u, 'fact'],
	[/^(?:come|comes|came|coming) clean$/u, 'admission'],
	[/^(?:lash|hit|lashes|hits|lashed|hitting|lashing)(?: back)? out$/u, 'temper'],
];

const TONES: ReadonlyMap<string, Tone> = new Map(
	(Object.keys(WORDS) as Tone[]).flatMap((tone) => WORDS[tone].split(' ').map((lemma) => [lemma, tone] as const)),
);

/** The tone of a cue; `null` for a plain one. `words` is the cue as it stands in the text, in lower case. */
export const toneOf = (lemma: string, words: string): Tone | null =>
	TONES.get(lemma) ?? PHRASES.find(([phrase]) => phrase.test(words))?.[1] ?? null;
