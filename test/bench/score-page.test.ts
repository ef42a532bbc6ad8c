import { describe, expect, it } from 'vitest';
import type { Gold } from '../../bench/corpora.js';
import { scorePage } from '../../bench/score/score-page.js';
import { summarise } from '../../bench/score/summarise.js';

const NOTHING: Gold = {
  id: 'page',
  url: null,
  text: null,
  with: [],
  without: [],
  title: null,
  authors: null,
  date: null,
};

/** What the corpora's score.py prints for the same pages. */
describe('scorePage and summarise', () => {
  it('count shingles of four tokens as shares of a page', () => {
    const gold = { ...NOTHING, text: 'one two three four five six' };
    expect(scorePage(gold, { text: 'two three four five six seven' }).text?.shingle).toEqual({
      hit: 0.5,
      extra: 0.25,
      missing: 0.25,
    });
    expect(scorePage(gold, { text: '' }).text?.shingle).toEqual({ hit: 0, extra: 0, missing: 1 });
    expect(scorePage({ ...NOTHING, text: 'one two' }, { text: 'One two' }).text?.shingle.hit).toBe(0);
    expect(scorePage({ ...NOTHING, text: '' }, { text: '' }).text?.shingle).toEqual({ hit: 0, extra: 0, missing: 0 });
  });

  it('call a page exact by its tokens, whatever stands between them', () => {
    const gold = { ...NOTHING, text: 'It rained.\n\nStill.' };
    expect(scorePage(gold, { text: 'It rained – still.' }).text?.exact).toBe(false);
    expect(scorePage(gold, { text: 'It rained! Still' }).text?.exact).toBe(true);
  });

  it('look snippets up by the letter, and loosely', () => {
    const gold = { ...NOTHING, with: ['“a  kettle”', 'gone'], without: ['Sign up', 'Share'] };
    const score = scorePage(gold, { text: 'He found "A kettle" and had to\nSign\nup.' });
    expect(score.snippets).toEqual({ hit: 0, extra: 1, missing: 2, clean: 1 });
    expect(score.looseSnippets).toEqual({ hit: 1, extra: 1, missing: 1, clean: 1 });
  });

  it('compare titles without regard to quotes, authors as sets, dates by the day', () => {
    const gold = { ...NOTHING, title: '“Moon” mended', authors: ['Ada Fen', 'Bo Lund'], date: '2025-03-02T10:00:00Z' };
    const score = scorePage(gold, { text: '', title: '"Moon"  mended', authors: ['ADA  FEN'], date: '2025-03-02' });
    expect(score).toMatchObject({ title: { exact: true, f1: 1 }, date: 'correct' });
    expect(score.authors).toBeCloseTo(2 / 3);
    expect(scorePage(gold, { text: '', date: '2025-03-03' }).date).toBe('wrong');
    expect(scorePage(gold, { text: '' }).date).toBe('missing');
  });

  it('leave out measures that the gold does not allow', () => {
    expect(scorePage(NOTHING, { text: 'x' })).toEqual({});
    expect(summarise([scorePage(NOTHING, { text: 'x' })])).toEqual({ pages: 1 });
  });

  it('take the means over pages: precision where something was found, recall where something is', () => {
    const gold = { ...NOTHING, text: 'one two three four five' };
    const found = ['one two three four five', '', 'one two three four five six'];
    const { text } = summarise(found.map((page) => scorePage(gold, { text: page })));
    expect(text).toMatchObject({ pages: 3, exact: 1 / 3, empty: 1, repeats: 0 });
    expect(text?.precision).toBeCloseTo((1 + 2 / 3) / 2);
    expect(text?.recall).toBeCloseTo((1 + 0 + 1) / 3);
  });
});
