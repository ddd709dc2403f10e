/** What `dossier --help` prints. */
export const HELP = `Usage: dossier annotate [options] FILE...

Finds the actors and the claims of news articles: who is in them, and who says what.
Each FILE is one article as plain text, in UTF-8 or in UTF-16 with a byte order mark; - reads standard input.

Options:
  -f, --format FORMAT  json      an indented object; for more than one FILE an array of objects (default)
                       jsonl     one object on a line for each FILE
                       text      the article with its marks under the words, for reading and for diffs
                       sourcing  who speaks how much, unnamed sources, claims by nobody, loaded cues
  -w, --width COLUMNS  where --format text wraps the article (default: 100)
      --attitudes      also what is believed, wanted, feared or planned, in text and sourcing (JSON always has it)
      --no-corrections leave out what a reader corrected (in FILE.dossier.json, beside FILE)
  -h, --help           print this help
  -v, --version        print the version

Results come in the order of the files. A file that cannot be read as text is reported in one line on
standard error, and the others are still done.

Exit code: 0, or 2 if a file could not be annotated or the arguments are wrong.
`;
