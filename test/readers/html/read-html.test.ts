import { describe, expect, it } from 'vitest';
import { clean, type CleanOptions } from '../../../src/index.js';
import type { Block } from '../../../src/model/block.js';
import { readHtml } from '../../../src/readers/html/read-html.js';

const STORY = [
  'The lock-keeper of Ansel counts the boats by their reflections, which he says are more honest than their crews.',
  'On Monday he counted nineteen boats and twenty reflections, and the harbour office has asked him to look again.',
  'He looked again on Tuesday, and by then the twentieth reflection had gone, together with a bucket and a rope.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');

function blocksOf(html: string, url: string | null = null): readonly Block[] {
  return readHtml(`<body>${html}</body>`, { url }).blocks;
}

function textsOf(html: string): string[] {
  return blocksOf(html).map(({ text }) => text);
}

describe('texts', () => {
  it('collapses white space as browsers do', () => {
    expect(textsOf('<p>  one\n two&nbsp; <b> three</b> </p>')).toEqual(['one two three']);
  });

  it('begins a paragraph at two breaks and keeps a single one', () => {
    expect(textsOf('<div>one<br><br>two<br>three<br> <br>four</div>')).toEqual(['one', 'two\nthree', 'four']);
  });

  it('parts links that touch outside text, not words of a sentence', () => {
    expect(textsOf('<div><a href="/a">Home</a><a href="/b">News</a></div>')).toEqual(['Home', 'News']);
    expect(textsOf('<p><span>D</span><span>rop</span> cap</p>')).toEqual(['Drop cap']);
  });

  it('parts a byline from the date below it, and leaves verses whole', () => {
    expect(textsOf(`<div>${STORY}</div><div>By Ona Reed<br>4 May 2025</div>`).slice(-2)).toEqual([
      'By Ona Reed',
      '4 May 2025',
    ]);
    expect(textsOf(`${STORY}<p>O lock, O lock,<br>who turned thy key</p>`).at(-1)).toBe(
      'O lock, O lock,\nwho turned thy key',
    );
  });

  it('keeps lists, their nesting and their numbers', () => {
    const items = blocksOf('<ol start="3"><li>one<ul><li>two</ul><li value="9">three</ol>');
    expect(items.map(({ text, depth, ordered, ordinal }) => [text, depth, ordered, ordinal])).toEqual([
      ['one', 0, true, 3],
      ['two', 1, false, undefined],
      ['three', 0, true, 9],
    ]);
  });

  it('reads tables of facts and goes through those that arrange a page', () => {
    const facts = '<table><tr><th>Boat</th><th>Length</th></tr><tr><td>Heron</td><td>9 m</td></tr></table>';
    expect(blocksOf(facts)[0]?.table).toEqual({ header: ['Boat', 'Length'], rows: [['Heron', '9 m']] });
    expect(
      blocksOf(`<table><tr><td>Menu</td><td>${STORY}</td></tr></table>`).some(({ kind }) => kind === 'table'),
    ).toBe(false);
  });

  it('leaves cells empty that another one covers', () => {
    const table =
      '<table><tr><td rowspan="2">Heron</td><td>9 m</td></tr><tr><td>2 t</td></tr><tr><td colspan="2">sold</td></tr></table>';
    expect(blocksOf(table)[0]?.table?.rows).toEqual([
      ['Heron', '9 m'],
      ['', '2 t'],
      ['sold', ''],
    ]);
  });
});

describe('pictures', () => {
  it('finds the picture that a script loads later, and tells caption and credit apart', () => {
    const html =
      '<figure><img src="data:image/gif;base64,R0" data-src="/lock.jpg" alt="The lock"><figcaption>The lock at dusk <span class="credit">Ona Reed</span></figcaption></figure>';
    expect(blocksOf(html, 'https://ansel.example/a/b')[0]?.figure).toEqual({
      url: 'https://ansel.example/lock.jpg',
      alt: 'The lock',
      caption: 'The lock at dusk',
      credit: 'Ona Reed',
    });
  });

  it('takes the largest of a set and no icons', () => {
    const html =
      '<p><img srcset="/s.jpg 300w, /l.jpg 900w"></p><p><img src="/icon-share.png"><img src="/p.gif" width="1"></p>';
    expect(blocksOf(html).flatMap(({ figure }) => figure?.url ?? [])).toEqual(['/l.jpg']);
  });
});

