import { wordsOf } from './phrases';
import table from './tables/org-words.json';

interface NameWordRow {
	readonly word: string;
	readonly pos: string;
	readonly ambiguous?: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** First words of organizations' names in languages other than English that news is full of, folded. */
const FOREIGN_OPENINGS =
	'agence agencia agenzia alianca alianza alleanza asamblea asociacion assembleia assemblee associacao associazione atletico badan ' +
	'banca banco banque bundesverband camara chambre clube coalicion coalizao colegio comision comissao comitato comite commissione ' +
	'compagnie companhia compania confederacao confederacion confederazione conseil consejo conselho consiglio cooperativa deportivo ' +
	'dewan dynamo ecole empresa escola escuela federacao federacion federazione fondation fondazione frente fronte fundacao ' +
	'fundacion groupe grupo gruppo guardia hopital institut instituto istituto jabatan juzgado kementerian lembaga majlis ministere ' +
	'ministerio ministero mouvement movimento movimiento olympique partai partei parti partido partito persatuan pertubuhan policia ' +
	'polizia radio scuola sindacato sindicato sociedad sociedade societa societe spartak stiftung suruhanjaya syndicat televisora ' +
	'tribunale universidad universidade universita universitas universitat universite universiteit verband verein yayasan';

/** Words that end or start the name of an organization, folded; multi-word ones by their last or first word. */
export interface OrganizationWords {
	readonly endings: ReadonlySet<string>;
	readonly openings: ReadonlySet<string>;
}

export function buildOrganizationWords(): OrganizationWords {
	const endings = new Set<string>();
	const openings = new Set(FOREIGN_OPENINGS.split(' '));
	for (const row of table as readonly NameWordRow[]) {
		if (row.ambiguous) continue;
		const words = wordsOf(row.word);
		if (row.pos === 'end' && words.length === 1) endings.add(words[0]!);
		if (row.pos === 'start' && / (?:of|for|on)$/u.test(row.word)) openings.add(words[0]!);
	}
	return { endings, openings };
}

/** Last words of names of places and of built things, folded. */
export const PLACE_ENDINGS = set(
	'river lake province county street avenue road boulevard lane square park city island islands airport mountain mountains sea ' +
		'ocean bay gulf strait valley desert peninsula district region state territory village town township municipality bridge tower ' +
		'highway canal port harbour harbor border coast beach forest falls creek hills hill plaza station stadium palace castle ' +
		'prefecture oblast governorate reservoir dam peak volcano glacier cape delta basin estate suburb ward constituency ' +
		'theatre theater heights springs junction crossing building prison jail reserve house arena mall hotel temple cathedral cemetery museum',
);

/** First words of names of places: "Lake Chad", "Mount Kenya". */
export const PLACE_OPENINGS = set(
	'lake mount mt. cape port fort river isle strait gulf bay san santa saint st. el los las',
);

/** Last words of names of laws, events, works and prizes, folded. */
export const OTHER_ENDINGS = set(
	'act agreement treaty accord accords bill law amendment constitution protocol convention pact deal charter declaration cup ' +
		'olympics games championship championships tournament festival prize award awards war revolution uprising crisis day ' +
		'summit plan programme program project operation code resolution report virus disease syndrome hurricane typhoon cyclone ' +
		'bible koran quran christmas easter ramadan election elections medal series marathon',
);

export const CALENDAR = set(
	'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. ' +
		'sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays ' +
		'fridays saturdays sundays mon tue wed thu fri sat sun gmt utc est edt bst cet a.m. p.m.',
);

/** Capitalised short forms that are no names of anybody, folded. */
export const COMMON_ACRONYMS = set(
	'ai tv dna rna iq it ceo cfo coo cto mp mps pm pms ngo ngos gdp hiv aids covid covid-19 covid19 gps sms usb pc pcs cd dvd faq id hr pr ' +
		'phd mba ma ba bsc msc jd md dr ii iii iv vi vii viii ix xi xii ok q a&e vip diy rip ps etc lgbt lgbtq lgbtq+ lgbti suv suvs atm ' +
		'cctv vat gst ied ieds icu er ipo ipos esg iot vr ar vpn url pdf html http www am pm usd eur gbp km kg mw gw internet web ' +
		'wi-fi wifi sos ufo ufos gmo gmos',
);

/** Peoples and faiths that belong to no country of the tables, folded: nouns and adjectives. */
export const FAITHS = set(
	'muslim muslims christian christians jew jews jewish hindu hindus buddhist buddhists sikh sikhs catholic catholics protestant ' +
		'protestants orthodox sunni sunnis shia shias shiite shiites islamic islamist islamists arab arabs kurd kurds kurdish roma ' +
		'indigenous aboriginal aboriginals inuit maori hispanic hispanics latino latinos latina latinas black blacks white whites ' +
		'republican republicans democrat democrats democratic conservative conservatives liberal liberals communist communists socialist ' +
		'socialists nazi nazis western westerners westerner marxist evangelical evangelicals mormon mormons zionist zionists rohingya ' +
		'uyghur uyghurs uighur uighurs tamil tamils hausa yoruba igbo zulu tutsi hutu berber berbers pashtun pashtuns bengali bengalis punjabi',
);
