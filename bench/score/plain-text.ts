// What the corpora's score.py does to text before it compares, so that both give the same figures.

const WORD = /[\p{L}\p{N}_]+/gu;
const DASHES = /[\u2010-\u2014\u2212]/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u00b4`\u2039\u203a]/gu;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu;

/** Letters and digits in runs; marks part them, as in Python's `\w+`. */
export function tokens(text: string): string[] {
  return text.match(WORD) ?? [];
}

export function words(text: string): string[] {
  return tokens(text.toLowerCase());
}

export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

export function plainQuotes(text: string): string {
  return text.replaceAll(SINGLE_QUOTES, "'").replaceAll(DOUBLE_QUOTES, '"');
}

/** Without regard to case. Upper case first: "ß" and "ss" are then the same, as for Python's `casefold`. */
export function fold(text: string): string {
  return text.toUpperCase().toLowerCase();
}

/** For snippets that were typed rather than copied. */
export function loosen(text: string): string {
  return fold(squeeze(plainQuotes(text).replaceAll(DASHES, '-')));
}
