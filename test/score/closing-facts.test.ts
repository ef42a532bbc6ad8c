import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';
import { ENGLISH } from '../pipeline/ferry-scrape.js';

const BELOW = ['Share this story', 'Related stories', 'Bridge closed until autumn', '© 2025 Skerrow Post'];

async function below(lines: readonly string[]): Promise<readonly string[]> {
  const { document } = await clean(['Ferry stays in harbour', ...ENGLISH, ...lines, ...BELOW].join('\n\n'), {
    from: 'text',
  });
  const texts = document.blocks.map(({ text }) => text);
  return texts.slice(texts.indexOf(ENGLISH.at(-1) as string) + 1);
}

describe('facts below the last paragraph of a text', () => {
  it.each([
    [['Referee: J. Smit', 'Attendance: 1,204']],
    [['Results:', 'Skerrow 3-1 Holm', 'Venn 0-0 Ash']],
    [['Skerrow – Holm 3:1', 'Venn – Ash 0:0']],
    [['Tickets: £5', 'Doors: 7pm']],
  ])('close the article: %j', async (lines) => {
    expect(await below(lines)).toEqual(lines);
  });

  it.each([
    [['Source: RBA', 'Tags: ferry, storm']],
    [['Region: Skerrow', 'Language: English']],
    [['Next: Bridge closed', 'Previous: Gulls counted']],
    [['Photos: 12', 'Comments: 4']],
  ])('are none where they count nothing, or speak of the page: %j', async (lines) => {
    expect(await below(lines)).toEqual([]);
  });
});
