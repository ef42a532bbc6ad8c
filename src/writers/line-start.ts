/** What begins a block of another kind when a line starts with it. */
const BULLET = /^[-+*](?:\s|$)/u;
const NUMBER = /^(\d{1,9})[.)](?:\s|$)/u;
const HEADING = /^#{1,6}(?:\s|$)/u;
const FENCE = /^(?:`{3,}[^`]*$|~{3,})/u;
const HTML = /^<(?:[a-z/!?])/iu;
/** Underlines a line above it as a heading, or makes it the head of a table. */
const UNDERLINE = /^(?:=+|-+)\s*$|^[|:-][\s|:-]*$/u;
/** A note begins in the middle of a paragraph as well. */
const NOTE = /^\[\^[^\s\]]+\]:/u;
const CHECKBOX = /^\[[ xX]\](?:\s|$)/u;

/**
 * Offset of the character whose escape keeps a line from beginning another kind of block; null when it begins none.
 * `line` is raw output up to the line's end; `first`: it begins the block;
 * `behindMarker`: that is a list item.
 */
export function lineStartEscape(line: string, first: boolean, behindMarker: boolean): number | null {
  const number = NUMBER.exec(line);
  // Behind another line only a list from 1 can begin.
  if (number?.[1]) return first || Number(number[1]) === 1 ? number[1].length : null;
  const begins =
    BULLET.test(line) ||
    HEADING.test(line) ||
    line.startsWith('>') ||
    FENCE.test(line) ||
    HTML.test(line) ||
    NOTE.test(line);
  if (begins || isBreak(line, first && behindMarker ? 1 : 3)) return 0;
  if (first) return CHECKBOX.test(line) ? 0 : null;
  return UNDERLINE.test(line) ? 0 : null;
}

/** Enough of one sign (with the bullet before them, one will do) and nothing else; written out, since a pattern would try every way to split a long line. */
function isBreak(line: string, enough: number): boolean {
  const sign = line.charAt(0);
  if (sign !== '*' && sign !== '-' && sign !== '_') return false;
  const signs = line.replaceAll(/\s/gu, '');
  return signs.length >= enough && signs === sign.repeat(signs.length);
}
