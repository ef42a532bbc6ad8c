import { startsSmall } from '../text/line-ends.js';
import { endsSentence } from '../text/sentences.js';
import {
  announcesSpeech,
  countWords,
  endsWithOpenMark,
  endsWithOpenWord,
  isSmallWords,
  leavesQuoteOpen,
  splitsBracket,
  startsCut,
  startsInside,
  startsLower,
  startsWithConjunction,
  startsWithParticle,
} from './line-edges.js';
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
  /** The lines between two blank lines of which this is one end with a sentence: most likely they are one paragraph. */
  readonly prose: boolean;
  /** Nothing has been joined yet: `before` may be a headline or a label. */
  readonly fresh: boolean;
  /** The last source line that was joined. */
  readonly lastLine: string;
}

/** Marks behind which a new line is the rule: labels, headings, lists. */
const CLOSED_END = /[:：|›»>•·*]$/u;
const MARKED = /^(?:[-*•‣▪◦●○■□►▶➤✓]\s|#{1,6}\s|>\s|\|)/u;
/** A list number, unless the line before asks for it: `am | 1. Mai`. */
const NUMBERED = /^\d{1,3}[.)]\s/u;

/** So many words make a line running text and no menu entry. */
const RUNNING_WORDS = 5;
/** With fewer, a line may be anything. */
const FEW_WORDS = 3;
/** A link inside a sentence is a name or a short phrase. */
const LINK_WORDS = 8;
/** Across a blank line only a sentence well under way is taken up again. */
const RUNNING_WORDS_OVER_BLANK = 6;
/** So many words without an end are a sentence under way, and hardly a heading. */
const SENTENCE_WORDS = 8;
/** Longer lines are sentences, and neither headings nor bylines (UTF-16 units). */
const HEADING_LENGTH = 80;
/** No headline is longer (UTF-16 units). */
const LONG_HEADLINE = 140;
/** A wrapped line that stops earlier than this share of the column ends its paragraph. */
const RAGGED_END = 0.6;

/** Whether the line goes on with the sentence before it, as where a link or a column cut it. */
export function continues(seam: Seam): boolean {
  const { before, line, width, blank } = seam;
  if (MARKED.test(line)) return false;
  const words = countWords(before, SENTENCE_WORDS);
  if (NUMBERED.test(line) && (blank || !endsWithOpenWord(before, words))) return false;
  if (blank) return continuesOverBlank(seam, words);
  if (width !== null && wrapContinues(seam, width)) return true;
  if (endsSentence(before)) {
    return words >= RUNNING_WORDS - 1 && continuesSentence(seam);
  }
  if (splitsBracket(before, line)) return true;
  if (CLOSED_END.test(before) || isByline(line, seam.after)) return false;
  if (endsWithOpenWord(before, words)) return true;
  // Where one seam was a cut, the sentence runs on to its end, which the same lines hold.
  if (seam.prose && !seam.fresh && words >= FEW_WORDS) return true;
  if (startsInside(line) || startsWithParticle(before, line)) return goesOnInside(seam, words);
  return words >= FEW_WORDS || seam.prose || isSmallWords(before) ? linkContinues(seam, words) : false;
}

/** A full stop that may be an abbreviation's, or a mark that takes up the sentence again. */
function continuesSentence({ before, line }: Seam): boolean {
  return /^[,;)]/u.test(line) || (startsLower(line) && endsAbbreviated(before));
}

/** `Mr.`, `U.S.`, `St.`: a full stop that may stand inside a sentence. */
function endsAbbreviated(text: string): boolean {
  return text.endsWith('.') && /(?:^|\s)(?:\p{Lu}\.)+$|(?:^|\s)\p{Lu}\p{Ll}{0,2}\.$/u.test(text);
}

function continuesOverBlank({ before, line, after }: Seam, words: number): boolean {
  if (words < RUNNING_WORDS_OVER_BLANK || endsSentence(before) || !endsSentence(line)) return false;
  if (CLOSED_END.test(before) || isByline(line, after)) return false;
  return startsInside(line) || startsWithParticle(before, line);
}

