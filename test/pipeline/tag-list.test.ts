import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { ENGLISH, GERMAN } from './ferry-scrape.js';

const cleaner = await createCleaner();

/** Lines without a blank one between them, as text nodes are flattened: nothing parts a box from the next. */
async function tagsOf(story: readonly string[], below: readonly string[]) {
  const { document } = await cleaner.clean(['Ferry stays in harbour', ...story, ...below].join('\n'), { from: 'text' });
  return document.metadata.tags;
}

describe('tags below their label, in one run of lines with what follows', () => {
  it.each([
    ['comments', ENGLISH, ['Tags', 'ferry', 'storm', 'Leave a comment', 'Your name'], ['ferry', 'storm']],
    ['related titles', GERMAN, ['Schlagwörter', 'Fähre', 'Das könnte Sie auch interessieren', 'Sturm'], ['Fähre']],
    ['an imprint', GERMAN, ['Schlagwörter', 'Fähre', 'Sturm', 'Impressum', 'Datenschutz'], ['Fähre', 'Sturm']],
    ['nothing: a tag may be named like a section', ENGLISH, ['Tags', 'ferry', 'Sport'], ['ferry', 'Sport']],
  ])('end at %s', async (_, story, below, tags) => {
    expect(await tagsOf(story, below)).toEqual(tags);
  });
});
