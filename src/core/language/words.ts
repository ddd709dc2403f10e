/** Closed word classes of English: small, stable sets that need no tagger. All entries in lower case, straight apostrophes. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How participles end; the irregular ones aside. */
export const PARTICIPLE = /(?:ed|en|ing)$/u;

export const PERSONAL_PRONOUNS = set('i you he she it we they me him her us them');
export const PRONOUNS = set(
	'i you he she it we they me him her us them mine yours his hers ours theirs myself yourself himself herself itself ' +
		'ourselves yourselves themselves who whom whoever someone somebody anyone anybody everyone everybody nobody ' +
		'something anything everything nothing none',
);
export const DETERMINERS = set(
	'the a an this that these those my your his her its our their some any no every each either neither both all another ' +
		'such what which whose',
);
export const PREPOSITIONS = set(
	'of in on at by for with from to into onto upon about against among amongst between within without during through ' +
		'throughout across along around behind below beneath beside besides beyond despite toward towards under underneath ' +
		'until till up off over out outside inside near via per amid after before since as like than except',
);
export const CONJUNCTIONS = set(
	'and or but nor yet so because although though while whereas if unless whether that when where how why',
);
export const AUXILIARIES = set(
	"am is are was were be been being have has had having do does did done 's 're 've 'm n't",
);
export const MODALS = set("can could may might must shall should will would ought cannot 'll 'd wo ca");
export const ADVERBS = set(
	'not never also only just already still even again then now here there today yesterday tomorrow however later soon ' +
		'very too almost nearly recently reportedly allegedly repeatedly publicly privately previously earlier meanwhile ' +
		'instead perhaps once twice ever further rather quite indeed thus therefore nonetheless nevertheless',
);

/** Abbreviations that stand before a name: their stop never ends a sentence. */
const LEADING_ABBREVIATIONS = set(
	'mr. mrs. ms. messrs. dr. prof. sen. sens. rep. reps. gov. govs. gen. lt. col. maj. capt. cmdr. sgt. cpl. pvt. adm. ' +
		'rev. fr. hon. pres. supt. det. insp. atty. dept. st. mt. ft.',
);

/** Abbreviations after which a sentence may well end: "… in the U.S. The …", "… 9 a.m. The …". */
export const CLOSING_ABBREVIATIONS = set(
	'jr. sr. ph.d. u.s. u.k. u.n. u.s.a. e.u. d.c. inc. corp. co. ltd. bros. a.m. p.m. etc. ' +
		'jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. ' +
		'ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. ' +
		'nev. okla. ore. pa. tenn. tex. vt. va. wash. wis. wyo. ont. que.',
);

/** Abbreviations that keep their full stop where they begin with a capital. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([...LEADING_ABBREVIATIONS, ...CLOSING_ABBREVIATIONS]);

/** Abbreviations that keep their full stop before another word, in small letters too: "Roe v. Wade". */
export const LINKING_ABBREVIATIONS = set('vs. v. cf. approx.');

/** Abbreviations that keep their full stop before a number only: "No. 5". */
export const NUMBERING_ABBREVIATIONS = set('no. nos. fig. vol. art. sec. p. pp.');

/** Words that nearly always start a new sentence when capitalised after an abbreviation. */
export const SENTENCE_OPENERS = set(
	'the a an this that these those he she it we they i you his her its their our my in on at by for with from to after ' +
		'before when while if as but and so yet however although though since because there then now both some many most ' +
		'all no not one two three last earlier later meanwhile what who how why where asked speaking',
);
