/** Line ends of every system, and the separator that only some programs know. */
const LINE_END = /\r\n|[\r\v\u2028]/gu;
/** IBM's line end; in misread UTF-8 it is the second byte of a letter. */
const NEXT_LINE = /\u0085/gu;
/** Page and paragraph separators stand for a blank line. */
const PARAGRAPH_END = /[\f\u2029]/gu;
/** Characters that show nothing: byte order marks, zero-width spaces, soft hyphens, controls, invisible operators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;
/** Joiners shape words in Arabic, Persian and Indic scripts; anywhere else they are dirt. */
function dropStrayJoiners(text: string): string {
  const stray =
    /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]/gu;
  return text.replace(stray, '');
}

/** Joiners are rare, and the expression above is the dearest of all to compile. */
const JOINER = /[\u200C\u200D]/u;
/** Marks that turn the writing direction are needed in lines with letters written from right to left, and dirt elsewhere. */
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
/** Spaces of any width. */
const SPACES = /[\t \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
/** Between Chinese or Japanese characters the ideographic space is a sign of its own: it parts the halves of a title. */
function isIdeographic(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u.test(text);
}

/** Most lines have single blanks only, and stay slices of the text they came from. */
const UNEVEN_SPACES = / {2}|[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;

/** Line ends of every system become `\n`, page ends blank lines. */
export function unifyLineEnds(text: string): string {
  return text.replace(LINE_END, '\n').replace(PARAGRAPH_END, '\n\n');
}

/**
 * One form for what looks the same: line ends become `\n`, invisible characters go, lone surrogates become U+FFFD.
 * Tabs stay, since they tell columns apart.
 */
export function cleanCharacters(text: string): string {
  const clean = unifyLineEnds(text.toWellFormed()).replace(NEXT_LINE, '\n').replace(INVISIBLE, '');
  const joined = JOINER.test(clean) ? dropStrayJoiners(clean) : clean;
  return DIRECTION.test(joined) ? joined.split('\n').map(dropDirections).join('\n') : joined;
}

function dropDirections(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? line : line.replace(DIRECTIONS, '');
}

/** Trims, and makes every run of white space one space: an ideographic one where it stands in such a script. */
export function collapseSpaces(text: string): string {
  if (!UNEVEN_SPACES.test(text)) return text.trim();
  return text.trim().replace(SPACES, (run, at: number, whole: string) => {
    if (!run.includes('\u3000')) return ' ';
    const besides = whole.charAt(at - 1) + whole.charAt(at + run.length);
    return isIdeographic(besides) ? '\u3000' : ' ';
  });
}
