import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { BRIDGE } from './bridge-scrapes.js';

const cleaner = await createCleaner();

const STORY = [
  'The old bridge over the Cedar was carried off by the river in the night to Monday.',
  'Sixty families now cross by boat, which takes four people and no bicycle, and does not run after dark.',
  'The mayor hopes for a ford within ten days, if it does not rain again before the weekend.',
];

describe('a caption that only its credit gives away', () => {
  it.each([
    ['Cedar bridge, as it was (Photo: Ida Holm)', 'Cedar bridge, as it was', 'Photo: Ida Holm'],
    [
      'The Cedar bridge as it was — Photo: Ida Holm/Valley Post',
      'The Cedar bridge as it was',
      'Photo: Ida Holm/Valley Post',
    ],
    ['The Cedar bridge as it was | Photo: Ida Holm', 'The Cedar bridge as it was', 'Photo: Ida Holm'],
  ])('is a figure: %s', async (line, caption, credit) => {
    const html = `<h1>River takes the bridge</h1><div><img src="/b.jpg"><div>${line}</div></div>${STORY.map((text) => `<p>${text}</p>`).join('')}`;
    const { document, text } = await cleaner.clean(html, { from: 'html' });
    expect(text).not.toContain('as it was');
    expect(document.blocks.find(({ kind, figure }) => kind === 'figure' && figure?.caption)?.figure).toMatchObject({
      caption,
      credit,
    });
  });

  it('is no sentence with a dash in it', async () => {
    const line = 'The bridge was photographed daily - by everybody who had nothing else to do.';
    const html = `<h1>River takes the bridge</h1>${[...STORY, line, STORY[0]?.replace('old', 'new')].map((text) => `<p>${text}</p>`).join('')}`;
    expect((await cleaner.clean(html, { from: 'html' })).text).toContain(line);
  });
});

describe('captions of East Asian sites', () => {
  it.each([
    ['zh', '▲海云村的村民星期一走过修好的木桥。（圖／記者李明攝）'],
    ['zh', '▼旧桥的照片挂在村口的茶馆里。'],
    ['ja', '写真＝橋のたもとに立つ村長（十二日朝）'],
    ['ja', '月曜の朝、木橋を渡る住民。 写真：海風日報'],
  ])('are out of the running text (%s): %s', async (lang, line) => {
    const [headline = '', text = ''] = BRIDGE[lang] ?? [];
    const [first = '', ...others] = text.split('\n\n');
    const article = await cleaner.clean([headline, first, line, ...others].join('\n\n'), { from: 'text' });
    expect(article.text).toBe(text);
    expect(article.blocks.some((block) => block.type === 'image')).toBe(true);
  });

  it('stand in elements amid the text', async () => {
    const [headline = '', text = ''] = BRIDGE['ko'] ?? [];
    const [first = '', ...others] = text.split('\n\n');
    const picture =
      '<span class="end_photo"><img src="/b.jpg" width="600"><em class="img_desc">다리를 건너는 주민들</em></span>';
    const html = `<html lang="ko"><body><h1>${headline}</h1><article>${[picture + first, ...others].join('<br><br>')}</article></body></html>`;
    expect((await cleaner.clean(html, { from: 'html' })).text).toBe(text);
  });

  it('end in a name and an outlet', async () => {
    const [headline = '', text = ''] = BRIDGE['en'] ?? [];
    const [first = '', ...others] = text.split('\n\n');
    const line = 'Villagers cross the bridge on Monday morning. Pat Olmos/The Gull Ledger';
    const article = await cleaner.clean([headline, first, line, ...others].join('\n\n'), { from: 'text' });
    expect(article.text).toBe(text);
  });
});
