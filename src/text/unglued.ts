/** Names that have a capital inside: no line ends there. */
const CAMEL =
  /(?<=Whats)(?=App)|(?<=You)(?=Tube)|(?<=Linked)(?=In\b)|(?<=Tik)(?=Tok)|(?<=i)(?=Phone|Pad|OS)|(?<=Pay)(?=Pal)/u;
/** `auchWer`, `HABERYarım`, `FacebookXTelegram`. */
const SEAM = new RegExp(
  `(?!${CAMEL.source})(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{3})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}X)(?=\\p{Lu}\\p{Ll})`,
  'gu',
);

/** A text with a blank where a small letter meets a capital: two lines were joined. The same text where none were. */
export function unglued(text: string): string {
  return text.replaceAll(SEAM, ' ');
}

/** How often lines were joined within a text. */
export function seamsIn(text: string): number {
  return unglued(text).length - text.length;
}
