import type { Inline } from '../model/block.js';

/** Half-open range of UTF-16 offsets. */
export type Range = readonly [start: number, end: number];

/** Where a range of the current text lies in the original text, given the pieces the current text is made of. */
export function toOriginal(pieces: readonly Range[], [from, to]: Range): Range[] {
  const found: Range[] = [];
  let offset = 0;
  for (const [start, end] of pieces) {
    const first = Math.max(from - offset, 0);
    const last = Math.min(to - offset, end - start);
    if (first < last) found.push([start + first, start + last]);
    offset += end - start;
  }
  return found;
}

/** Splits the pieces into what a cut (in original offsets) leaves and what it takes. */
export function cutRange(pieces: readonly Range[], cut: Range): { readonly left: Range[]; readonly taken: Range[] } {
  const left: Range[] = [];
  const taken: Range[] = [];
  for (const [start, end] of pieces) {
    const from = Math.min(Math.max(cut[0], start), end);
    const to = Math.max(Math.min(cut[1], end), from);
    if (start < from) left.push([start, from]);
    if (from < to) taken.push([from, to]);
    if (to < end) left.push([to, end]);
  }
  return { left: mergeRanges(left), taken };
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && last[1] === range[0]) merged[merged.length - 1] = [last[0], range[1]];
    else merged.push(range);
  }
  return merged;
}

/** The pieces' text. */
export function textOf(original: string, pieces: readonly Range[]): string {
  return pieces.map(([start, end]) => original.slice(start, end)).join('');
}

/** Moves formatting of the original text to where its pieces now stand; what was cut away loses it. */
export function mapInline(inline: readonly Inline[], pieces: readonly Range[]): Inline[] {
  const mapped: Inline[] = [];
  let offset = 0;
  for (const [start, end] of pieces) {
    for (const run of inline) {
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      if (from < to || (run.start === run.end && from === to)) {
        mapped.push({ ...run, start: from - start + offset, end: to - start + offset });
      }
    }
    offset += end - start;
  }
  return mapped.sort((a, b) => a.start - b.start || b.end - a.end);
}
