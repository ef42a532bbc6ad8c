import type { Block } from '../model/block.js';

/** Puts the sentences of a paragraph that was cut for judging together again; no word changes. */
export function mergeContinued(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ continues }) => continues)) return blocks;
  const merged: Block[] = [];
  let run: Block[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first) merged.push(run.length === 1 ? first : { ...first, text: joinSentences(run) });
    run = [];
  };
  for (const block of blocks) {
    const previous = run.at(-1);
    if (!block.continues || !previous || previous.kind !== block.kind) flush();
    run.push(block);
  }
  flush();
  return merged;
}

/** Scripts with wide marks write no blank between sentences. */
const WIDE_END = /[。！？．][」』）”’]*$/u;

/** More closing marks than stand behind any sentence (UTF-16 units). */
const END_LENGTH = 8;

/** Only the end of what has been joined is looked at: asking the growing text itself would copy it for each sentence. */
function joinSentences(blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let end = '';
  for (const { text } of blocks) {
    const piece = pieces.length === 0 || WIDE_END.test(end) ? text : ` ${text}`;
    pieces.push(piece);
    end = (end + piece.slice(-END_LENGTH)).slice(-END_LENGTH);
  }
  return pieces.join('');
}
