import { describe, expect, it } from 'vitest';
import { lineKey } from '../../src/text/tokens.js';

describe('letters that mean the same', () => {
  it.each([
    ['Citește și: știrile zilei, în țară', 'Citeşte şi: ştirile zilei, în ţară'],
    ['ȘTIRI', 'ştiri'],
    ['اقرأ أيضاً', 'اقرا ايضا'],
  ])('are compared as one: %s, %s', (one, other) => {
    expect(lineKey(one)).toBe(lineKey(other));
  });

  it('but not those that tell words apart', () => {
    expect(lineKey('sus')).not.toBe(lineKey('șuș'));
  });
});
