import { expect, it } from 'vitest';
import { formatFate, formatProblem, formatSummary } from '../../src/reporters/summary.js';
import { count, createTally, type Tally } from '../../src/reporters/tally.js';
import { fate } from './fate.js';

function tallyOf(...fates: readonly ReturnType<typeof fate>[]): Tally {
  const tally = createTally();
  for (const one of fates) count(tally, one);
  return tally;
}

it('sums a run up in one line', () => {
  expect(formatSummary(tallyOf(fate('ok', 1200, 80), fate('ok', 300, 0), fate('failed', 0, 0)))).toBe(
    '3 documents: 2 ok, 1 failed; 1,500 words kept, 80 removed\n',
  );
  expect(formatSummary(tallyOf(fate('empty', 0, 0)))).toBe('1 document: 1 empty; 0 words kept, 0 removed\n');
  expect(formatSummary(tallyOf({ ...fate('ok', 9, 1), upToDate: true }, fate('ok', 1, 0)))).toBe(
    '2 documents: 2 ok (1 up to date); 10 words kept, 1 removed\n',
  );
  expect(formatSummary(tallyOf())).toBe('0 documents: nothing done; 0 words kept, 0 removed\n');
});

it('names documents and what befell them', () => {
  expect(formatFate({ ...fate('ok', 10, 2), output: 'out/a.txt.md' })).toBe(
    'a.txt -> out/a.txt.md: ok, 10 words kept, 2 removed\n',
  );
  expect(formatFate({ ...fate('ok', 10, 2), record: 7, upToDate: true })).toBe(
    'a.txt, record 7: ok, up to date, 10 words kept, 2 removed\n',
  );
  expect(formatProblem({ path: null, record: null }, 'error', 'broken\ngzip')).toBe(
    'clean-news: standard input: error: broken\\ngzip\n',
  );
});
