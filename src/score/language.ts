import { FUNCTION_WORDS } from '../rules/function-words.js';
import { LETTER_HINTS } from '../rules/letter-hints.js';
import { type Ranking, tellTwinsApart, WORD } from './language-twins.js';
import type { NgramAnswer } from './ngram-language.js';
import { type ScriptCensus, sampleText, scriptCensus } from '../text/scripts.js';

/** A language and how far it is ahead of the next one. */
export interface LanguageGuess {
  /** BCP 47 primary subtag such as `en`; null when the text says too little. */
  readonly code: string | null;
  /** 0 (a tie) to 1 (no other language comes near). */
  readonly margin: number;
}

/** What the function words and letters of a text say, before deciding whether that is enough. */
interface Evidence extends LanguageGuess {
  /** Weighted hits of the best language. */
  readonly score: number;
  readonly words: number;
  /** Whether an n-gram model could know better. */
  readonly doubtful: boolean;
}

const NOTHING: Evidence = { code: null, margin: 0, score: 0, words: 0, doubtful: false };

/** Share of kana from which Han text is Japanese: a quoted product name is less, running text far more. */
const KANA_SHARE = 0.05;
/** A script decides for its language only as the page's main one: half of the letters, CJK counted double. */
const MAIN_SCRIPT_SHARE = 0.5;
/** Below this lead two neighbours (Danish and Norwegian, Czech and Slovak) are told apart better by n-grams. */
const CLEAR_MARGIN = 0.25;
/** Two full words of its own: less may be a name (`La Paz`, `Den Haag`). */
const CLEAR_SCORE = 2;
/** Different function words that must speak: one of them twice may be a foreign word (`end-to-end`). */
const CLEAR_VARIETY = 3;
/** Function words are 30 to 50 % of running text; a tenth of that means a language not listed, or no sentences. */
const MIN_COVERAGE = 0.08;
/** Fewer words than this are a name or a slogan, which n-grams only guess at. */
const MIN_WORDS_FOR_NGRAMS = 3;

/** Scripts that one news language (of ours) writes. */
const SCRIPT_LANGUAGES = [
  ['greek', 'el'],
  ['hebrew', 'he'],
  ['bengali', 'bn'],
  ['thai', 'th'],
] as const;

const SHARED_SCRIPTS = [
  ['cyrillic', ['ru', 'uk', 'bg', 'sr']],
  ['arabic', ['ar', 'fa', 'ur']],
  ['devanagari', ['hi', 'mr', 'ne']],
] as const;

const SCRIPTS_OF_OWN = new Set<string>([
  'el',
  'he',
  'bn',
  'th',
  'zh',
  'ja',
  'ko',
  ...SHARED_SCRIPTS.flatMap(([, codes]) => codes),
]);
const LATIN_LANGUAGES = Object.keys(FUNCTION_WORDS).filter((code) => !SCRIPTS_OF_OWN.has(code));

/** Word or letter → the languages it speaks for, by their places in the list. */
interface Vocabulary {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<string, readonly number[]>;
  /** Finds a word with one of the letters. */
  readonly telling: RegExp;
}

function compileVocabulary(languages: readonly string[]): Vocabulary {
  const words = new Map<string, number[]>();
  const letters = new Map<string, number[]>();
  for (const [place, code] of languages.entries()) {
    for (const word of new Set((FUNCTION_WORDS[code] ?? '').split(/\s+/))) push(words, word, place);
    for (const letter of LETTER_HINTS[code] ?? '') push(letters, letter, place);
  }
  return { words, letters, telling: new RegExp(`[${[...letters.keys()].join('')}]`, 'u') };
}

function push(map: Map<string, number[]>, key: string, place: number): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}

/** Compiled on first use and never changed; a pure function of the tables above. */
const vocabularies = new Map<string, Vocabulary>();

function vocabularyOf(key: string, languages: readonly string[]): Vocabulary {
  let vocabulary = vocabularies.get(key);
  if (!vocabulary) {
    vocabulary = compileVocabulary(languages);
    vocabularies.set(key, vocabulary);
  }
  return vocabulary;
}

/** A word that `shared` languages have in common says that much less; one letter says little (`a`, `o`, `i`). */
function weightOf(word: string, shared: number): number {
  return (word.length === 1 ? 0.5 : 1) / shared;
}

/** Half a function word: `ß` is certain, but one name with `ø` in it is not a Danish page. */
const LETTER_WEIGHT = 0.5;

function weigh(sample: string, key: string, languages: readonly string[]): Evidence {
  const { words, letters, telling } = vocabularyOf(key, languages);
  const scores = new Float64Array(languages.length);
  const add = (places: readonly number[], weight: number): void => {
    for (const place of places) scores[place] = (scores[place] as number) + weight;
  };
  let count = 0;
  let hits = 0;
  const variety = new Set<string>();
  for (const [word] of sample.toLowerCase().matchAll(WORD)) {
    count++;
    const known = words.get(word);
    if (known) {
      hits++;
      if (variety.size < CLEAR_VARIETY) variety.add(word);
      add(known, weightOf(word, known.length));
    }
    if (!telling.test(word)) continue;
    // A long "word" is a script without spaces or rubbish; its letters say nothing more after the first few.
    for (const letter of new Set(word.slice(0, 40))) {
      const hint = letters.get(letter);
      if (hint) add(hint, LETTER_WEIGHT / hint.length);
    }
  }
  const ranking = languages.map((code, place) => [code, scores[place] as number] as const);
  const evidence = judge(tellTwinsApart(ranking, sample), count, hits);
  return variety.size < CLEAR_VARIETY ? { ...evidence, doubtful: true } : evidence;
}

