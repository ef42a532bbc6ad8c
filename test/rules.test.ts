import { describe, expect, it } from 'vitest';
import { loadAllPacks } from '../src/rules/packs.js';
import { Matcher } from '../src/rules/matcher.js';
import { compilePhrase } from '../src/rules/phrase.js';
import { PHRASE_PASSES } from '../src/rules/rule.js';
import { isQuotedSentence } from '../src/text/quoted-sentence.js';
import { readCases } from './fixtures.js';

const packs = await loadAllPacks();

describe.each(packs.map((pack) => [pack.code, pack] as const))('rules of %s', (_code, pack) => {
  for (const pass of PHRASE_PASSES) {
    for (const rule of pack.phrases[pass] ?? []) {
      const matcher = new Matcher([[pass, [rule]]]);
      it(`${pass}/${rule.id} removes its examples and keeps its counter-examples`, () => {
        const missed = rule.removes.filter((text) => matcher.match(text).length === 0);
        const hit = rule.keeps.filter((text) => matcher.match(text).length > 0);
        expect({ missed, hit }).toEqual({ missed: [], hit: [] });
        expect(rule.removes.length, 'examples to remove').toBeGreaterThan(0);
        expect(rule.keeps.length, 'examples to keep').toBeGreaterThan(0);
      });
    }
    it(`${pass} has no phrase without words`, () => {
      const phrases = (pack.phrases[pass] ?? []).flatMap(
        ({ is = [], starts = [], ends = [], has = [], and = [], not = [] }) => [
          ...is,
          ...starts,
          ...ends,
          ...has,
          ...and,
          ...not,
        ],
      );
      const empty = phrases.map(compilePhrase).filter(({ parts, leading }) => parts.length === 0 && leading === '');
      expect(empty.map(({ source }) => source)).toEqual([]);
    });
    it(`${pass} has no rule twice`, () => {
      const ids = (pack.phrases[pass] ?? []).map((rule) => rule.id);
      expect(ids).toEqual([...new Set(ids)]);
    });
  }
});

/** A page's own pack and the English one, as the pipeline loads them. */
function matcherOf(language: string | null | undefined): Matcher {
  const loaded = packs.filter(({ code }) => code === language || code === 'en');
  return new Matcher(loaded.flatMap((pack) => PHRASE_PASSES.map((pass) => [pass, pack.phrases[pass] ?? []] as const)));
}

/** What a rule of another kind would take of texts that stay. */
function taken(matcher: Matcher, texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    matcher.match(text).map(({ pass, rule, from }) => `${pass}/${rule.id}: ${text.slice(from)}`),
  );
}

describe('lines that flattening has glued', () => {
  it('go with their label', () => {
    const matcher = matcherOf('de');
    expect(matcher.matchGlued('Lesen Sie auchWer zahlt, wenn der Baum fällt?').length).toBeGreaterThan(0);
    expect(matcherOf('sv').matchGlued('Läs merRekordmilt i norr: så påverkas renbetet').length).toBeGreaterThan(0);
  });

  it.each([
    ['de', 'MehrWert, ein Verein aus Lindenau, hilft den Familien seit der Flut.'],
    ['de', 'MehrWert hilft den Familien'],
    ['fr', 'LireEnsemble, une association de Valmont, prête ses livres aux enfants.'],
    ['it', 'LeggiAmo, il festival dei libri'],
    ['en', 'McDonald opens in Skerrow'],
  ])('are told from names: %s, %s', (language, line) => {
    expect(matcherOf(language).matchGlued(line)).toEqual([]);
  });
});

describe('share buttons in one line', () => {
  it.each([
    ['en', 'Share: Facebook WhatsApp Copy link'],
    ['de', 'Teilen: Facebook | WhatsApp | Link kopieren'],
    ['ru', 'Поделиться: Facebook WhatsApp Скопировать ссылку'],
    ['ja', 'シェアする: Facebook LINE リンクをコピー'],
  ])('are taken together: %s, %s', (language, line) => {
    expect(matcherOf(language).match(line)).toEqual([expect.objectContaining({ pass: 'share-bar', from: 0 })]);
  });

  it.each([
    '.#X#\n##.X\n#X#X',
    'Facebook and WhatsApp share',
    'Telegram, WhatsApp, Boote',
    'X X X X',
    'Copy, print, share.',
  ])('are told from other lines: %s', (line) => {
    expect(matcherOf('de').match(line)).toEqual([]);
  });
});

describe('article text that no rule of any loaded pack may take', () => {
  it.each(packs.map((pack) => [pack.code, pack] as const))('counter-examples of %s', (code, pack) => {
    const texts = PHRASE_PASSES.flatMap((pass) => (pack.phrases[pass] ?? []).flatMap(({ keeps }) => keeps));
    expect(taken(matcherOf(code), texts)).toEqual([]);
  });

  // Where mark-up vouches for a line, the passes spare what a rule would take.
  const scrapes = readCases().filter(({ name }) => !name.startsWith('html'));
  it.each(scrapes.flatMap(({ name, want }) => (want ? [[name, want] as const] : [])))(
    'paragraphs of %s',
    (_name, want) => {
      // A banner quoted as a sentence reads like a button; the passes spare it where it stands amid the story.
      const texts = want.paragraphs.filter((text) => !isQuotedSentence(text));
      expect(taken(matcherOf(want.language), texts)).toEqual([]);
    },
  );
});
