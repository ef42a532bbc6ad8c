import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/model/block.js';
import { teaserList } from '../../src/passes/block/teaser-list.js';
import { endsSentence } from '../../src/text/sentences.js';
import { block } from '../writers/make-block.js';

/** What the list takes of these lines; `- ` marks a list item. */
function taken(
  lines: readonly string[],
  endsAtRepeat = false,
): { entries: string[]; titles: string[]; isBounded: boolean } {
  const blocks = lines.map((line) => {
    const kind: BlockKind = line.startsWith('- ') ? 'list-item' : 'paragraph';
    return block(kind, line.replace(/^- /, ''));
  });
  const list = teaserList(blocks, {
    isTitle: ({ text }) => !endsSentence(text) || text.endsWith('?'),
    isCounterOrDate: (text) => !/\p{L}/u.test(text) || text.endsWith('ago'),
    endsAtRepeat,
  });
  return { entries: list.blocks.map(({ text }) => text), titles: [...list.titles.values()], isBounded: list.isBounded };
}

const STORY = 'The goat was found on the roof of the town hall, where it had eaten most of the flag.';

describe('teaserList', () => {
  it('takes plain titles until a sentence comes', () => {
    const titles = ['Ferry cat retires at last', 'Who moved the town clock?'];
    expect(taken([...titles, STORY])).toEqual({ entries: titles, titles, isBounded: false });
  });

  it('ends a numbered list at the first line without a number, whose number names no story', () => {
    const { entries, titles, isBounded } = taken([
      '1 Ferry cat retires',
      '2 hours ago',
      '2 Crane to be painted',
      'What the goat says',
      STORY,
    ]);
    expect(entries).toEqual(['1 Ferry cat retires', '2 hours ago', '2 Crane to be painted']);
    expect(titles).toEqual(['Ferry cat retires', 'Crane to be painted']);
    expect(isBounded).toBe(true);
  });

  it('ends a list with numbers on lines of their own where a title lacks one', () => {
    const { entries } = taken(['1', 'Ferry cat retires', '2', 'Crane to be painted', 'What the goat says', STORY]);
    expect(entries).toEqual(['1', 'Ferry cat retires', '2', 'Crane to be painted']);
  });

  it('ends a list of items at the first line that is none', () => {
    expect(taken(['- Ferry cat retires', '- Crane to be painted', 'What the goat says', STORY]).entries).toHaveLength(
      2,
    );
  });

  it('takes titles with summaries in turn', () => {
    const pairs = ['Ferry cat retires at last', 'It keeps its bunk.', 'Crane to be painted', 'In grey, again.'];
    expect(taken([...pairs, STORY, STORY])).toEqual({
      entries: pairs,
      titles: ['Ferry cat retires at last', 'Crane to be painted'],
      isBounded: true,
    });
  });

  it('leaves subheadings with paragraphs of the story, which run longer', () => {
    expect(taken(['Ferry cat retires at last', STORY, 'What the goat says', STORY]).entries).toEqual([
      'Ferry cat retires at last',
    ]);
  });

  it('leaves what somebody says', () => {
    const lines = ['Ferry cat retires at last', '“It is only a goat.”', 'What the goat says', '“Nothing yet.”', STORY];
    expect(taken(lines).entries).toEqual(['Ferry cat retires at last']);
  });

  it('ends a table of contents where its first title heads the first section', () => {
    const lines = ['The roof and the flag', 'What the goat says', 'The roof and the flag', STORY];
    expect(taken(lines, true).entries).toEqual(['The roof and the flag', 'What the goat says']);
    expect(taken(lines, false).entries).toHaveLength(3);
  });

  it('takes nothing of nothing', () => {
    expect(taken([])).toEqual({ entries: [], titles: [], isBounded: false });
  });
});