describe('addresses', () => {
  const links = (html: string, url: string | null): (string | undefined)[] =>
    blocksOf(html, url).flatMap(({ inline }) => inline.filter(({ type }) => type === 'link').map((run) => run.url));

  it('are absolute and carry nothing dangerous', () => {
    const html =
      '<p><a href="../x?utm_source=feed&a=1">one</a> <a href="javascript:alert(1)">two</a> <a href=" data:text/html,x">three</a> <a href="#top">four</a></p>';
    expect(links(html, 'https://ansel.example/a/b/c')).toEqual(['https://ansel.example/a/x?a=1']);
  });

  it('stay relative where nobody knows what to', () => {
    expect(links('<p><a href="/x">one</a></p>', null)).toEqual(['/x']);
  });
});

describe('furniture', () => {
  const page = (extra: string): string => `<body><main><h1>Twenty reflections</h1>${STORY}</main>${extra}</body>`;
  const removed = async (extra: string, options: CleanOptions = {}): Promise<string[]> => {
    const { removals } = await clean(page(extra), { from: 'html', ...options });
    return removals.filter(({ pass }) => pass === 'marked-furniture').map(({ rule, text }) => `${rule}: ${text}`);
  };

  it.each([
    ['<p style="display: none">unseen words</p>', 'hidden: unseen words'],
    ['<p hidden>unseen words</p>', 'hidden: unseen words'],
    ['<div class="visually-hidden">unseen words</div>', 'hidden: unseen words'],
    ['<nav><a href="/a">Boats</a> <a href="/b">Locks</a></nav>', 'navigation: Boats Locks'],
    ['<div class="relatedPosts__list"><a href="/x">A heron sues the weir</a></div>', 'related: A heron sues the weir'],
    ['<div id="comments">I saw the bucket.</div>', 'comments: I saw the bucket.'],
    ['<div class="cookie-banner">We use cookies.</div>', 'consent: We use cookies.'],
    ['<ul><li><a href="/1">One</a><li><a href="/2">Two</a><li><a href="/3">Three</a></ul>', 'links: One\nTwo\nThree'],
  ])('%s', async (html, expected) => {
    expect(await removed(html)).toEqual([expected]);
  });

  it('is told by whole words of names', async () => {
    expect(await removed('<p class="football update-list">The lock froze.</p>')).toEqual([]);
  });

  it('can be switched off by rule', async () => {
    expect(await removed('<nav>Boats</nav>', { disable: ['marked-furniture/navigation'] })).toEqual([]);
  });

  it('believes no name of a box that holds the article', async () => {
    const article = await clean(`<body><h1>Twenty reflections</h1><div class="related-content">${STORY}</div></body>`, {
      from: 'html',
    });
    expect(article.blocks).toHaveLength(3);
  });

  it('says which stories a related list pointed to', async () => {
    const html = page('<div class="related"><a href="/heron">A heron sues the weir</a></div>');
    const { related } = await clean(html, { from: 'html', url: 'https://ansel.example/a' });
    expect(related).toEqual([{ title: 'A heron sues the weir', url: 'https://ansel.example/heron' }]);
  });
});

describe('the whole page', () => {
  it('of 100,000 nested boxes ends in time, with a warning', { timeout: 20_000 }, async () => {
    const { text, warnings } = await clean(`<body>${'<div>'.repeat(100_000)}${STORY}`, { from: 'html' });
    expect(text).toContain('nineteen boats');
    expect(warnings.map(({ code }) => code)).toContain('html-limits');
  });

  it('may be the text before any tag', async () => {
    const { text } = await clean('The lock froze. <b>Nobody</b> saw it.', { from: 'html' });
    expect(text).toBe('The lock froze. Nobody saw it.');
  });

  it('may have no element at all', async () => {
    const { text } = await clean('The lock froze &amp; nobody saw it.', { from: 'html' });
    expect(text).toBe('The lock froze & nobody saw it.');
  });

  it('is empty without text', async () => {
    const { status, warnings } = await clean('<html><head><title>x</title></head><body></body></html>', {
      from: 'html',
    });
    expect([status, warnings.map(({ code }) => code)]).toEqual(['empty', ['no-text']]);
  });

  it('names a selector that is none', async () => {
    const siteRules = [{ hosts: ['ansel.example'], root: 'div[' }];
    await expect(clean(`<body>${STORY}`, { from: 'html', url: 'https://ansel.example/', siteRules })).rejects.toThrow(
      /site rule for ansel\.example: "div\["/u,
    );
  });
});