/** A line that begins inside a sentence, behind one that is long enough to be its beginning. */
function goesOnInside({ before, line, after, prose, fresh }: Seam, words: number): boolean {
  if (startsCut(line)) return true;
  if (prose && (leavesQuoteOpen(before) || endsSentence(line))) return true;
  // Small labels below a headline are written in lower case as well: `your username`, `vor 5 Monaten`.
  const lineWords = countWords(line, RUNNING_WORDS);
  const isLabel =
    lineWords < 4 &&
    !endsSentence(line) &&
    !endsWithOpenMark(line) &&
    !startsInside(after) &&
    !startsWithConjunction(line);
  if (
    isLabel &&
    (words < SENTENCE_WORDS || (fresh && before.length < LONG_HEADLINE)) &&
    !endsWithOpenWord(line, FEW_WORDS)
  )
    return false;
  return words >= RUNNING_WORDS - 1 || lineWords >= RUNNING_WORDS;
}

/** `di Orsola Bentivegna`: a byline in lower case, and no link in a sentence that goes on behind it. */
function isByline(line: string, after: string): boolean {
  if (line.length >= HEADING_LENGTH || !startsSmall(line)) return false;
  return /^\p{Ll}{2,6}:?\s(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:\s|$)){2,4}$/u.test(line) && !startsInside(after);
}

/** A hard-wrapped line goes on when it was full, or is long and has not ended its sentence. */
function wrapContinues({ before, line, lastLine }: Seam, width: number): boolean {
  if (isFull(lastLine, line, width)) return true;
  return lastLine.length > width * RAGGED_END && !endsSentence(before) && !CLOSED_END.test(before) && startsLower(line);
}

/** A capitalised link inside a sentence: `… said | Jane Roe | , who …`. */
function linkContinues(seam: Seam, words: number): boolean {
  const { before, line, after } = seam;
  if (endsCutSentence(seam, words)) return true;
  if (announcesSpeech(before)) return true;
  if (endsWithOpenMark(before)) return words >= FEW_WORDS;
  if (countWords(line, LINK_WORDS + 1) > LINK_WORDS || endsSentence(line) || CLOSED_END.test(line)) return false;
  if (seam.fresh && repeats(before, line)) return false;
  if (startsInside(after)) {
    // A short beginning needs a long ending before the three are one sentence.
    if (words >= RUNNING_WORDS || seam.prose) return true;
    return countWords(line, 4) < 4 && countWords(after, 4) >= 4;
  }
  if (startsWithParticle(line, after)) return words >= FEW_WORDS || seam.prose;
  return isCaselessLink(seam);
}

/** A sentence that was cut before and has not ended takes what ends it, unless that may be a sentence itself. */
function endsCutSentence({ before, line, lastLine, fresh }: Seam, words: number): boolean {
  if (fresh || words < SENTENCE_WORDS || /[)）]$/u.test(before) || !/^["“„«‘]?(?:\p{N}|\p{Lo})/u.test(line))
    return false;
  return (
    countWords(lastLine, LINK_WORDS + 1) <= LINK_WORDS && endsSentence(line) && countWords(line, FEW_WORDS) >= FEW_WORDS
  );
}

/** `Data backups | Data backups | are …`: a heading, and a sentence that begins with its words. */
function repeats(before: string, line: string): boolean {
  if (before.length > HEADING_LENGTH || line.length > before.length || line.length < 4) return false;
  return before.toLowerCase().includes(line.toLowerCase());
}

/** No letter of a script without capitals stands before it in Unicode, but for `ª` and `º`. */
const FIRST_CASELESS = 0x1bb;

/** Scripts without capitals, in which a new line shows no new sentence. */
function startsCaseless(line: string): boolean {
  return (
    (line.charCodeAt(0) >= FIRST_CASELESS || line.startsWith('ª') || line.startsWith('º')) && /^\p{Lo}/u.test(line)
  );
}

/** Without capitals only the shape tells: a long beginning, a short link, a long ending. */
function isCaselessLink({ before, line, after }: Seam): boolean {
  return (
    startsCaseless(line) &&
    startsCaseless(after) &&
    // Scripts that end no sentence with a mark give no evidence of an open one.
    !/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u.test(before) &&
    countWords(before, SENTENCE_WORDS) >= SENTENCE_WORDS &&
    countWords(line, 4) < 4 &&
    countWords(after, RUNNING_WORDS) >= RUNNING_WORDS &&
    endsSentence(after)
  );
}
