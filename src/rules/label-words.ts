import { lineKey } from '../text/tokens.js';
import type { LanguagePack } from './pack.js';
import type { PhrasePassName } from './rule.js';

/** Passes whose short phrases are labels of buttons and boxes. */
const LABEL_PASSES: readonly PhrasePassName[] = [
  'navigation',
  'share-bar',
  'advertisement',
  'newsletter',
  'reading-aid',
  'related',
  'author-bio',
  'read-more',
  'comments',
];
/** Longer phrases are sentences, made of any words. */
const MOST_LABEL_WORDS = 3;

/** Compiling takes longer than asking; packs never change. */
const cache = new WeakMap<LanguagePack, ReadonlySet<string>>();

function labelWords(pack: LanguagePack): ReadonlySet<string> {
  const known = cache.get(pack);
  if (known) return known;
  const phrases = LABEL_PASSES.flatMap((pass) => pack.phrases[pass] ?? []).flatMap((rule) => rule.is ?? []);
  const words = new Set(
    [...phrases, ...pack.byline.prefixes]
      .map((phrase) => lineKey(phrase).split(' '))
      .filter((phrase) => phrase.length <= MOST_LABEL_WORDS)
      .flat(),
  );
  cache.set(pack, words);
  return words;
}

/** Whether two of three of a line's words stand on buttons and above boxes: `Social Share`, `Share Adjust Print`. */
export function isLabel(line: string, packs: readonly LanguagePack[]): boolean {
  const words = lineKey(line).split(' ');
  return packs.some((pack) => {
    const labels = labelWords(pack);
    return words.filter((word) => labels.has(word)).length * 3 >= words.length * 2;
  });
}
