import { canClose, canOpen, characterAt, characterBefore, sidesOf } from './flanking.js';
import type { Piece } from './pieces.js';

/** What the whole of a block tells about single characters in it. */
export interface InlineFacts {
  readonly raw: string;
  /** Delimiters that would find a partner: escaped wherever they could act. */
  readonly paired: ReadonlySet<string>;
  /** Offset of the last `](` of the text. */
  readonly lastTarget: number;
  readonly lastPointed: number;
}

/** Reads what a whole block tells. */
export function gatherFacts(pieces: readonly Piece[], raw: string): InlineFacts {
  const paired = new Set<string>();
  for (const delimiter of ['*', '_', '~']) {
    if (
      pieces.some((piece) => piece.type === 'mark' && piece.value.startsWith(delimiter)) ||
      hasPair(pieces, raw, delimiter)
    ) {
      paired.add(delimiter);
    }
  }
  // An escaped fence would leave single backticks, which close what a lone one opens.
  if (hasTickPair(pieces) || /^`{3}/mu.test(raw)) paired.add('`');
  return { raw, paired, lastTarget: lastOf(pieces, ']('), lastPointed: lastOf(pieces, '>') };
}

/** Last offset at which a text piece says `what`; -1 if none does. */
function lastOf(pieces: readonly Piece[], what: string): number {
  let offset = 0;
  let last = -1;
  for (const piece of pieces) {
    const found = piece.type === 'text' ? piece.value.lastIndexOf(what) : -1;
    if (found >= 0) last = offset + found;
    offset += piece.value.length;
  }
  return last;
}

/** Whether the text itself has something that could open emphasis and, later, something that could close it. */
function hasPair(pieces: readonly Piece[], raw: string, delimiter: string): boolean {
  let offset = 0;
  let opened = false;
  for (const piece of pieces) {
    for (let at = 0; piece.type === 'text' && at >= 0; ) {
      at = piece.value.indexOf(delimiter, at);
      if (at < 0) break;
      const from = at;
      while (piece.value[at] === delimiter) at++;
      if (opened && couldClose(raw, delimiter, offset + from, offset + at)) return true;
      opened ||= couldOpen(raw, delimiter, offset + from, offset + at);
    }
    offset += piece.value.length;
  }
  return false;
}

/** Some readers let any delimiter act that touches another one. */
const DELIMITERS = '*_~';

export function couldOpen(raw: string, delimiter: string, start: number, end: number): boolean {
  const [before, after] = [characterBefore(raw, start), characterAt(raw, end)];
  if (after !== '' && DELIMITERS.includes(after)) return true;
  return sidesOf(before).some((a) => sidesOf(after).some((b) => canOpen(delimiter, a, b)));
}

export function couldClose(raw: string, delimiter: string, start: number, end: number): boolean {
  const [before, after] = [characterBefore(raw, start), characterAt(raw, end)];
  if (before !== '' && DELIMITERS.includes(before)) return true;
  return sidesOf(before).some((a) => sidesOf(after).some((b) => canClose(delimiter, a, b)));
}

/** Two runs of as many backticks make code, and beside real code every one might. */
function hasTickPair(pieces: readonly Piece[]): boolean {
  const lengths = new Set<number>();
  const ticks = pieces.some((piece) => piece.type === 'text' && piece.value.includes('`'));
  if (ticks && pieces.some((piece) => piece.type === 'code')) return true;
  for (const piece of pieces) {
    if (piece.type !== 'text') continue;
    for (const [run] of piece.value.matchAll(/`+/gu)) {
      if (lengths.has(run.length)) return true;
      lengths.add(run.length);
    }
  }
  return false;
}
