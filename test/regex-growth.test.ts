import { describe, expect, it } from 'vitest';
import { clean } from '../src/index.js';
import { glue } from '../src/readers/glue.js';
import { continues } from '../src/readers/join-lines.js';
import { cutLine } from '../src/readers/one-line.js';
import { readFrontMatter } from '../src/readers/front-matter.js';
import { splitLines } from '../src/readers/text-lines.js';
import { readMark } from '../src/readers/text-marks.js';
import { readText } from '../src/readers/text.js';
import { Matcher } from '../src/rules/matcher.js';
import { loadAllPacks } from '../src/rules/packs.js';
import { PHRASE_PASSES } from '../src/rules/rule.js';
import { guessLanguage } from '../src/score/language.js';
import { domainOf, isPageNumber, splitTitle } from '../src/score/page-title.js';
import { cleanCharacters, collapseSpaces } from '../src/text/characters.js';
import { repairMojibake } from '../src/text/mojibake.js';
import { endsQuote, endsSentence, sentenceStarts } from '../src/text/sentences.js';
import { normalizeWord, tokenize } from '../src/text/tokens.js';
import { countWords } from '../src/text/word-count.js';

/*
 * No input makes any expression slower than its length: everything that reads text is fed pieces that nearly match
 * something, over and over. What backtracks quadratically takes seconds for 100 kB, and 16 times as long as for 25 kB.
 */

const LONG = 100_000;
/** The whole pipeline does a hundred things to every line. */
const LONG_FOR_ALL = 16_000;
/** Linear work takes four times as long; three times that is noise, sixteen times is quadratic. */
const MOST_GROWTH = 12;
/** Faster than this nothing is measured but the machine; what is quadratic in 100 kB takes seconds (milliseconds). */
const MEASURABLE = 250;
/** Longest time for 100 kB of anything, many times what it takes on a slow machine (milliseconds). */
const MOST_TIME = 5_000;

/** Pieces which, repeated, are the beginnings of many matches and the end of none. */
const PIECES = [
  'a',
  'A',
  'é',
  '1',
  '.',
  '-',
  '/',
  '|',
  '#',
  '*',
  '>',
  ':',
  "'",
  '’',
  '“',
  '(',
  '[',
  '&',
  '_',
  '=',
  '~',
  '@',
  '©',
  'a ',
  'A ',
  '1 ',
  '. ',
  '- ',
  '/ ',
  '| ',
  ': ',
  '» ',
  '1. ',
  '1) ',
  '\t',
  '\t ',
  '  ',
  '\u00a0',
  '\u3000',
  '…" ',
  '.)',
  '?!"',
  "a'",
  'a-',
  'A. ',
  'a.',
  'a@',
  'a@a.',
  'www.',
  'http://a',
  '&#',
  '&#1',
  '&amp',
  '&#x',
  '![',
  '](',
  '**',
  '`',
  '<a ',
  '12:',
  '1,1',
  'Ã',
  'â€',
  'Ã¢',
  '分',
  '1分',
  '。',
  '。」',
  'ー',
  '1',
  '१',
  '한1',
  'ก',
  'ก็',
  'ك',
  '\u0301',
  '\u200d',
  '\ud800',
  '\udc00',
  '😀',
  '\r',
  '\f',
  '\u2028',
  '\u200b',
  'a\tb\n',
  'a\n',
  '\n \n',
  '---\n',
  'a:\n',
  '- a\n',
  '# \n',
  'By A ',
  'Photo: A ',
  'A / ',
  'A/AP ',
];

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

async function millisecondsFor(work: (text: string) => unknown, text: string): Promise<number> {
  const started = process.hrtime.bigint();
  await work(text);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** No expression matches it, so that what stands before it must be given up. */
const ENDING = '☃';

/** What takes longer than its share, as `piece: milliseconds for a quarter of the length and for all of it`. */
async function findGrowth(
  work: (text: string) => unknown,
  pieces: readonly string[],
  length = LONG,
): Promise<string[]> {
  const slow: string[] = [];
  for (const piece of pieces) {
    const long = repeat(piece, length) + ENDING;
    const first = await millisecondsFor(work, long);
    if (first < MEASURABLE) continue;
    const short = await millisecondsFor(work, repeat(piece, length / 4) + ENDING);
    // Twice, so that a pause of the machine is no growth.
    const again = Math.min(first, await millisecondsFor(work, long));
    if (again < MEASURABLE) continue;
    if (again > MOST_TIME || again > short * MOST_GROWTH) slow.push(`${JSON.stringify(piece)}: ${short}, ${again}`);
  }
  return slow;
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  tokenize,
  normalizeWord,
  countWords,
  cleanCharacters,
  collapseSpaces,
  repairMojibake,
  sentenceStarts,
  endsSentence,
  endsQuote,
  guessLanguage,
  splitTitle,
  domainOf,
  isPageNumber,
  splitLines,
  cutLine,
  readMark,
  readText,
  readFrontMatter: (text) => readFrontMatter(`---\n${text}`),
  'continues, as the line': (line) =>
    continues({
      before: 'The ferry was late and',
      line,
      after: line,
      width: null,
      blank: false,
      prose: true,
      fresh: true,
      lastLine: 'x',
    }),
  'glue, as the line': (line) => glue('The ferry was late and', line, new Set(['late'])),
};

describe('growth with the length of the input', () => {
  for (const [name, work] of Object.entries(READERS)) {
    it(`is linear in ${name}`, { timeout: 120_000 }, async () => {
      expect(await findGrowth(work, PIECES)).toEqual([]);
    });
  }

  it('is linear in the rules of every pack', { timeout: 120_000 }, async () => {
    for (const pack of await loadAllPacks()) {
      const groups = PHRASE_PASSES.map((pass) => [pass, pack.phrases[pass] ?? []] as const);
      const matcher = new Matcher(groups);
      const rules = groups.flatMap(([, list]) => list);
      const phrases = rules.flatMap(({ is = [], starts = [], ends = [], has = [] }) => is.concat(starts, ends, has));
      // Each phrase without its end, one behind the other, and as the beginning of a sentence.
      const nearly = phrases.map((phrase) => `${phrase.replaceAll(/\{[nwx]\}/gu, '12').slice(0, -1)} `);
      expect([
        pack.code,
        await findGrowth((text) => matcher.match(text), [nearly.join(''), nearly.join('. ')]),
      ]).toEqual([pack.code, []]);
    }
  });

  it('is linear in the whole', { timeout: 240_000 }, async () => {
    const lines = PIECES.filter((_, i) => i % 3 === 0).flatMap((piece) => [piece, `${piece.repeat(20)}\n\n`]);
    expect(await findGrowth((text) => clean(text, { lang: 'en' }), lines, LONG_FOR_ALL)).toEqual([]);
  });
});
