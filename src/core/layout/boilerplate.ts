/** What surrounds the article's own text, told by how its lines are worded. All tests are for one trimmed paragraph. */

const LINE = 200;
const any = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

const PUBLISHER_SAYS = new RegExp(
	`^[([*]?${any(
		String.raw`©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by\b)`,
		String.raw`join (?:our|us)\b|subscribe\b|sign up\b|follow (?:us|our|@)|click here\b|tap here\b|like us on\b`,
		String.raw`follow .{1,40} on (?:twitter|facebook|instagram|x|telegram)\b|(?:twitter|facebook|instagram):`,
		String.raw`support (?:our|independent)\b|download (?:our|the) app\b|share this\b|photo gallery\b`,
		String.raw`this (?:story|article|report) (?:was|has been|is) (?:first |originally )?(?:published|produced|edited|part)`,
		String.raw`(?:additional |further )?(?:reporting|editing|writing|compiled) (?:for .{1,40} )?by\b|edited by\b|distributed by\b`,
		String.raw`with (?:files|reporting|additional reporting|inputs?) from\b`,
		String.raw`contact (?:us|the (?:writer|author|reporter|newsroom|editors?))\b|e-?mail:|https?:\/\/\S+$`,
		String.raw`(?:advertisement|sponsored(?: content)?|newsletters?|related|most read|trending|more)$`,
	)}`,
	'iu',
);
/** A link to another page: words of invitation, then a sign and the page's title, or nothing more. */
const LINK = new RegExp(
	`^[([*]?${any(
		String.raw`read(?: more| also| next)?|also read|see also|more on|related(?: stor(?:y|ies)| articles?)?`,
		String.raw`watch(?: now| live| below| the video(?: above| below)?)?|listen(?: now| live| here)?`,
	)}(?:\\s*[:|»>–—]|[.!)]?$)`,
	'iu',
);
/** A call to join or follow after some other words: "All the news first: join our channel". */
const CALL =
	/(?:^|[:.!?–—] )(?:join|follow|subscribe|sign up|download)\b.{0,60}\b(?:channel|newsletter|alerts?|app|page|group)\b/iu;
const RIGHTS = /all rights reserved|may not be (?:published|reproduced|republished)|©\s*\d{4}/iu;
const CONTRIBUTORS = /^\p{Lu}.{0,80} contributed (?:to this|reporting)/u;

/** Promotion, links, rights and credits. `last` tells that nothing follows. */
export const isBoilerplate = (words: string, last: boolean): boolean =>
	words.length <= 2 * LINE &&
	(PUBLISHER_SAYS.test(words) ||
		LINK.test(words) ||
		CALL.test(words) ||
		CONTRIBUTORS.test(words) ||
		(last && RIGHTS.test(words)));

const PART = String.raw`\p{Lu}[\p{L}.'’-]*`;
const PERSON = String.raw`${PART}(?: (?:(?:de|da|del|van|von|der|bin|al|el) )*${PART}){1,4}`;
const BYLINE = new RegExp(
	String.raw`^(?:[Bb]y:?|BY:?|(?:Story|Written|Words|Reported|Text|Interview) by:?|(?:Words|Text|Interview):)\s+(?:${PART}$|${PERSON}(?:$|,|\/| (?:and|AND|&|in|for|at|with|[|•–—(-])(?: |$)))`,
	'u',
);
const OFFICE = String.raw`(?:\p{L}+ )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor)s?\b`;
const SIGNED = new RegExp(
	String.raw`^(?:${PERSON}(?: [|•] \p{Lu}[^.!?]*$|(?:,| [|–—-]) ?${OFFICE})|(?=\p{Lu})${OFFICE}$)`,
	'u',
);

/** The line that names the writer: "By Ruth Ames, Maru Times", "Ruth Ames | Maru Times", "Ruth Ames, staff writer". */
export const isByline = (words: string): boolean => words.length <= LINE && (BYLINE.test(words) || SIGNED.test(words));

const LABELS = [
	'photo',
	'photos',
	'image',
	'picture',
	'photograph',
	'credit',
	'graphic',
	'illustration',
	'caption',
].flatMap((word) => [word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]);
const LABEL = any(...LABELS);
const CREDIT = new RegExp(
	any(
		String.raw`(?:^|\s)${LABEL}(?: (?:credit|by|courtesy(?: of)?))?: ?[^:.!?]{2,60}\.?$`,
		String.raw`^(?:${LABEL}|FILE|File|File photo|In this (?:file )?photo)\b ?[:–—-]`,
		String.raw`\[[^\][/]{0,60}\/[^\][/]{0,40}\]\.?$`,
		String.raw`(?:\b(?:Getty Images|AP Photo|[Ff]ile [Pp]hoto|[Pp]hoto (?:by|courtesy))\b|\/(?:AP|AFP|Reuters|REUTERS)\b)[^.]{0,40}\.?[)\]]*\.?$`,
		String.raw`\((?:[Cc]ourtesy\b|[^()]{0,80}\b(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]icture|[Ff]ile|FILE|[Hh]andout)\b)[^()]{0,80}\)?\.?$`,
		String.raw`\($`,
	),
	'u',
);

/** The words below a picture, known by the credit after them, also where that was cut off ("… in Maru on Monday. ("). */
export const isCaption = (words: string): boolean => words.length <= 3 * LINE && CREDIT.test(words);
