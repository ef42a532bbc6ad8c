import { describe, expect, it } from 'vitest';
import { containsWords, titleLikeness } from '../../src/score/title-likeness.js';
import { lineKey } from '../../src/text/tokens.js';

const words = (text: string): string[] => lineKey(text).split(' ');
const likeness = (a: string, b: string, shortened = false): number => titleLikeness(words(a), words(b), shortened);

describe('titleLikeness', () => {
  it('weighs long words more than short ones', () => {
    expect(likeness('The lighthouse of the town', 'A lighthouse in our town')).toBeGreaterThan(0.6);
    expect(likeness('The end of the road', 'The start of the day')).toBeLessThan(0.6);
  });

  it('knows a title that was cut off', () => {
    expect(likeness('Donkey elected to the par…', 'Donkey elected to the parish council', true)).toBeGreaterThan(0.9);
  });

  it('does not take shared characters for shared words', () => {
    expect(likeness('町の銭湯が再開した', '銭の町で開いた再会')).toBeLessThan(0.4);
  });
});

describe('containsWords', () => {
  it('asks for words one after the other', () => {
    expect(containsWords(words('Esel: Orden für Franz'), words('Orden für Franz'))).toBe(true);
    expect(containsWords(words('Esel: Orden für Franz'), words('Esel für Franz'))).toBe(false);
  });
});
