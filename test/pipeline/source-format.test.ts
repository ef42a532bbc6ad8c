import { describe, expect, it } from 'vitest';
import { readCases } from '../fixtures.js';
import { sourceFormat } from '../../src/pipeline/source-format.js';

const STORY = 'The harbour council of Skerrow voted on Thursday night to keep the old tide bell.\n\n';

describe('telling Markdown by its content', () => {
  it.each([
    ['links and a heading', `# Bell stays\n\n${STORY}[News](https://a.example/n) [Sport](/s) [Letters](/l)\n`],
    ['a picture and a heading', `${STORY}## The vote\n\n${STORY}![Bell](https://a.example/bell.jpg)\n`],
    ['links alone, many', '[one](https://a.example/1)\n'.repeat(8)],
    [
      'definitions and an underlined heading',
      `\nBell stays\n===\n\n${STORY}[a]: https://a.example/a\n[b]: <https://a.example/b>\n`,
    ],
    ['front matter', `---\ntitle: Bell stays\ndate: 2025-03-04\n---\n${STORY}`],
    ['the preamble of a service', `Title: Bell stays\n\nURL Source: https://a.example/\n\nMarkdown Content:\n${STORY}`],
    ['line ends of Windows', `# Bell stays\r\n\r\n![Bell](https://a.example/bell.jpg)\r\n\r\n`],
  ])('takes it for Markdown: %s', (_, text) => {
    expect(sourceFormat(text, {})).toBe('markdown');
    expect(sourceFormat(text, { path: 'page.txt' })).toBe('markdown');
    expect(sourceFormat(text, { from: 'text' })).toBe('text');
  });

  it.each([
    ['hashes and asterisks', `# 1 in the polls\n\n${STORY}* * *\n\n#harbour #bell\n\n* He said so.\n\n${STORY}`],
    ['headings alone', `# Bell stays\n\n${STORY}## The vote\n\n${STORY}`],
    ['one link written out', `${STORY}Write [text](https://a.example/) for a link.\n\n# Like this\n\n`],
    ['brackets and footnotes', `${STORY}[1] (see the minutes)\n\n[laughs] (twice)\n\n[2]: as before\n`],
    ['dashes around a date', `---\nThursday\n---\n${STORY}`],
    ['a headline with a colon', `Title: a play about titles\n\n${STORY}`],
    ['rules of equals signs in a table of figures', `Results\n=======\n12 13\n=======\n${STORY}`],
  ])('takes it for text: %s', (_, text) => {
    expect(sourceFormat(text, {})).toBe('text');
    expect(sourceFormat(text, { path: 'page.md' })).toBe('markdown');
  });

  it('takes what begins with a tag for HTML, unless its name says otherwise', () => {
    const text = `<p>[a](https://a.example/) [b](/b) [c](/c)</p>\n\n# h\n\n`;
    expect(sourceFormat(text, {})).toBe('html');
    expect(sourceFormat(text, { path: 'page.md' })).toBe('markdown');
    expect(sourceFormat(`<!doctype html>${text}`, { path: 'page.md' })).toBe('html');
    expect(sourceFormat('Tags such as <p> end a line of prose.', { path: 'page.txt' })).toBe('text');
  });

  it('takes every scrape of plain text for text', () => {
    const cases = readCases().filter(
      ({ name, options }) => options.path?.endsWith('.txt') && !name.startsWith('markdown/'),
    );
    expect(cases.length).toBeGreaterThan(100);
    const taken = cases.filter(({ input }) => sourceFormat(Buffer.from(input).toString('utf8'), {}) === 'markdown');
    expect(taken.map(({ name }) => name)).toEqual([]);
  });

  it('looks at a text of any length in linear time', { timeout: 5_000 }, () => {
    for (const part of ['![', '](', '# ', '[a]:', '\n\n# a', 'Title: \n', '---\n', '\n a\n===']) {
      expect(['text', 'markdown']).toContain(sourceFormat(part.repeat(200_000), {}));
    }
  });
});
