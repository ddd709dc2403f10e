/** What stands after the last word: stops, quotation marks, white space. */
export const closingMarks = (words: string): string => /(?<!\W)\W*$/u.exec(words)?.[0] ?? '';

/** Whether words end as a question does. */
export const endsAsking = (words: string): boolean => closingMarks(words).includes('?');
