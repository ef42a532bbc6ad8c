import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';

const cleaner = await createCleaner();
const PROSE =
  'The harbour council of Skerrow voted on Thursday night to keep the old tide bell, by nine votes to two, after a debate of four hours.';
const MORE =
  'Its ringer, Ida Holm, said that she had not expected so many people to come, and that the rope would need replacing.';

async function clean(markdown: string, url: string | null = null) {
  const article = await cleaner.clean(markdown, { from: 'markdown', url });
  return {
    body: article.document.blocks.map(({ text }) => text),
    taken: article.removals.filter(({ pass }) => pass === 'link-list').map(({ rule, text }) => [rule, text]),
    reasons: article.removals.filter(({ pass }) => pass === 'link-list').map(({ reason }) => reason),
    related: article.related,
  };
}

const list = (...titles: string[]) => titles.map((title, i) => `- [${title}](https://skerrow.example/${i})`).join('\n');

describe('link-list', () => {
  it('takes lists of three links and more, says how dense they are, and keeps the stories they name', async () => {
    const stories = list('The mill opens on Mondays again', 'Goat elected to the allotment board', 'Sport');
    const { body, taken, reasons, related } = await clean(`${PROSE}\n\n## Elsewhere\n\n${stories}\n\n${MORE}`);
    expect(body).toEqual([PROSE, MORE]);
    expect(taken.map(([rule]) => rule)).toEqual(['heading', 'links', 'links', 'links']);
    expect(reasons[1]).toBe('stands in a list of 3 links (link density 1)');
    expect(related).toEqual([
      { title: 'The mill opens on Mondays again', url: 'https://skerrow.example/0' },
      { title: 'Goat elected to the allotment board', url: 'https://skerrow.example/1' },
    ]);
  });

  it('takes what stands between the links of cards', async () => {
    const cards = ['One', 'Two', 'Three']
      .map((title) => `### [${title} goats](/${title})\n\n3 March 2025`)
      .join('\n\n');
    const { body, taken } = await clean(`${PROSE}\n\n${MORE}\n\n${cards}\n\n---\n`);
    expect(body).toEqual([PROSE, MORE]);
    expect(taken.filter(([rule]) => rule === 'between')).toHaveLength(2);
  });

  it('takes links with a topic before them', async () => {
    const items = [
      'Letters: [The goat that voted](/goat)',
      'Harbour: [The mill that sailed](/mill)',
      'Town: [The pier that moved](/pier)',
    ];
    const { body, reasons } = await clean(`${PROSE}\n\n${MORE}\n\n${items.map((item) => `- ${item}`).join('\n')}`);
    expect(body).toEqual([PROSE, MORE]);
    expect(reasons[2]).toBe('stands in a list of 3 links (link density 0.8)');
  });

  it('takes a menu in one line', async () => {
    const { body } = await clean(`[News](/n) | [Sport](/s) | [Letters](/l)\n\n# The bell stays\n\n${PROSE}\n\n${MORE}`);
    expect(body).toEqual([PROSE, MORE]);
  });

  it.each([
    [
      'a list that a sentence announces',
      `${PROSE}\n\nThe plans can be seen at three places:\n\n${list('The library', 'The hall', 'The mill')}\n\n${MORE}`,
    ],
    [
      'sources at the end, which lead to other sites',
      `${PROSE}\n\n${MORE}\n\n- [Minutes of the council](https://council.example/1)\n- [The tide tables](https://tides.example/)\n- [A history of bells](https://bells.example/2)`,
    ],
    [
      'sources below a heading',
      `${PROSE}\n\n${MORE}\n\n## Where we read it\n\n- [Minutes of the council](https://council.example/1)\n- [The tide tables](https://tides.example/)\n- [A history of bells](https://bells.example/2)`,
    ],
    [
      'a paragraph that is a link',
      `${PROSE}\n\n[${MORE}](https://skerrow.example/ringer)\n\n${PROSE.replace('nine', 'ten')}`,
    ],
    [
      'two links side by side',
      `${PROSE}\n\n[The rope and its maker](/rope)\n\n[The bell and its founder](/bell)\n\n${MORE}`,
    ],
    [
      'headings that are links, with text below each',
      `${PROSE}\n\n## [The rope of hemp](/rope)\n\n${MORE}\n\n## [The bell of bronze](/bell)\n\n${MORE.replace('Ida', 'Ada')}\n\n## [The tower of oak](/tower)\n\n${MORE.replace('Ida', 'Eda')}`,
    ],
  ])('does not take %s', async (_, markdown) => {
    expect((await clean(markdown, 'https://skerrow.example/bell')).taken).toEqual([]);
  });

  it('leaves an index its links, which are all it has', async () => {
    const { taken } = await clean(
      list('The mill opens on Mondays again', 'Goat elected to the board', 'Ferry fares rise again'),
    );
    expect(taken).toEqual([]);
  });

  it('is of no concern to plain text', async () => {
    const article = await cleaner.clean(`${PROSE}\n\n${MORE}\n\nNews\nSport\nLetters\n`);
    expect(article.removals.filter(({ pass }) => pass === 'link-list')).toEqual([]);
  });
});

describe('the main heading', () => {
  it('lifts the first heading of the first level above text, not the name of the site', async () => {
    const article = await cleaner.clean(
      `# [Skerrow Tidings](/)\n\n# Tidings\n\n## Harbour news\n\n# The bell stays where it is\n\nBy Ida Holm\n\n${PROSE}\n\n# What next\n\n${MORE}`,
      { from: 'markdown' },
    );
    expect(article.title).toBe('The bell stays where it is');
    expect(article.text).toContain('What next');
  });
});

describe('stray-rule', () => {
  it('takes rules that part nothing, and leaves the one between two paragraphs', async () => {
    const article = await cleaner.clean(`---\n\n${PROSE}\n\n* * *\n\n---\n\n${MORE}\n\n---\n`, { from: 'markdown' });
    expect(article.document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'rule', 'paragraph']);
  });
});
