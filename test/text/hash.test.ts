import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32, hash53, mix32 } from '../../src/text/hash.js';

describe('hashes of text', () => {
  it('are the same on every machine', () => {
    expect([hash32(''), hash32('lock'), hash32('水門'), hash32('lock', 1)]).toMatchInlineSnapshot(`
      [
        0,
        1712183909,
        1602071588,
        2477199707,
      ]
    `);
    expect([hash53('lock'), hash53('weir')]).toMatchInlineSnapshot(`
      [
        2512693585908292,
        618308732667444,
      ]
    `);
  });

  it('stay within their bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, seed) => {
        const short = hash32(text, seed);
        const long = hash53(text);
        expect(Number.isInteger(short) && short >= 0 && short < 2 ** 32).toBe(true);
        expect(Number.isSafeInteger(long) && long >= 0).toBe(true);
      }),
    );
  });

  it('tell texts apart that differ in a letter, its place or the length', () => {
    const texts = Array.from({ length: 50_000 }, (_, at) => [`line ${at}`, `${at} line`]).flat();
    expect(new Set(texts.map(hash53)).size).toBe(texts.length);
    // Of 100,000 hashes of 32 bits one pair may agree by chance, and hardly five.
    expect(new Set(texts.map((text) => hash32(text))).size).toBeGreaterThan(texts.length - 5);
    expect(new Set(['', '\0', '\0\0', 'ab', 'ba'].map((text) => hash32(text))).size).toBe(5);
  });

  it('spread over all bits', () => {
    const ones = new Array<number>(32).fill(0);
    const count = 4000;
    for (let at = 0; at < count; at++) {
      const hash = mix32(at);
      for (let bit = 0; bit < 32; bit++) ones[bit] = (ones[bit] ?? 0) + ((hash >>> bit) & 1);
    }
    for (const set of ones) expect(Math.abs(set / count - 0.5)).toBeLessThan(0.04);
  });
});
