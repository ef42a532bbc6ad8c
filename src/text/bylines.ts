import { LETTER, LOWER, NUMBER, UPPER } from './letter-class.js';
import { firstClass, hasClass, hasUnspaced, startsSmall } from './line-ends.js';
import { tokenize } from './tokens.js';

/** How a language signs its articles; the shape of a pack's `byline`. */
export interface BylineVocabulary {
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly conjunctions: readonly string[];
  readonly roles: readonly string[];
  readonly placeholders: readonly string[];
}

export interface Byline {
  /** Names as written; empty where the line names a desk or nobody. */
  readonly authors: readonly string[];
  /** What the line says besides; empty for a pure byline. */
  readonly rest: string;
  /** UTF-16 range of the byline. */
  readonly start: number;
  readonly end: number;
}

/** Longer lines are prose. */
const MAX_LINE = 200;
/** `Maria del Carmen Ruiz Soler` has five words; six are a headline. */
const MAX_NAME_WORDS = 5;
/** Lower-case words inside names. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le el al bin ibn ben bint y e af av ter ten zu zum mc st'.split(
    ' ',
  ),
);
/** Beside a name these set off a job or the next name. */
// bounded: `MAX_LINE`, like all expressions of this file
const SEPARATOR = /\s*(?:[,;|•·・、，／/&–—]|\s-\s)\s*/u;
const PIECE = new RegExp(`${SEPARATOR.source}|[^\\s,;|•·・、，／/&–—]+`, 'gu');
const ONLY_SEPARATOR = new RegExp(`^(?:${SEPARATOR.source})$`, 'u');
const MARK_END = /[.!?…。！？]["'”’»)]?$/u;

/** A byline's parts, classified one by one. */
type Part = { readonly type: 'name'; readonly name: string } | { readonly type: 'role' | 'nobody' | 'other' };

/**
 * Reads a line that signs an article: `By Jane Roe and John Doe, staff writers`, `Jane Roe | Political editor`,
 * `文／山田太郎`; null for everything else, sentences that begin with the same word among them. Dates are to be taken
 * out before (see `parseDateLine`).
 */
export function parseByline(text: string, vocabulary: BylineVocabulary): Byline | null {
  if (text.length > MAX_LINE) return null;
  const line = text.replace(MAIL, blank).replace(DATELINE, blank);
  const words = line.replace(PICTURES, '');
  return (words === line ? null : readLine(words, vocabulary)) ?? readLine(line, vocabulary);
}

function readLine(line: string, vocabulary: BylineVocabulary): Byline | null {
  if (endsWord(line.trim())) return null;
  const words = compiled(vocabulary);
  const prefix = words.prefixLength(line);
  const start = line.length - line.trimStart().length;
  const pieces = split(line.slice(prefix), prefix, words);
  const authors: string[] = [];
  let signed = prefix > 0;
  let nobody = false;
  let end = prefix;
  for (const piece of pieces) {
    const part = words.classify(piece.text, prefix > 0);
    if (part.type === 'other') break;
    if (part.type === 'name') authors.push(part.name);
    if (part.type !== 'name' || part.name.length < piece.text.length) signed = true;
    nobody ||= part.type === 'nobody';
    end = piece.end;
  }
  if (!signed || (authors.length === 0 && !nobody)) return null;
  const rest = line
    .slice(end)
    .replace(/^[\s,;|•·–—/-]+/u, '')
    .trim();
  // A sentence may begin like a byline; a byline's rest is no more than a place.
  if (startsSmall(rest) || rest.split(/\s+/u).length > MAX_NAME_WORDS) return null;
  return { authors, rest, start, end };
}

/** Whether a line ends like a sentence, and not with an initial. */
function endsWord(line: string): boolean {
  // bounded: `MAX_LINE`
  return MARK_END.test(line) && /\p{L}{3,}[.!?…。！？]["'”’»)]?$/u.test(line);
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** Korean wires put place and agency before the reporter: `(솔내=한결뉴스) 오지안 기자`. */
const DATELINE = /^[([（][^()（）[\]=＝]{1,20}[=＝][^()（）[\]=＝]{1,20}[)\]）]/u;
/** Mail addresses are blanked out, so that places stay. */
const MAIL = /(?:^|(?<=\s))[\w.+-]{1,64}@[\w.-]{1,64}(?=\s|[,;|)]|$)/gu;
/** Who took the pictures stands behind who wrote the text. */
// bounded: `MAX_LINE`
const PICTURES = /[\s,;|]\s*(?:写真|撮影|摄影|攝影|图|圖|사진|photos?|fotos?|bild(?:er)?|foto's|ảnh)\s*[:：／/・].*$/iu;

/** Compiling takes longer than reading a line; the lists never change. */
const cache = new WeakMap<BylineVocabulary, Words>();

function compiled(vocabulary: BylineVocabulary): Words {
  const words = cache.get(vocabulary) ?? new Words(vocabulary);
  cache.set(vocabulary, words);
  return words;
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

/** Cuts at separators and at words for `and`. */
function split(text: string, offset: number, words: Words): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (from: number, to: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== '') pieces.push({ text: piece, end: offset + from + text.slice(from, to).trimEnd().length });
  };
  for (const { index, 0: found } of text.matchAll(PIECE)) {
    if (!words.isConjunction(found) && !ONLY_SEPARATOR.test(found)) continue;
    push(at, index);
    at = index + found.length;
  }
  push(at, text.length);
  return pieces;
}

class Words {
  readonly #prefixes: readonly (readonly string[])[];
  /** Jobs behind a name, as their words, by the last of them; the longest first. */
  readonly #suffixes: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #conjunctions: ReadonlySet<string>;
  readonly #roles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #placeholders: ReadonlySet<string>;

  constructor({ prefixes, suffixes, conjunctions, roles, placeholders }: BylineVocabulary) {
    const lists = prefixes.map((phrase) => tokenize(phrase).words).filter((list) => list.length > 0);
    this.#prefixes = lists.toSorted((a, b) => b.length - a.length);
    this.#suffixes = byLastWord(keysOf([...suffixes, ...roles]));
    this.#conjunctions = new Set(keysOf(conjunctions));
    this.#roles = byLastWord(keysOf(roles).flatMap((role) => [role, `${role}s`]));
    this.#placeholders = new Set(keysOf(placeholders));
  }

  /** UTF-16 length of the words a byline begins with, the colon behind them included; 0 without any. */
  prefixLength(line: string): number {
    const { words, ends } = tokenize(line.slice(0, 80));
    for (const prefix of this.#prefixes) {
      if (!prefix.every((word, i) => words[i] === word)) continue;
      const end = ends[prefix.length - 1] ?? 0;
      // `文化庁` begins with the prefix `文` and names an agency: without spaces a sign must follow, or a name before
      // one (`記者高語晴／綜合報導`).
      const glued =
        hasUnspaced(line.charAt(end - 1)) && !/^(?:[\s:：／/・＝=(（]|\p{Script=Han}{2,4}[／/])/u.test(line.slice(end));
      if (!glued) return end + (/^\s*[:：／/・＝=]?\s*/u.exec(line.slice(end))?.[0].length ?? 0);
    }
    return 0;
  }

  isConjunction(word: string): boolean {
    return this.#conjunctions.has(keyOf(word)) && !hasUnspaced(word);
  }

  classify(text: string, signed: boolean): Part {
    const key = keyOf(text);
    if (this.#placeholders.has(key)) return { type: 'nobody' };
    if (endsWithWords(tokenize(text).words, this.#roles) > 0) {
      const name = this.#withoutJob(text);
      return name === null ? { type: 'role' } : { type: 'name', name };
    }
    const name = this.#withoutJob(text) ?? text;
    return isName(name) && (signed || name !== text || isFullName(name)) ? { type: 'name', name } : { type: 'other' };
  }

  /** `구현모 기자` without the job; null where none stands there or nothing that could be a name is left. */
  #withoutJob(text: string): string | null {
    const { words, ends } = tokenize(text);
    const count = endsWithWords(words, this.#suffixes);
    if (count === 0 || count >= words.length) return null;
    const end = ends[words.length - count - 1];
    const name = text.slice(0, end);
    // `เรื่อง` ends many a Thai sentence; behind a name a blank sets it off.
    // bounded: `MAX_LINE`
    const glued = /\p{Script=Thai}\p{M}*$/u.test(name) && !/^\s/u.test(text.slice(end));
    return !glued && isName(name) ? name : null;
  }
}

/** Phrases as lists of words by their last word, so that a line is compared with the few that may end it. */
function byLastWord(keys: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const lists = new Map<string, (readonly string[])[]>();
  for (const key of keys.toSorted((a, b) => b.length - a.length)) {
    const words = key.split(' ');
    const last = words.at(-1) as string;
    lists.set(last, [...(lists.get(last) ?? []), words]);
  }
  return lists;
}

/** How many words at the end of a line are one of the phrases; 0 for none. */
function endsWithWords(words: readonly string[], phrases: ReadonlyMap<string, readonly (readonly string[])[]>): number {
  const ending = phrases.get(words.at(-1) ?? '');
  const found = ending?.find(
    (phrase) =>
      phrase.length <= words.length && phrase.every((word, i) => words[words.length - phrase.length + i] === word),
  );
  return found?.length ?? 0;
}

function keysOf(phrases: readonly string[]): string[] {
  return phrases.map(keyOf).filter((key) => key !== '');
}

function keyOf(text: string): string {
  return tokenize(text).words.join(' ');
}

/** Han names have 2 to 4 characters, Japanese ones with a space or katakana more. */
function isEastAsianName(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,12}$|^[\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}々]{1,4}$|^[\p{Script=Han}々]{2,3}\p{Script=Hiragana}{1,4}$|^\p{Script=Hangul}{2,5}$/u.test(
    text,
  );
}

function isThaiName(text: string): boolean {
  return /^[\p{Script=Thai}\p{M}]{3,20}(?: [\p{Script=Thai}\p{M}]{3,20}){0,2}$/u.test(text);
}

/** Han, kana, Hangul and Thai all stand behind it; names in other letters need not be asked about them. */
const FIRST_OF_ASIA = 0x0300;

/** Whether a text can be a person's name: a few capitalised words, particles between them, no figures. */
function isName(text: string): boolean {
  if (text.charCodeAt(0) < FIRST_OF_ASIA) return isFullName(text);
  if (isEastAsianName(text)) return text.length <= 6 || /[・ー\u30a0-\u30ff]/u.test(text);
  if (isThaiName(text)) return true;
  return isFullName(text);
}

/** A given and a family name at least: one capitalised word after `by` may be a day or a place. */
function isFullName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return false;
  const last = words.at(-1) ?? '';
  if (PARTICLES.has(words[0]?.toLowerCase() ?? '') && words.length < 3) return false;
  return words.every((word) => isNameWord(word)) && !PARTICLES.has(last);
}

/** Letters. No name has a longer word; in scripts that set no blanks a longer one is a sentence. */
const LONGEST_CASELESS = 25;

function isNameWord(word: string): boolean {
  if (/[:!?@#%*_=<>[\]{}]/u.test(word) || hasClass(word, NUMBER)) return false;
  const first = firstClass(word);
  if ((first & UPPER) !== 0 || PARTICLES.has(word)) return true;
  if ((first & LOWER) !== 0) return /^(?:al|d|l|o|ter)[-'’]/u.test(word) && /^\p{Ll}+[-'’]\p{Lu}/u.test(word);
  return (first & LETTER) !== 0 && word.length <= LONGEST_CASELESS && /^\p{Lo}[\p{Lo}\p{M}'’.-]*$/u.test(word);
}
