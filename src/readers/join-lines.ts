import { OPEN_WORDS } from '../rules/open-words.js';
import { endsSentence } from '../text/sentences.js';
import { isFull } from './wrapping.js';

/** What stands around a possible seam between two lines. */
export interface Seam {
  /** The end of what has been joined so far; enough of it to count words and see its last mark. */
  readonly before: string;
  /** The line that may go on with it. */
  readonly line: string;
  /** The line after that, '' where there is none in the same chunk. */
  readonly after: string;
  /** Column width of a hard-wrapped text. */
  readonly width: number | null;
  /** A blank line stands between. */
  readonly blank: boolean;
  /** The last source line that was joined. */
  readonly lastLine: string;
}

/** No sentence begins with these. */
const CONTINUES = /^(?:[,;.)\]!?%’”»、。，．；）」』،؛]|（(?=[^（）]{1,12}）)|['"](?=[\s,.;:!?)]|s\b)|[:：](?=\s))/u;
/** Lower case, but no `iPhone` and no `e.V.`, which may open a line. */
const LOWER_START = /^["“„«‘(]?\p{Ll}(?:[\p{Ll}\p{M}’']|[\s,.;:)-]|$)/u;
const CASELESS_START = /^\p{Lo}/u;
/** Japanese particles that never begin a sentence. */
const PARTICLE_START = /^[はがをにのでともへや](?!\p{Script=Han}{0,1}[。])/u;
/** Nothing is said to be finished by these. */
const OPEN_END = /[,;(\[“„«‘‹、，،/&+–—-]$/u;
/** Japanese and Chinese words that mark what stands before them for something still to come. */
const OPEN_PARTICLE_END = /(?<=[\p{Script=Han}\p{Script=Katakana}」』）A-Za-z0-9])[のはがをにでともへ的和与與在]$/u;
const LAST_WORD = /[\p{L}’']+$/u;
/** Marks behind which a new line is the rule: labels, headings, lists. */
const CLOSED_END = /[:：|›»>•·*]$/u;
/** `Mr.`, `U.S.`, `St.`: a full stop that may stand inside a sentence. */
const ABBREVIATION_END = /(?:^|\s)(?:\p{Lu}\.)+$|(?:^|\s)\p{Lu}\p{Ll}{0,2}\.$/u;
/** Scripts that end no sentence with a mark give no evidence of an open one. */
const UNPUNCTUATED = /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const MARKED = /^(?:[-*•‣▪◦●○■□►▶➤✓]\s|\d{1,3}[.)]\s|#{1,6}\s|>\s|\|)/u;

/** So many words make a line running text and no menu entry. */
const RUNNING_WORDS = 5;
/** With fewer, a line may be anything. */
const FEW_WORDS = 3;
/** A link inside a sentence is a name or a short phrase. */
const LINK_WORDS = 8;
/** Across a blank line only a sentence well under way is taken up again. */
const RUNNING_WORDS_OVER_BLANK = 6;

/** A wrapped line that stops earlier than this share of the column ends its paragraph. */
const RAGGED_END = 0.6;

/** Whether the line goes on with the sentence before it, as where a link or a column cut it. */
export function continues(seam: Seam): boolean {
  const { before, line, width, blank } = seam;
  if (MARKED.test(line)) return false;
  if (!blank && width !== null && wrapContinues(seam, width)) return true;
  const words = countWords(before, RUNNING_WORDS_OVER_BLANK);
  const least = blank ? RUNNING_WORDS_OVER_BLANK : RUNNING_WORDS - 1;
  if (endsSentence(before)) {
    if (blank || words < least) return false;
    return /^[,;)]/u.test(line) || (ABBREVIATION_END.test(before) && LOWER_START.test(line));
  }
  if (CLOSED_END.test(before) || signs(line, seam.after)) return false;
  if (blank && !endsSentence(line)) return false;
  if (!blank && endsOpen(before, words)) return true;
  const running = words >= least || (!blank && countWords(line, RUNNING_WORDS) >= RUNNING_WORDS);
  if (CONTINUES.test(line)) return !blank || words >= least;
  if (
    LOWER_START.test(line) ||
    (PARTICLE_START.test(line) && /[\p{Script=Han}\p{Script=Katakana}」』]$/u.test(before))
  ) {
    return running;
  }
  return !blank && words >= FEW_WORDS && linkContinues(seam, words);
}

/** `di Orsola Bentivegna`: a byline in lower case, and no link in a sentence that goes on behind it. */
const LOWER_BYLINE = /^\p{Ll}{2,6}:?\s(?:\p{Lu}[\p{L}\p{M}'’.-]*\s?){2,4}$/u;

function signs(line: string, after: string): boolean {
  return LOWER_BYLINE.test(line) && !CONTINUES.test(after) && !LOWER_START.test(after);
}

/** Whether the last word or particle asks for another. */
function endsOpen(before: string, words: number): boolean {
  if (OPEN_PARTICLE_END.test(before)) return true;
  const last = words >= FEW_WORDS ? (LAST_WORD.exec(before.slice(-24))?.[0] ?? '') : '';
  return OPEN_WORDS.has(last.toLowerCase());
}

/** A hard-wrapped line goes on when it was full, or is long and has not ended its sentence. */
function wrapContinues({ before, line, lastLine }: Seam, width: number): boolean {
  if (isFull(lastLine, line, width)) return true;
  return (
    lastLine.length > width * RAGGED_END && !endsSentence(before) && !CLOSED_END.test(before) && LOWER_START.test(line)
  );
}

/** A capitalised link inside a sentence: `… said | Jane Roe | , who …`. */
function linkContinues({ before, line, after }: Seam, words: number): boolean {
  // A short beginning needs a long ending before the three are one sentence.
  if (words < RUNNING_WORDS) return LOWER_START.test(after) && countWords(line, 4) < 4 && countWords(after, 4) >= 4;
  if (countWords(line, LINK_WORDS + 1) > LINK_WORDS) return OPEN_END.test(before) && !endsWithRule(before);
  if (OPEN_END.test(before) && !endsWithRule(before)) return true;
  if (endsSentence(line) || CLOSED_END.test(line)) return false;
  if (CONTINUES.test(after) || LOWER_START.test(after)) return true;
  return (
    CASELESS_START.test(line) &&
    CASELESS_START.test(after) &&
    !UNPUNCTUATED.test(before) &&
    countWords(before, 8) >= 8 &&
    countWords(line, 4) < 4 &&
    countWords(after, RUNNING_WORDS) >= RUNNING_WORDS &&
    endsSentence(after)
  );
}

/** A dash between blanks at a line's end is decoration as often as not. */
function endsWithRule(text: string): boolean {
  return /\s[–—-]$/u.test(text);
}

/** Words between blanks, counted up to a limit; characters count in halves where no blanks are written. */
function countWords(text: string, limit: number): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length && count < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x0a) inside = false;
    else if (code >= 0x3040 && code <= 0x9fff) count += 0.5;
    else if (!inside) {
      inside = true;
      count++;
    }
  }
  return count;
}
