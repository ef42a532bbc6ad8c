import { describe, expect, it } from 'vitest';
import { fingerprintOf, fingerprintText } from '../../src/corpus/fingerprint.js';
import { FingerprintStore } from '../../src/corpus/fingerprint-store.js';
import { minHashes } from '../../src/corpus/min-hash.js';
import { hashWords, shingles } from '../../src/corpus/shingles.js';
import type { Fingerprint } from '../../src/model/fingerprint.js';
import { story } from './pages.js';

const LOCK = story(7, 6).join('\n\n');

describe('runs of words', () => {
  const count = (text: string, size = 2): number => shingles(hashWords(text), size, 1).size;

  it('are as many as fit into the text, without case and marks', () => {
    expect(count('one two three four')).toBe(3);
    expect(count('one')).toBe(0);
    expect(shingles(hashWords('The lock, “opened”.'), 2, 1)).toEqual(shingles(hashWords('the LOCK opened'), 2, 1));
    expect(shingles(hashWords('lock the'), 2, 1)).not.toEqual(shingles(hashWords('the lock'), 2, 1));
  });

  it('have about as much text in scripts without spaces', () => {
    // Two words are four ideographs, or eight Thai letters.
    expect(count('水門番人会議')).toBe(3);
    expect(count('ประตูน้ำเปิดแล้ว')).toBe(hashWords('ประตูน้ำเปิดแล้ว').hashes.length - 7);
    expect(hashWords('水門 and 番人').total).toBe(3);
  });
});

describe('min-hashes', () => {
  it('estimate what part two sets have in common', () => {
    for (const shared of [100, 300, 500, 900]) {
      // Of 1,000 together so many are in both.
      const both = Array.from({ length: shared }, (_, at) => at * 2_654_435);
      const rest = Array.from({ length: 1000 - shared }, (_, at) => 3_000_000_000 + at * 977_131);
      const one = minHashes(new Set([...both, ...rest.slice(0, rest.length / 2)]));
      const other = minHashes(new Set([...both, ...rest.slice(rest.length / 2)]));
      const equal = one.filter((hash, at) => hash === other[at]).length;
      // Three standard deviations of 128 draws.
      expect(Math.abs(equal / 128 - shared / 1000)).toBeLessThan(0.14);
    }
  });
});

describe('a fingerprint', () => {
  it('is the same on every machine', () => {
    const { words, bands, sample, figures } = fingerprintText(LOCK) as Fingerprint;
    expect(words).toBe(LOCK.split(/\s+/u).length);
    expect(bands).toHaveLength(32);
    expect(bands.every((band) => /^[0-9a-f]{16}$/u.test(band))).toBe(true);
    expect([bands[0], bands[31], sample.slice(0, 16), figures.slice(0, 16)]).toMatchInlineSnapshot(`
      [
        "4b3e86bc7691004a",
        "297963f99a0ddc62",
        "000050ab0041a20c",
        "20be895d2292249a",
      ]
    `);
  });

  it('is of the body, and of nothing where there is none to speak of', () => {
    expect(fingerprintOf({ status: 'empty', text: LOCK })).toBeNull();
    expect(fingerprintOf({ status: 'suspect', text: LOCK })).toEqual(fingerprintText(LOCK));
    expect(fingerprintText('The lock at Harrow opens again on Monday.')).toBeNull();
    expect(fingerprintText('')).toBeNull();
  });

  it('comes back from the store as it went in', () => {
    const store = new FingerprintStore();
    const texts = Array.from({ length: 600 }, (_, at) => story(at, (at % 9) + 1).join('\n\n'));
    const fingerprints = texts.map((text) => fingerprintText(text) as Fingerprint);
    for (const [at, fingerprint] of fingerprints.entries()) store.add(`page-${at}`, fingerprint);
    expect(store.size).toBe(600);
    for (const [at, { words, sample }] of fingerprints.entries()) {
      expect([store.id(at), store.words(at)]).toEqual([`page-${at}`, words]);
      expect(Array.from(store.sample(at), (hash) => hash.toString(16).padStart(8, '0')).join('')).toBe(sample);
      expect(store.likeness(at, at)).toBe(1);
    }
    expect(() => store.add('x', { words: 1, bands: ['0'], sample: '', figures: '' })).toThrow(/fingerprint of x/u);
  });

  it('says how like two articles are, and what part of one stands in the other', () => {
    const store = new FingerprintStore();
    const cut = story(7, 6).slice(0, 3).join('\n\n');
    const other = story(40, 6).join('\n\n').replaceAll('keeper', 'ferryman').replaceAll('quay', 'pier');
    for (const text of [LOCK, cut, other]) store.add(String(store.size), fingerprintText(text) as Fingerprint);
    const { common, second } = store.sharedRuns(0, 1);
    expect(common).toBe(second);
    expect(store.sharedFigures(0, 1)).toMatchObject({ common: store.sharedFigures(0, 1).second });
    expect(store.sharedFigures(0, 2).common).toBeLessThan(3);
  });
});
