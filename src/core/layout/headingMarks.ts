/** The marks of a heading in Markdown, up to its first word; a line wholly in bold is one, too. */
export const MARKDOWN_HEADING = /^(?:#{1,6}\s+|\*\*(?=[^*]+\*\*$))/u;
