import { describe, expect, it } from 'vitest';
import { formatExplanation } from '../../src/reporters/explain.js';
import { sampleArticle } from './article.js';

describe('formatExplanation', () => {
  it('shows the document in reading order, each piece that went with rule and reason', () => {
    expect(formatExplanation(sampleArticle(), { color: false })).toBe(
      [
        '== news/\\x1b[1mferry.txt: ok, 8 words kept, 4 removed in 1 blocks',
        '^      1  Ferry runs again',
        '          title/first-line → title: is the title',
        '       2  The ferry runs again from Monday.',
        '~      2  â€“ → –',
        '          repair/mojibake: was decoded twice',
        '       3  ## The harbour',
        '-      4  More on this story',
        '          related/en-more: heads a list of related links',
        '! short: only 8 words',
        '',
        '',
      ].join('\n'),
    );
  });

  it('colours on request only', () => {
    const plain = formatExplanation(sampleArticle(), { color: false });
    const coloured = formatExplanation(sampleArticle(), { color: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('shortens long pieces to the width', () => {
    const { document } = sampleArticle();
    const [first] = document.blocks;
    const long = {
      ...sampleArticle(),
      removals: [],
      document: { ...document, blocks: first ? [{ ...first, text: 'word '.repeat(99) }] : [] },
    };
    const row = formatExplanation(long, { color: false, columns: 60 }).split('\n')[1];
    expect(row).toHaveLength(60);
    expect(row).toMatch(/wor?d?…$/);
  });
});
