import { expect, it } from 'vitest';
import type { Fate } from '../../src/reporters/fate.js';
import { formatReport, reportFormat } from '../../src/reporters/report.js';
import { formatFate, formatProblem, formatSummary } from '../../src/reporters/summary.js';

const fate = (status: Fate['status'], kept: number, removed: number): Fate => ({
  path: 'a.txt',
  status,
  output: null,
  words: { in: kept + removed, kept, removed },
  warnings: [],
  error: status === 'failed' ? { code: 'not-found', message: 'no such file or folder' } : null,
});

it('sums a run up in one line', () => {
  expect(formatSummary([fate('ok', 1200, 80), fate('ok', 300, 0), fate('failed', 0, 0)])).toBe(
    '3 documents: 2 ok, 1 failed; 1,500 words kept, 80 removed\n',
  );
  expect(formatSummary([fate('empty', 0, 0)])).toBe('1 document: 1 empty; 0 words kept, 0 removed\n');
  expect(formatSummary([])).toBe('0 documents: nothing done; 0 words kept, 0 removed\n');
});

it('names inputs and what befell them', () => {
  expect(formatFate({ ...fate('ok', 10, 2), output: 'out/a.txt.md' })).toBe(
    'a.txt -> out/a.txt.md: ok, 10 words kept, 2 removed\n',
  );
  expect(formatProblem(null, 'error', 'broken\ngzip')).toBe('clean-news: standard input: error: broken\\ngzip\n');
});

it('reports every fate as JSON or JSON lines', () => {
  const fates = [fate('ok', 10, 2), fate('failed', 0, 0)];
  expect(JSON.parse(formatReport(fates, 'json'))).toEqual(fates);
  expect(
    formatReport(fates, 'jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(fates);
  expect([reportFormat('r.json'), reportFormat('r.JSONL')]).toEqual(['json', 'jsonl']);
  expect(() => reportFormat('r.csv')).toThrow(/must end in \.json or \.jsonl/);
});
