import { describe, expect, it } from 'vitest';
import { loadAllPacks } from '../src/rules/packs.js';
import { Matcher } from '../src/rules/matcher.js';
import { compilePhrase } from '../src/rules/phrase.js';
import { PHRASE_PASSES } from '../src/rules/rule.js';

const packs = await loadAllPacks();

describe.each(packs.map((pack) => [pack.code, pack] as const))('rules of %s', (_code, pack) => {
  for (const pass of PHRASE_PASSES) {
    for (const rule of pack.phrases[pass] ?? []) {
      const matcher = new Matcher([[pass, [rule]]]);
      it(`${pass}/${rule.id} removes its examples and keeps its counter-examples`, () => {
        const missed = rule.removes.filter((text) => matcher.match(text).length === 0);
        const taken = rule.keeps.filter((text) => matcher.match(text).length > 0);
        expect({ missed, taken }).toEqual({ missed: [], taken: [] });
        expect(rule.removes.length, 'examples to remove').toBeGreaterThan(0);
        expect(rule.keeps.length, 'examples to keep').toBeGreaterThan(0);
      });
    }
    it(`${pass} has no phrase without words`, () => {
      const phrases = (pack.phrases[pass] ?? []).flatMap(({ is = [], starts = [], ends = [], has = [], and = [], not = [] }) => [
        ...is, ...starts, ...ends, ...has, ...and, ...not,
      ]);
      const empty = phrases.map(compilePhrase).filter(({ parts, leading }) => parts.length === 0 && leading === '');
      expect(empty.map(({ source }) => source)).toEqual([]);
    });
    it(`${pass} has no rule twice`, () => {
      const ids = (pack.phrases[pass] ?? []).map((rule) => rule.id);
      expect(ids).toEqual([...new Set(ids)]);
    });
  }
});
