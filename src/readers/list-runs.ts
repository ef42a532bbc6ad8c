import type { Block } from '../model/block.js';
import { MONTHS } from '../rules/months.js';
import { SAYING_WORDS } from '../rules/saying-words.js';
import { endsSentence } from '../text/sentences.js';

/** A date's day has at most so much room before its month: `1. Mai`, `2. de maig`. */
const MONTH_WORDS = 2;
/** Who speaks is said in a short clause behind the words, or a long way on in a report of them. */
const SPEECH_REACH = 400;

/**
 * Takes back list marks that are none. A number is an item where the next or the last item counts on with it, and no
 * date (`13. Januar`, `3. Liga` stay as written). A hyphen is a bullet in a run of two and more, unless the run is
 * dialogue; an asterisk alone marks a footnote. Other bullets mean nothing else.
 *
 * @param asWritten the text of list items with their marks, by block
 */
export function keepLists(blocks: readonly Block[], asWritten: ReadonlyMap<number, string>): Block[] {
  if (asWritten.size === 0) return [...blocks];
  const dates = new Set(blocks.filter(isDate));
  const ordinalAt = (i: number): number | null => {
    const block = blocks[i];
    return block?.ordinal === undefined || dates.has(block) ? null : block.ordinal;
  };
  const taken = new Set<Block>(dates);
  for (const [i, { ordinal }] of blocks.entries()) {
    if (ordinal === undefined) continue;
    if (ordinalAt(i - 1) !== ordinal - 1 && ordinalAt(i + 1) !== ordinal + 1) taken.add(blocks[i] as Block);
  }
  for (const run of bulletRuns(blocks)) {
    if (run.length > 1 && !isDialogue(run)) continue;
    for (const block of run) if (/^[-*]/.test(asWritten.get(block.id) ?? '')) taken.add(block);
  }
  return blocks.map((block) => (taken.has(block) ? asParagraph(block, asWritten) : block));
}

function asParagraph(block: Block, asWritten: ReadonlyMap<number, string>): Block {
  const { depth: _depth, ordered: _ordered, ordinal: _ordinal, ...rest } = block;
  return { ...rest, kind: 'paragraph', text: asWritten.get(block.id) ?? block.text };
}

/** Collected when the first numbered line asks: few pages have one. */
let months: ReadonlySet<string> | null = null;

function monthNames(): ReadonlySet<string> {
  months ??= new Set(Object.values(MONTHS).flatMap((names) => names.map(([name]) => name)));
  return months;
}

/** Whether a numbered line begins with a day and its month. */
function isDate({ ordinal, text }: Block): boolean {
  if (ordinal === undefined || ordinal > 31) return false;
  const words =
    text
      .slice(0, 40)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.slice(0, MONTH_WORDS).some((word) => word.length > 2 && monthNames().has(word));
}

/** Neighbouring items without numbers. */
function bulletRuns(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let inRun = false;
  for (const block of blocks) {
    const isBullet = block.kind === 'list-item' && block.ordinal === undefined;
    if (isBullet && inRun) runs.at(-1)?.push(block);
    else if (isBullet) runs.push([block]);
    inRun = isBullet;
  }
  return runs;
}

/** Lines that people say: sentences, one of which names its speaker or asks. */
function isDialogue(run: readonly Block[]): boolean {
  if (!run.every(({ text }) => endsSentence(text))) return false;
  // bounded: 8 characters
  return run.some(({ text }) => namesSpeaker(text)) || run.every(({ text }) => /[?!]\P{L}*$/u.test(text.slice(-8)));
}

/** Looks at the two words behind a mark, a quote between them or not: `…, sier hun.`, `…! powiedział wójt`, `…, il dit`. */
function namesSpeaker(text: string): boolean {
  const behindMark = /[,.!?…–—-]["”»’]?\s([\p{L}\p{M}’']+)(?:\s([\p{L}\p{M}]+))?/gu;
  for (const [, ...words] of text.slice(0, SPEECH_REACH).matchAll(behindMark)) {
    if (words.some((word: string | undefined) => word !== undefined && SAYING_WORDS.has(word.toLowerCase())))
      return true;
  }
  return false;
}
