import type { Inline } from '../model/block.js';

/**
 * Links as every output can show them: over words and not the blanks beside them, none inside another, and those that
 * touch and lead to one place joined. Other formatting stays as it is.
 */
export function tidyLinks(inline: readonly Inline[], text: string): readonly Inline[] {
  if (!inline.some(({ type }) => type === 'link')) return inline;
  const tidy: Inline[] = [];
  let at = -1;
  for (const run of inline.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (run.type !== 'link') {
      tidy.push(run);
      continue;
    }
    const { start, end } = trimmed(run, text);
    if (start >= end) continue;
    const last = tidy[at];
    if (last && start <= last.end && run.url === last.url) tidy[at] = { ...last, end: Math.max(last.end, end) };
    else if (!last || start >= last.end) at = tidy.push({ ...run, start, end }) - 1;
  }
  return tidy;
}

const BLANK = /\s/u;

function trimmed({ start, end }: Inline, text: string): { readonly start: number; readonly end: number } {
  let [first, last] = [start, Math.min(end, text.length)];
  while (first < last && BLANK.test(text.charAt(first))) first++;
  while (first < last && BLANK.test(text.charAt(last - 1))) last--;
  return { start: first, end: last };
}
