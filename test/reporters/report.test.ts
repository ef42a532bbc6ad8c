import { expect, it } from 'vitest';
import type { Fate } from '../../src/reporters/fate.js';
import { formatProgress } from '../../src/reporters/progress.js';
import { reportFormat } from '../../src/reporters/report.js';
import { count, createTally } from '../../src/reporters/tally.js';
import { fate } from './fate.js';

function report(path: string, fates: readonly Fate[]): string {
  const format = reportFormat(path);
  const tally = createTally();
  for (const one of fates) count(tally, one);
  return [format.begin, ...fates.map((one, index) => format.row(one, index === 0)), format.end(tally, [])].join('');
}

const FATES = [{ ...fate('ok', 10, 2), output: 'out/a #1.md' }, fate('failed', 0, 0)];

it('reports every fate as JSON or JSON lines', () => {
  expect(JSON.parse(report('r.json', FATES))).toEqual(FATES);
  expect(report('r.json', FATES)).toBe(`${JSON.stringify(FATES, null, 2)}\n`);
  expect(JSON.parse(report('r.json', []))).toEqual([]);
  const lines = report('r.JSONL', FATES).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(FATES);
});

it('reports on a page that loads nothing and obeys no name', () => {
  const page = report('out/r.html', [...FATES, { ...fate('suspect', 3, 1), path: '<img src=x>\u202e&.txt' }]);
  expect(page).toContain('<a href="a%20%231.md">a.txt</a>');
  expect(page).toContain('no such file or folder');
  expect(page).toContain('&lt;img src=x&gt;\\u202e&amp;.txt');
  expect(page).not.toMatch(/<(?:img|script|link)/);
  expect(page).toContain('3 documents: 1 ok, 1 suspect, 1 failed; 13 words kept, 3 removed');
});

it('refuses a name that says nothing', () => {
  expect(() => reportFormat('r.csv')).toThrow(/must end in \.json, \.jsonl or \.html/);
});

it('shows progress in as many words as fit', () => {
  const progress = { done: 1204, failed: 3, share: 0.25, elapsed: 10_000 };
  expect(formatProgress(progress, 80)).toBe('25 %, 1,204 done, 3 failed, 120 a second, 30 s left');
  expect(formatProgress(progress, 30)).toBe('25 %, 1,204 done, 3 failed');
  expect(formatProgress({ done: 0, failed: 0, share: 0, elapsed: 500 }, 80)).toBe('0 done');
  expect(formatProgress({ ...progress, share: 0.001 }, 80)).not.toContain('left');
  expect(formatProgress({ ...progress, elapsed: 3_600_000 }, 80)).toContain('0.3 a second, 3 h 0 min left');
});
