import { describe, expect, it } from 'vitest';
import { SCRIPTS, dominantScript, sampleText, scriptCensus, scriptOf } from '../../src/text/scripts.js';

describe('scriptCensus', () => {
  it.each([
    ['Straße', 'latin'],
    ['δρόμος', 'greek'],
    ['улица', 'cyrillic'],
    ['רחוב', 'hebrew'],
    ['شارع', 'arabic'],
    ['सड़क', 'devanagari'],
    ['রাস্তা', 'bengali'],
    ['ถนน', 'thai'],
    ['거리', 'hangul'],
    ['ひらがな', 'kana'],
    ['街道', 'han'],
    ['փողոց', 'other'],
  ] as const)('sees %s as %s', (text, script) => {
    const census = scriptCensus(text);
    expect(dominantScript(census)).toBe(script);
    expect(SCRIPTS.filter((name) => census[name] > 0)).toEqual([script]);
  });

  it('counts no digits, punctuation, marks or lone surrogates', () => {
    expect(dominantScript(scriptCensus('12 – ٣ ।  \ud800 ́'))).toBeNull();
    expect(scriptOf(0x30)).toBeNull();
    expect(scriptOf(0x20000)).toBe('han');
  });
});

describe('sampleText', () => {
  it('leaves short text alone', () => {
    expect(sampleText('a b')).toBe('a b');
  });

  it('takes a bounded sample from beginning to end', () => {
    const sample = sampleText(`begin ${'middle '.repeat(100_000)}end`);
    expect(sample.length).toBeLessThanOrEqual(66_000);
    expect(sampleText('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(66_000);
  });
});
