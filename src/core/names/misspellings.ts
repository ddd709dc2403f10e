/** In shorter words, letters that changed places make another word too often: "Leon", "Noel". */
const SHORTEST = 6;
/** How much oftener the article must write a word than its misspelling. */
const OFTENER = 3;

/**
 * Misspellings of words that the article writes right elsewhere: letters that changed places ("Rosfnet" among many
 * "Rosneft"). Takes how often it writes each folded word, and gives the word meant for each that is misspelt. Other slips,
 * a letter too many or another letter, tell too little: "Hansen" is not "Hanson".
 */
export function misspellingsOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
	const byLetters = new Map<string, string>();
	const misspellings = new Map<string, string>();
	const oftenFirst = [...counts].filter(([word]) => word.length >= SHORTEST).sort((a, b) => b[1] - a[1]);
	for (const [word, count] of oftenFirst) {
		const letters = Array.from(word).sort().join('');
		const meant = byLetters.get(letters);
		if (meant === undefined) byLetters.set(letters, word);
		else if (counts.get(meant)! >= OFTENER * count && oneLetterMoved(meant, word)) misspellings.set(word, meant);
	}
	return misspellings;
}

/** Whether two words of the same letters, the first included, become equal when one letter is taken out of each. */
function oneLetterMoved(a: string, b: string): boolean {
	if (a[0] !== b[0]) return false;
	let from = 0;
	while (a[from] === b[from]) from++;
	let to = a.length;
	while (a[to - 1] === b[to - 1]) to--;
	const [x, y] = [a.slice(from, to), b.slice(from, to)];
	return x.slice(1) === y.slice(0, -1) || y.slice(1) === x.slice(0, -1);
}
