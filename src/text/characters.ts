/** Line ends of every system, and the separators that only some programs know. */
const LINE_END = /\r\n|[\r\v\u0085\u2028]/gu;
/** Page and paragraph separators stand for a blank line. */
const PARAGRAPH_END = /[\f\u2029]/gu;
/** Characters that show nothing: byte order marks, zero-width spaces, soft hyphens, controls, invisible operators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;
/** Joiners shape words in Arabic, Persian and Indic scripts; anywhere else they are dirt. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]/gu;
/** Joiners are rare, and the expression above is the dearest of all to compile. */
const JOINER = /[\u200C\u200D]/u;
/** Spaces of any width; the ideographic one separates words as well. */
const SPACES = /[\t \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
/** Most lines have single blanks only, and stay slices of the text they came from. */
const UNEVEN_SPACES = / {2}|[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;

/**
 * One form for what looks the same: line ends become `\n`, invisible characters go, lone surrogates become U+FFFD.
 * Tabs stay, since they tell columns apart.
 */
export function cleanCharacters(text: string): string {
  const clean = text.toWellFormed().replace(LINE_END, '\n').replace(PARAGRAPH_END, '\n\n').replace(INVISIBLE, '');
  return JOINER.test(clean) ? clean.replace(STRAY_JOINER, '') : clean;
}

/** Trims, and makes every run of white space one space. */
export function collapseSpaces(text: string): string {
  return UNEVEN_SPACES.test(text) ? text.replace(SPACES, ' ').trim() : text.trim();
}
