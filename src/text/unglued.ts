/** Names that have a capital inside: no line ends there. */
const CAMEL =
  /(?<=Whats)(?=App)|(?<=You)(?=Tube)|(?<=Linked)(?=In\b)|(?<=Tik)(?=Tok)|(?<=i)(?=Phone|Pad|OS)|(?<=Pay)(?=Pal)/u;
/** `auchWer`, `HABERYarım`, `FacebookXTelegram`. */
const SEAM = new RegExp(
  `(?!${CAMEL.source})(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{3})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}X)(?=\\p{Lu}\\p{Ll})`,
  'gu',
);

/** What every seam has; most lines have none, and are asked for no more than that. */
const JOINT = /\p{Ll}\p{Lu}|\p{Lu}{4}\p{Ll}/u;

/** A text with a blank where a small letter meets a capital: two lines were joined. The same text where none were. */
export function unglued(text: string): string {
  return JOINT.test(text) ? text.replaceAll(SEAM, ' ') : text;
}

/** How often lines were joined within a text. */
export function seamsIn(text: string): number {
  return unglued(text).length - text.length;
}
