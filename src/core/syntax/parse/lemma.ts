import { sensesOf } from '../../language/lexicon';
import type { SyntaxToken } from '../syntaxToken';

/** Forms that no ending tells, after their lemmas. */
const IRREGULAR =
	"be am is are was were been being 's 're 'm;have has had 've having;do does did done;can ca cannot;will wo 'll;would 'd;" +
	'go goes went gone;show shown;prove proven;say said;see saw seen;know knew known;take took taken;undertake undertook undertaken;mistake mistook mistaken;withhold withheld;overhear overheard;give gave given;come came;' +
	'become became;get got gotten;make made;think thought;tell told;find found;leave left;feel felt;keep kept;hold held;bring brought;' +
	'begin began begun;write wrote written;stand stood;hear heard;mean meant;meet met;run ran;pay paid;sit sat;speak spoke spoken;' +
	'lead led;grow grew grown;lose lost;fall fell fallen;send sent;build built;understand understood;draw drew drawn;break broke broken;' +
	'spend spent;rise rose risen;drive drove driven;buy bought;wear wore worn;choose chose chosen;seek sought;throw threw thrown;' +
	'catch caught;deal dealt;win won;teach taught;fight fought;sell sold;fly flew flown flies;eat ate eaten;sing sang sung;bear bore born borne;' +
	'shoot shot;sleep slept;strike struck;swear swore sworn;steal stole stolen;ride rode ridden;sink sank sunk;swim swam swum;' +
	'drink drank drunk;shake shook shaken;hide hid hidden;bite bit bitten;blow blew blown;forget forgot forgotten;forgive forgave forgiven;' +
	'wake woke woken;freeze froze frozen;tear tore torn;bind bound;wind wound;feed fed;flee fled;lend lent;bend bent;shine shone;hang hung;' +
	'dig dug;stick stuck;swing swung;spring sprang sprung;ring rang rung;lay laid;lie lain lying;die dying;tie tying;undergo underwent undergone;' +
	'withdraw withdrew withdrawn;overcome overcame;overthrow overthrew overthrown;arise arose arisen;sweep swept;weep wept;creep crept;bleed bled';

const LEMMAS: ReadonlyMap<string, string> = new Map(
	IRREGULAR.split(';').flatMap((forms) => {
		const [lemma = '', ...others] = forms.split(' ');
		return others.map((form) => [form, lemma] as const);
	}),
);

const isVerb = (word: string): boolean => {
	const senses = sensesOf(word);
	return senses.has('Verb') || senses.has('Infinitive');
};

/** The lemma of a verb by its form and tag, in small letters: "said" is a form of "say". */
export function verbLemma({ lower, tag }: Pick<SyntaxToken, 'lower' | 'tag'>): string {
	const irregular = LEMMAS.get(lower);
	if (irregular !== undefined) return irregular;
	if (tag === 'VBZ') return singular(lower, 's');
	if (tag === 'VBG') return lower.length > 4 && lower.endsWith('ing') ? stemmed(lower.slice(0, -3)) : lower;
	if (tag !== 'VBD' && tag !== 'VBN') return lower;
	if (lower.endsWith('ied')) return singular(lower, 'd');
	return lower.length > 3 && lower.endsWith('ed') ? stemmed(lower.slice(0, -2)) : lower;
}

/** The word without its ending: "tries" and "tried" are of "try", "dies" of "die", "passes" of "pass". */
function singular(lower: string, ending: string): string {
	const stem = lower.slice(0, -ending.length);
	if (stem === lower || !lower.endsWith(ending) || lower.endsWith('ss')) return lower;
	if (/[^aeiou]ie$/u.test(stem) && stem.length > 3) return `${stem.slice(0, -2)}y`;
	return ending === 's' && /(?:ss|sh|ch|x|zz|cus|[^aeiou]o)e$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/** What stands before "ed" or "ing" as a verb: "stopp" is of "stop", "decid" of "decide". */
function stemmed(stem: string): string {
	const isDoubled = /([bdgklmnprt])\1$/u.test(stem) && !isVerb(stem);
	if (isDoubled && (isVerb(stem.slice(0, -1)) || !stem.endsWith('ll'))) return stem.slice(0, -1);
	if (isVerb(stem) !== isVerb(`${stem}e`)) return isVerb(stem) ? stem : `${stem}e`;
	return takesE(stem) ? `${stem}e` : stem;
}

/** Whether a verb whose stem ends so mostly has an "e" after it. */
function takesE(stem: string): boolean {
	if (/(?:e|[^l]c|v|u|[^t]z|[^s]s|[aeldr]g|[ae]ng|[bcdfgkpt]l|com)$/u.test(stem))
		return !/(?:focus|[aeiou]ng|hang)$/u.test(stem) || /(?:cha|ra|lle|ve)ng$/u.test(stem);
	if (/(?:[iu]at|plet)$/u.test(stem)) return true;
	if (!/(?:^|[^aeiou])[aiouy][bdgklmnprt]$|qui[a-z]$/u.test(stem)) return false;
	const isShort = !/[aeiouy].*[aeiouy]/u.test(stem.replace(/^y|qu/u, ''));
	return isShort || /(?:[aiou][bg]|[aiou]d|[aiou]k|a[mpr]|i[nr]|u[lmnrt]|ot|at)$/u.test(stem);
}
