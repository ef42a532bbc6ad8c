import { describe, expect, it } from 'vitest';
import type { Gold } from '../../bench/corpora.js';
import { LostText } from '../../bench/judge/lost-text.js';

const GOLD: Gold = {
  id: 'page',
  url: null,
  text: 'The ferry came back on Monday after nine winters.\n\n“Half of them would rather be on the water,” said the harbour master.\n\nThe gulls have not been asked.',
  with: [],
  without: [],
  title: null,
  authors: null,
  date: null,
};

describe('what a removal is worth by the gold', () => {
  it('is right where the gold does not have the text', () => {
    const lost = new LostText(GOLD, GOLD.text ?? '');
    expect(lost.verdict('Sign up for our newsletter and never miss a story.')).toBe('right');
    expect(lost.verdict('Share')).toBe('right');
  });

  it('is wrong where the gold has the text and the output has not', () => {
    const lost = new LostText(GOLD, 'The ferry came back on Monday after nine winters.');
    expect(lost.verdict('The gulls have not been asked.')).toBe('wrong');
    expect(lost.verdict('The gulls')).toBe('wrong');
  });

  it('is right where the output still has what was said twice', () => {
    const lost = new LostText(GOLD, GOLD.text ?? '');
    expect(lost.verdict('The gulls have not been asked.')).toBe('right');
  });

  it('is wrong where one line of several is lost', () => {
    const lost = new LostText(GOLD, '');
    expect(lost.verdict('Advertisement\nThe gulls have not been asked.')).toBe('wrong');
  });

  it('says nothing of marks without words', () => {
    expect(new LostText(GOLD, '').verdict('* * *')).toBe('open');
  });

  it('goes by snippets where there is no text, and leaves the rest open', () => {
    const snippets = { ...GOLD, text: null, with: ['the gulls have'], without: ['Sign up now'] };
    const lost = new LostText(snippets, '');
    expect(lost.verdict('And the gulls have not been asked.')).toBe('wrong');
    expect(lost.verdict('Sign up now, it is free.')).toBe('right');
    expect(lost.verdict('More on ferries')).toBe('open');
    expect(new LostText(snippets, 'the gulls have').verdict('And the gulls have not been asked.')).toBe('open');
  });
});
