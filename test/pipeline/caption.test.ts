import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';

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
