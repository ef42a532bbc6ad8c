import { isLabel } from '../../rules/label-words.js';
import type { Line } from './line-signers.js';

const FIGURES = /\p{Nd}+(?:[ \u00A0.,]\p{Nd}{3})*/gu;
/** Longer figures are numbers of something else: a telephone, a sum. */
const LONGEST_FIGURE = 7;
/** `2 minuti di lettura`, `37 komentarzy Udostępnij`, `Reading time 3 min`; a headline with a figure has more on both sides. */
const MOST_PARTS = 6;
const MOST_WORDS_BEFORE = 2;
/** Behind words and a figure stands at most its unit. */
const MOST_UNITS = 1;

/** Whether a part of a line is a counter with its words, furniture that rules know, or nothing. */
export function isCounter(text: string, { block, context }: Line): boolean {
  if (text === '') return true;
  if (text.split(/\s+/u).length > MOST_PARTS) return false;
  const figures = [...text.matchAll(FIGURES)];
  const [figure] = figures;
  if (figures.length > 1) return false;
  const isFurniture = context.hits({ ...block, text }).some(({ from }) => from === 0);
  if (figure === undefined || isFurniture) return isFurniture;
  if (figure[0].length > LONGEST_FIGURE) return false;
  const before = text.slice(0, figure.index);
  return isLabel(before, context.packs) || countsSomething(before, restOf(text, figure));
}

function restOf(text: string, figure: RegExpExecArray): string {
  return text.slice(figure.index + figure[0].length);
}

/** @param before what stands before the figure, @param after what stands behind it */
function countsSomething(before: string, after: string): boolean {
  if (/[.!?,;]\s/u.test(before) || /[.!?][\s"'”’»)]/u.test(after)) return false;
  const [words, units] = [countParts(before), countParts(after)];
  return words === 0 || /[:：(]\s*$/u.test(before) || (words <= MOST_WORDS_BEFORE && units <= MOST_UNITS);
}

function countParts(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