function judge(scores: Ranking, words: number, hits: number): Evidence {
  const [first, second] = scores.toSorted((a, b) => b[1] - a[1]);
  if (!first || first[1] === 0) return { ...NOTHING, words, doubtful: words >= MIN_WORDS_FOR_NGRAMS };
  const margin = (first[1] - (second?.[1] ?? 0)) / first[1];
  const doubtful = margin < CLEAR_MARGIN || first[1] < CLEAR_SCORE || hits / words < MIN_COVERAGE;
  return { code: first[0], margin, score: first[1], words, doubtful };
}

/** Kanji simplified or coined in Japan only: a headline without kana is still Japanese. */
const JAPANESE_KANJI = /[円発売読駅県図戦対応広経済辺込働畑峠気沢検権実様続総団鉄歩毎転労黒変歳町]/u;

/** Longest text that is still a headline; Japanese sentences of this length have kana. */
const HEADLINE_CHARACTERS = 40;

function isKanjiHeadline(sample: string, census: ScriptCensus): boolean {
  return census.han <= HEADLINE_CHARACTERS && JAPANESE_KANJI.test(sample);
}

function fromScript(sample: string, census: ScriptCensus): Evidence | 'latin' | 'unknown' {
  const cjk = 2 * (census.han + census.kana + census.hangul);
  const single = Object.entries(census).reduce((sum, [, count]) => sum + count, 0) - cjk / 2;
  const total = cjk + single;
  if (total === 0) return NOTHING;
  const certain = (code: string): Evidence => ({ code, margin: 1, score: total, words: total, doubtful: false });
  if (cjk / total >= MAIN_SCRIPT_SHARE) {
    if (census.hangul >= census.han + census.kana) return certain('ko');
    const japanese = census.kana / (census.kana + census.han) >= KANA_SHARE || isKanjiHeadline(sample, census);
    return certain(japanese ? 'ja' : 'zh');
  }
  for (const [script, code] of SCRIPT_LANGUAGES) if (census[script] / total >= MAIN_SCRIPT_SHARE) return certain(code);
  for (const [script, codes] of SHARED_SCRIPTS) {
    if (census[script] / total >= MAIN_SCRIPT_SHARE) return weigh(sample, script, codes);
  }
  return census.latin / total >= MAIN_SCRIPT_SHARE ? 'latin' : 'unknown';
}

function gather(text: string): { readonly sample: string; readonly evidence: Evidence } {
  const sample = sampleText(text).normalize('NFC');
  const census = scriptCensus(sample);
  const found = fromScript(sample, census);
  if (found === 'unknown') return { sample, evidence: { ...NOTHING, words: MIN_WORDS_FOR_NGRAMS, doubtful: true } };
  return { sample, evidence: found === 'latin' ? weigh(sample, 'latin', LATIN_LANGUAGES) : found };
}

/** The sure part of `identifyLanguage`, at once: null wherever an n-gram model would have to be asked. */
export function guessLanguage(text: string): LanguageGuess {
  const { evidence } = gather(text);
  return evidence.doubtful ? { code: null, margin: 0 } : { code: evidence.code, margin: evidence.margin };
}

/**
 * Tells the language of a text by script, function words and letters, and asks an n-gram model (loaded on first need:
 * it takes 40 MB) only when those are not sure. The work is bounded whatever the length.
 */
export async function identifyLanguage(text: string): Promise<LanguageGuess> {
  const { sample, evidence } = gather(text);
  if (!evidence.doubtful) return { code: evidence.code, margin: evidence.margin };
  if (evidence.words < MIN_WORDS_FOR_NGRAMS) return { code: null, margin: 0 };
  const { askNgrams } = await import('./ngram-language.js');
  return settle(evidence, askNgrams(sample));
}

/** Languages of ours that the n-gram model does not know and takes for a neighbour. */
const UNKNOWN_TO_NGRAMS: Readonly<Record<string, readonly string[]>> = {
  id: ['ms', 'tl'],
  gl: ['pt', 'es'],
  af: ['nl'],
  sw: ['yo', 'tl', 'ms'],
  ne: ['hi', 'mr'],
};

/** With the model on its side the least sign will do: one telling letter, or a word shared with one neighbour. */
const HALF_A_WORD = 0.5;

/** A lead below which the model alone is guessing: foreign names in a headline tip it over. */
const MIN_LEAD = 0.1;

/** Both kinds of evidence together: the model leads, the function words break its ties. */
function settle(evidence: Evidence, model: NgramAnswer): LanguageGuess {
  const [first, second] = [...model.scores].toSorted((a, b) => b[1] - a[1]);
  if (!first) return evidence.score >= CLEAR_SCORE ? evidence : { code: null, margin: 0 };
  const [code, best] = first;
  const lead = (best - (second?.[1] ?? 0)) / best;
  if (evidence.code === code && (model.reliable || evidence.score >= HALF_A_WORD)) return { code, margin: lead };
  const own = evidence.code;
  if (own !== null && evidence.score >= 1) {
    const rival = model.scores.get(own) ?? 0;
    // The model names a neighbour for want of the language itself, and the words are for neither of them.
    const overlooked = UNKNOWN_TO_NGRAMS[own]?.includes(code) === true;
    if (overlooked || (best - rival) / best < evidence.margin / 2) return { code: own, margin: evidence.margin / 2 };
  }
  return model.reliable && lead >= MIN_LEAD ? { code, margin: lead } : { code: null, margin: 0 };
}
