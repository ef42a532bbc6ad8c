import { describe, expect, it } from 'vitest';
import { CleanNewsError } from '../../src/model/errors.js';
import { type Block, NO_INLINE } from '../../src/model/block.js';
import type { Document } from '../../src/model/document.js';
import { type Edit, lift, remove, reshape } from '../../src/model/edit.js';
import { EMPTY_METADATA } from '../../src/model/metadata.js';
import type { BlockPass, PassContext } from '../../src/passes/pass.js';
import { Engine } from '../../src/pipeline/engine.js';

function block(id: number, text: string, more: Partial<Block> = {}): Block {
  const origin = { lines: [id + 1, id + 1] as const, path: null, group: id, linkDensity: null };
  return { id, kind: 'paragraph', text, inline: NO_INLINE, origin, ...more };
}

function documentOf(...blocks: Block[]): Document {
  const source = { path: null, url: null, format: 'text', encoding: null, bytes: null, sha256: null } as const;
  return { source, metadata: EMPTY_METADATA, metadataSources: {}, blocks, removals: [], notes: [], settled: false };
}

function pass(edits: (blocks: readonly Block[]) => Edit[], more: Partial<BlockPass> = {}): BlockPass {
  const touches = ['remove', 'lift', 'reshape'] as const;
  return {
    name: 'test',
    description: '',
    touches,
    maxShare: 1,
    rules: [],
    run: ({ blocks }) => edits(blocks),
    ...more,
  };
}

/** A context in which every block is body. */
function contextOf(words: number): PassContext {
  const body = { label: () => 'body' as const, isBody: () => true, words, size: 1 };
  return { language: 'en', packs: [], site: null, comments: 'drop', body, hits: () => [] };
}

describe('the engine', () => {
  it('takes a range out of a block, with the space it leaves, and says where it stood', () => {
    const engine = new Engine(documentOf(block(0, 'The bridge is shut. Read also: Ferries.')));
    engine.run(
      pass(([first]) => [remove(first as Block, 'glued', 'points elsewhere', { range: [20, 39] })]),
      contextOf(8),
    );
    expect(engine.document.blocks.map(({ text }) => text)).toEqual(['The bridge is shut.']);
    expect(engine.document.removals).toMatchObject([
      { action: 'removed', text: ' Read also: Ferries.', start: 19, end: 39, lines: [1, 1] },
    ]);
  });

  it('reads several ranges of one pass in the text the pass saw, in any order', () => {
    const engine = new Engine(documentOf(block(0, 'one two three four')));
    const edits = ([first]: readonly Block[]): Edit[] => [
      remove(first as Block, 'b', 'last', { range: [14, 18] }),
      remove(first as Block, 'a', 'first', { range: [0, 3] }),
    ];
    engine.run(pass(edits), contextOf(4));
    expect(engine.document.blocks[0]?.text).toBe('two three');
    engine.run(
      pass(([first]) => [remove(first as Block, 'c', 'middle', { range: [0, 3] })]),
      contextOf(2),
    );
    expect(engine.document.blocks[0]?.text).toBe('three');
    expect(engine.document.removals.map(({ start, end }) => [start, end])).toEqual([
      [13, 18],
      [0, 4],
      [4, 8],
    ]);
  });

  it('moves formatting with the text', () => {
    const inline = [
      { type: 'strong', start: 4, end: 9 },
      { type: 'link', start: 10, end: 14, url: 'https://example.org/' },
    ] as const;
    const engine = new Engine(documentOf(block(0, 'the great bank', { inline })));
    engine.run(
      pass(([first]) => [remove(first as Block, 'a', 'article', { range: [0, 4] })]),
      contextOf(3),
    );
    expect(engine.document.blocks[0]?.inline).toEqual([
      { type: 'strong', start: 0, end: 5 },
      { type: 'link', start: 6, end: 10, url: 'https://example.org/' },
    ]);
  });

  it('gives words to the first edit that claims them', () => {
    const engine = new Engine(documentOf(block(0, 'By Jane Roe')));
    const edits = ([first]: readonly Block[]): Edit[] => [
      lift(first as Block, 'byline', 'signs the article', { authors: ['Jane Roe'] }),
      remove(first as Block, 'late', 'comes too late'),
    ];
    engine.run(pass(edits), contextOf(3));
    expect(engine.document.removals).toHaveLength(1);
    expect(engine.document.metadata.authors).toEqual(['Jane Roe']);
    expect(engine.document.metadataSources).toEqual({ authors: 'text' });
  });

  it('sets facts once and lets lists grow without repeats', () => {
    const engine = new Engine(documentOf(block(0, 'a'), block(1, 'b'), block(2, 'c')));
    const finds = [
      { section: 'World', tags: ['Rain'], publisher: { name: null, domain: 'a.example' } },
      { section: 'Sport', tags: ['rain', 'Wind'], publisher: { name: 'A', domain: 'b.example' } },
      { related: [{ title: 'One', url: null }] },
    ];
    engine.run(
      pass((blocks) => blocks.map((each, i) => lift(each, 'x', 'x', finds[i] ?? {}))),
      contextOf(3),
    );
    expect(engine.document.metadata).toMatchObject({
      section: 'World',
      tags: ['Rain', 'Wind'],
      publisher: { name: 'A', domain: 'a.example' },
      related: [{ title: 'One', url: null }],
    });
  });

  it('changes what a block is, never what it says', () => {
    const engine = new Engine(documentOf(block(0, 'Two towns, one bridge', { level: 3, kind: 'heading' })));
    engine.run(
      pass(([first]) => [reshape(first as Block, 'x', 'x', { kind: 'paragraph' })]),
      contextOf(4),
    );
    expect(engine.document.blocks[0]).toMatchObject({ kind: 'paragraph', text: 'Two towns, one bridge' });
    expect(engine.document.blocks[0]).not.toHaveProperty('level');
    expect(engine.document.removals).toEqual([]);
  });

  it('vetoes a pass that would take too much of the body, but for its short lines, and says so', () => {
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const engine = new Engine(documentOf(block(0, long), block(1, 'Share'), block(2, long)));
    const greedy = pass((blocks) => blocks.slice(0, 2).map((each) => remove(each, 'x', 'x')), { maxShare: 0.2 });
    engine.run(greedy, contextOf(121));
    expect(engine.document.blocks.map(({ id }) => id)).toEqual([0, 2]);
    expect(engine.document.notes).toMatchObject([{ code: 'pass-vetoed', severity: 'warning' }]);
  });

  it('refuses edits that a pass may not make, and blocks that are not there', () => {
    const engine = new Engine(documentOf(block(0, 'a')));
    const forbidden = pass(([first]) => [remove(first as Block, 'x', 'x')], { touches: ['lift'] });
    expect(() => engine.run(forbidden, contextOf(1))).toThrow(CleanNewsError);
    const lost = pass(() => [remove(block(7, 'b'), 'x', 'x')]);
    expect(() => engine.run(lost, contextOf(1))).toThrow(/block 7/);
  });

  it('leaves out rules that are switched off', () => {
    const engine = new Engine(documentOf(block(0, 'a'), block(1, 'b')));
    engine.run(
      pass((blocks) => blocks.map((each) => remove(each, `r${each.id}`, 'x'))),
      contextOf(2),
      (_, rule) => rule !== 'r0',
    );
    expect(engine.document.blocks.map(({ id }) => id)).toEqual([0]);
  });
});
