import type { Block } from '../model/block.js';

/** Puts the sentences of a paragraph that was cut for judging together again; no word changes. */
export function mergeContinued(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ continues }) => continues)) return blocks;
  const merged: Block[] = [];
  let run: Block[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first) merged.push(run.length === 1 ? first : { ...first, text: run.map(({ text }) => text).reduce(follow) });
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

function follow(before: string, sentence: string): string {
  return before + (WIDE_END.test(before.slice(-8)) ? '' : ' ') + sentence;
}
