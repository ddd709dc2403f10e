/** The stops, quotation marks and white space after the last word. */
export const closingMarks = (words: string): string => /(?<!\W)\W*$/u.exec(words)?.[0] ?? '';

/** Whether a question mark is among the closing marks. */
export const endsAsking = (words: string): boolean => closingMarks(words).includes('?');
