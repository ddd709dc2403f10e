/** Lower case without accents: the form under which names are compared ("Nicolás" and "Nicolas" fold alike). */
export const fold = (word: string): string =>
	/^[a-z]*$/u.test(word)
		? word
		: word
				.normalize('NFD')
				.replace(/\p{M}+/gu, '')
				.replace(/[‐‑–]/gu, '-')
				.replace(/’/gu, "'")
				.toLowerCase()
				.replace(/ø/gu, 'o')
				.replace(/ł/gu, 'l')
				.replace(/ß/gu, 'ss');
