import { strict as assert } from 'node:assert';
import { type Article, type Cleaner, type CleanOptions, toJson, toMarkdown } from '../src/index.js';
import { readDocument } from '../src/pipeline/read-document.js';
import { readText } from '../src/readers/text.js';
import { cleanCharacters } from '../src/text/characters.js';
import { lettersOfBlocks, lettersOfPage } from './html-oracle.js';

/** Letters and figures, which reading may neither lose nor add; list marks and joins are white space and signs. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Reading keeps every letter and figure of the text, unless it lists what it mended. */
export async function expectReadingKeepsLetters(text: string, options: CleanOptions = {}): Promise<void> {
  const { read } = await readDocument(text, options);
  if (read.source.format === 'html') {
    assert.deepEqual(sorted(lettersOfBlocks(read.blocks)), sorted(lettersOfPage(cleanCharacters(text))));
    return;
  }
  const { blocks, repairs } = await readText(text);
  if (repairs.some(({ rule }) => rule === 'entities' || rule === 'mojibake')) return;
  const all = blocks.map((block) => `${block.ordinal ?? ''}${block.text}`).join(' ');
  // A number before a list item may have had zeros in front of it.
  assert.equal(lettersOf(all).replaceAll('0', ''), lettersOf(cleanCharacters(text)).replaceAll('0', ''));
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Nothing disappears: each piece that was taken stands where its removal says, no two overlap, and what they leave of
 * the blocks as read is the body, word by word and in order.
 */
export async function expectConservation(
  text: string,
  { document }: Article,
  options: CleanOptions = {},
): Promise<void> {
  if (document.settled) return;
  const { blocks } = (await readDocument(text, { ...options, from: document.source.format })).read;
  const taken = new Map<number, { start: number; end: number; text: string }[]>();
  for (const removal of document.removals) {
    if (removal.action === 'replaced') continue;
    taken.set(removal.block, [...(taken.get(removal.block) ?? []), removal]);
  }
  const kept: string[] = [];
  for (const { id, text: original } of blocks) {
    let at = 0;
    for (const piece of (taken.get(id) ?? []).sort((a, b) => a.start - b.start)) {
      assert.ok(piece.start >= at, `overlap in block ${id}`);
      assert.equal(piece.text, original.slice(piece.start, piece.end));
      kept.push(original.slice(at, piece.start));
      at = piece.end;
    }
    kept.push(original.slice(at));
  }
  assert.deepEqual(wordsOf(document.blocks.map((block) => block.text).join(' ')), kept.flatMap(wordsOf));
}

/** Cleaning the clean changes nothing, through the default Markdown. */
export async function expectIdempotence(cleaner: Cleaner, article: Article): Promise<void> {
  const markdown = toMarkdown(article);
  const again = await cleaner.clean(markdown);
  assert.equal(toMarkdown(again), markdown);
  if (article.status === 'empty') return;
  assert.deepEqual(again.removed, { words: 0, blocks: 0, byPass: {} });
  assert.deepEqual(again.blocks, article.blocks);
  assert.deepEqual(again.document.metadata, article.document.metadata);
}

/** Same answer, always: with a fresh cleaner and with one that has seen other documents. */
export async function expectDeterminism(
  fresh: Cleaner,
  input: string | Uint8Array,
  options: CleanOptions,
  article: Article,
): Promise<void> {
  const again = await fresh.clean(input, options);
  assert.equal(toJson(again, { explain: true }), toJson(article, { explain: true }));
}
