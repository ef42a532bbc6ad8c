import { endsPlainly, startsPlainly } from '../text/line-ends.js';
import type { TextLine } from './text-lines.js';

/** What stands at the seam of two pieces of one sentence. */
export interface Glue {
  readonly between: '' | ' ';
  /** The hyphen before the seam only marked the line's end. */
  readonly dropHyphen: boolean;
}

const NO_SPACE_BEFORE = /^(?:[,.;:!?)\]’”»%、。，．；！？）」』،؛]|["'](?=[\s,.;:!?)]|s\b)|[-\u2010](?=\p{L}))/u;
/** Quotes that open in one language and close in another (`„Nein“`) open behind a blank. */
const NO_SPACE_AFTER = /(?:[([„‚‹¿¡/「『（]|(?:^|[\s([])["“«‘»'])$/u;

/** How two pieces of one sentence go together; only in hard-wrapped text (`words` given) may a hyphen go. */
export function glue(before: string, line: string, words: WordForms | null): Glue {
  const hyphen = words === null ? null : glueHyphen(before, line, words);
  if (hyphen !== null) return hyphen;
  const tight =
    (!startsPlainly(line) && NO_SPACE_BEFORE.test(line)) ||
    (!endsPlainly(before) && NO_SPACE_AFTER.test(before)) ||
    isEastAsianSeam(before, line);
  return { between: tight ? '' : ' ', dropHyphen: false };
}

/** No Han character, kana or wide mark stands before it in Unicode. */
const FIRST_EAST_ASIAN = 0x2e80;

function isEastAsianSeam(before: string, line: string): boolean {
  if (!(before.charCodeAt(before.length - 1) >= FIRST_EAST_ASIAN && line.charCodeAt(0) >= FIRST_EAST_ASIAN))
    return false;
  const end = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
  return (
    end.test(before) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u.test(line)
  );
}

/** The words of a hard-wrapped text as they stand inside its lines: with their hyphens, lower case. */
export type WordForms = ReadonlySet<string>;

/** Collects the words of all lines, without what stands before a hyphen at a line's end. */
export function wordForms(lines: readonly TextLine[]): WordForms {
  const forms = new Set<string>();
  for (const { text } of lines) {
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
      if (index + word.length < text.length - 1 || !HYPHEN_END.test(text)) forms.add(plainHyphens(word));
    }
  }
  return forms;
}

function plainHyphens(word: string): string {
  return word.replaceAll('\u2010', '-').toLowerCase();
}

const HYPHEN_END = /[-\u2010]$/u;
/** Behind these a hyphen stands for the rest of a word that comes later: `Ein- und Ausfuhr`, `four- or fivefold`. */
const SHARED_END = /^(?:und|oder|bzw\.|sowie|bis|statt|and|or|to|en|of|och|eller|og|ja|tai|sekä)\s/u;

function glueHyphen(before: string, line: string, words: WordForms): Glue | null {
  // bounded: 60 characters
  const head = /(\p{L}[\p{L}\p{M}-]*\p{Ll})[-\u2010]$/u.exec(before.slice(-60))?.[1];
  if (head === undefined) return null;
  if (SHARED_END.test(line)) return { between: ' ', dropHyphen: false };
  const rest = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(rest)) return { between: '', dropHyphen: false };
  return { between: '', dropHyphen: !words.has(plainHyphens(`${head}-${rest}`)) };
}
