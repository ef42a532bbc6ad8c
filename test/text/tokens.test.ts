import { describe, expect, it } from 'vitest';
import { lineKey, tokenize } from '../../src/text/tokens.js';

describe('tokenize', () => {
  it('keeps the figures of every script together', () => {
    expect(tokenize('१२३ ৪৫৬ 789').words).toEqual(['१२३', '৪৫৬', '789']);
  });

  it('sets figures apart from the counters behind them', () => {
    expect(tokenize('15분 ৩টি १२वीं').words).toEqual(['15', '분', '৩', 'টি', '१२', 'वीं']);
  });

  it('reads plain words as it reads all others', () => {
    expect(tokenize("Élan d'or: Straße 7b, don’t!").words).toEqual(['élan', 'dor', 'straße', '7b', 'dont']);
    expect(tokenize('ab中c é́n x\u{1d400}').words).toEqual(['ab', '中', 'c', 'é́n'.normalize('NFKC'), 'xa']);
  });

  it('gives the places of words', () => {
    const { starts, ends } = tokenize('No, Mira!');
    expect([starts, ends]).toEqual([
      [0, 4],
      [2, 8],
    ]);
  });
});

describe('lineKey', () => {
  it('is the same for two spellings of a line', () => {
    expect(lineKey('“Tides” — of the week')).toBe(lineKey('TIDES OF THE WEEK!'));
  });
});
