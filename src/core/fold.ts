/** Lower case without accents: the form under which names are compared ("Nicolás" and "Nicolas" fold alike). */
export const fold = (word: string): string =>
	/^[\x20-\x7e]*$/u.test(word)
		? word.toLowerCase()
		: word
				.normalize('NFD')
				.replace(/\p{M}+/gu, '')
				.replace(/[‐‑–]/gu, '-')
				.replace(/’/gu, "'")
				.toLowerCase()
				.replace(/ø/gu, 'o')
				.replace(/ł/gu, 'l')
				.replace(/ß/gu, 'ss');
