import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/model/edit.js';
import { EMPTY_METADATA } from '../../src/model/metadata.js';
import { newsTicker } from '../../src/passes/block/news-ticker.js';
import type { PassContext } from '../../src/passes/pass.js';
import { block } from '../writers/make-block.js';

function removed(texts: readonly string[]): number[] {
  const blocks = texts.map((text, id) => ({ ...block('paragraph', text), id }));
  const view = { blocks, metadata: EMPTY_METADATA, removals: [] };
  return [...newsTicker.run(view, {} as PassContext)].flatMap((edit: Edit) =>
    edit.type === 'remove' ? [edit.block] : [],
  );
}

const TITLES = [
  'Ferry runs on time for once',
  'Storks nest on the customs house',
  'Council argues over benches',
  'Towpath closed until spring',
];
const STORY = 'The silo has stood empty since the mill closed.';

describe('news-ticker', () => {
  it.each([
    ['time first', TITLES.flatMap((title, i) => [`${18 - i}:05`, title])],
    ['time last', TITLES.flatMap((title, i) => [title, `${18 - i}:05`])],
    ['with its word', TITLES.flatMap((title, i) => [`${18 - i}.05 Uhr`, title])],
    ['in one line', TITLES.map((title, i) => `${18 - i}:05 ${title}`)],
  ])('takes titles whose times run backwards: %s', (_, ticker) => {
    expect(removed([STORY, ...ticker])).toEqual(ticker.map((_line, i) => i + 1));
  });

  it.each([
    ['a programme runs forward', TITLES.map((title, i) => `${10 + i}:05 ${title}`)],
    ['opening hours stand still', TITLES.map((title) => `10:00 ${title}`)],
    ['three are no ticker', TITLES.slice(0, 3).map((title, i) => `${18 - i}:05 ${title}`)],
    ['prices fall', TITLES.map((title, i) => `${18 - i}.50 ${title}`)],
    ['prices stand below', TITLES.flatMap((title, i) => [title, `${18 - i}.50 EUR`])],
    [
      'a colon announces a chronicle',
      ['How the evening went, backwards:', ...TITLES.map((t, i) => `${22 - i}:05 ${t}`)],
    ],
    ['entries have text of their own', TITLES.flatMap((title, i) => [`${18 - i}:05`, title, STORY])],
  ])('leaves what is the story’s: %s', (_, lines) => {
    expect(removed([STORY, ...lines])).toEqual([]);
  });
});
