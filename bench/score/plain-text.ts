const WORD = /[\p{L}\p{N}_]+/gu;

/** Lower-case words; marks part them, as in Python's `\w+`, by which the corpora's score.py counts. */
export function words(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
