/** Marks that end a sentence, in the scripts of all packs; a colon ends none. */
export const SENTENCE_MARKS = '.!?…。！？．؟۔।॥';
/** What may stand behind a sentence's last mark: quotes, brackets, footnote figures. */
const CLOSERS = '"\'”’»›)\\]」』）】*†';

const ENDS_SENTENCE = new RegExp(`[${SENTENCE_MARKS}][${CLOSERS}\\s]*(?:\\[\\d{1,3}\\])?$`, 'u');
const CLOSING_QUOTE_END = /[”»」』“]$/u;

/** Only the end of a block is looked at, so that a block of any length costs the same. */
const END_LENGTH = 16;

/** Whether a text ends like a sentence: `said.`, `“No.”`, `終わった。` */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.slice(-END_LENGTH));
}

/** Whether a text ends in a closing quote, which often stands for the end of a spoken sentence. */
export function endsQuote(text: string): boolean {
  return CLOSING_QUOTE_END.test(text);
}

const SENTENCE_BREAK = new RegExp(
  `[${SENTENCE_MARKS}]+[${CLOSERS}]*(?:\\s+(?=["“«„‘(\\[¿¡]?[\\p{Lu}\\p{Lo}\\p{N}])|(?<=[。！？．][${CLOSERS}]*))`,
  'gu',
);

/** Offsets at which the sentences of a text begin; the first is 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_BREAK)) {
    const next = match.index + match[0].length;
    if (next > (starts.at(-1) as number) && next < text.length) starts.push(next);
  }
  return starts;
}
