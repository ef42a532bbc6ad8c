import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { BRIDGE } from './bridge-scrapes.js';

const cleaner = await createCleaner();
const [headline, text] = BRIDGE['en'] as readonly [string, string];
const paragraphs = text.split('\n\n').map((one) => `<p>${one}</p>`);
const LAST =
  'For now nothing heavier than a cart may cross, until the county’s engineer has come back with her weights in May.';
const GALLERY =
  '<div class="gallery"><h3>The opening in pictures</h3><span>1 / 12</span><a href="/pictures">Open</a></div>';

async function clean(body: readonly string[]) {
  return cleaner.clean(`<html lang="en"><body><article><h1>${headline}</h1>${body.join('')}</article></body></html>`, {
    from: 'html',
  });
}

describe('the end of an article', () => {
  it('may stand behind a gallery', async () => {
    const article = await clean([...paragraphs, GALLERY, '<h4>Offers of our partners</h4>', `<p>${LAST}</p>`]);
    expect(article.text).toContain(LAST);
  });

  it('may be a note in brackets', async () => {
    const note = '(The names of the two children have been changed.)';
    const article = await clean([...paragraphs, `<p>${note}</p>`, '<div class="related"><a href="/a">Ferry</a></div>']);
    expect(article.text).toContain(note);
  });
});
