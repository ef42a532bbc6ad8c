import type { Inline } from '../model/block.js';
import type { InlineText } from './markdown-inline.js';

/** White space at an end, two in a row, or another than the plain blank. */
const UNTIDY = /^\s|\s$|\s{2}|[\t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]/u;

/**
 * Text as blocks have it: without white space at its ends, one blank or one line break at a time. Scrapes have stacks of
 * breaks where a card's parts stood one below the other.
 */
export function tidyInline(content: InlineText): InlineText {
  const { text, inline, linked } = content;
  if (!UNTIDY.test(text)) return content;
  const places = new Uint32Array(text.length + 1);
  let tidy = '';
  let gap = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (/\s/u.test(sign)) {
      places[i] = tidy.length;
      gap = widest(gap, sign);
      continue;
    }
    if (tidy !== '') tidy += gap;
    gap = '';
    places[i] = tidy.length;
    tidy += sign;
  }
  places[text.length] = tidy.length;
  return { text: tidy, inline: moveRuns(inline, places, tidy), linked };
}

/** What we never write: blanks and breaks at an end, or beside one another. */
const NOT_OURS = /^[ \t\n]|[ \t\n]$|[ \t\n]{2}|\t/u;

/** The text of our own Markdown, where other kinds of white space were meant; it is untidy only where others changed it. */
export function tidyOwn(content: InlineText): InlineText {
  return NOT_OURS.test(content.text) ? tidyInline(content) : content;
}

/** The same on one line, as headings and cells have it. */
export function onOneLine(content: InlineText): InlineText {
  const { text, inline, linked } = tidyInline(content);
  return { text: text.replaceAll('\n', ' '), inline: inline.filter(({ type }) => type !== 'break'), linked };
}

/** A line break says more than a blank, and the ideographic space is a sign of its own. */
function widest(gap: string, sign: string): string {
  if (gap === '\n' || sign === '\n') return '\n';
  return gap === '' && sign === '\u3000' ? sign : ' ';
}

function moveRuns(inline: readonly Inline[], places: Uint32Array, text: string): Inline[] {
  const moved: Inline[] = [];
  let lastBreak = -1;
  for (const run of inline) {
    let start = places[run.start] ?? 0;
    let end = places[run.end] ?? 0;
    if (run.type === 'break') {
      if (text.charAt(start) !== '\n' || start === lastBreak) continue;
      lastBreak = start;
    } else if (run.type !== 'image') {
      while (start < end && /\s/u.test(text.charAt(start))) start++;
      while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
      if (end <= start) continue;
    }
    moved.push({ ...run, start, end });
  }
  return moved;
}
