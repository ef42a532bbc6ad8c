import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WrittenDocument } from '../../src/batch/job.js';
import { Manifest } from '../../src/batch/manifest.js';
import { recordName } from '../../src/batch/output-name.js';
import { scratch } from '../io/scratch.js';
import { fate } from '../reporters/fate.js';

const written = (fingerprint: string): WrittenDocument => ({ fingerprint, bytes: 3, fate: fate('ok', 1, 0) });

it('knows at once what was added, also after a line cut short', () => {
  const path = join(scratch(), 'manifest.jsonl');
  const first = Manifest.open(path);
  first.add('b', written('1'));
  first.add('a', written('2'));
  // Killed here, in the middle of a third line.
  appendFileSync(path, '{"key":"c","finger');
  const second = Manifest.open(path);
  expect([second.get('a'), second.get('b'), second.get('c')]).toEqual([written('2'), written('1'), null]);
  second.add('c', written('3'));
  second.add('b', written('4'));
  const third = Manifest.open(path);
  expect([third.get('a'), third.get('b'), third.get('c')]).toEqual([written('2'), written('4'), written('3')]);
});

it('is the same in the end, whatever the order', () => {
  const folder = scratch();
  const contents = [
    ['a', 'b'],
    ['b', 'a', 'b'],
  ].map((keys, index) => {
    const path = join(folder, String(index));
    const manifest = Manifest.open(path);
    for (const key of keys) manifest.add(key, written(key));
    manifest.finish();
    return readFileSync(path, 'utf8');
  });
  expect(contents[0]).toBe(contents[1]);
  expect(contents[0]?.trimEnd().split('\n')).toHaveLength(2);
});

it('passes over lines of another shape', () => {
  const folder = scratch({ manifest: '{"key":1}\nnull\n{"key":"a"}\n' });
  expect(Manifest.open(join(folder, 'manifest')).size).toBe(0);
});

it('names records by number and address', () => {
  expect(recordName(12, 'https://www.tidings.example/News/A%20st%C3%B6ry.html?x=1')).toBe(
    '000012-tidings-example-news-a-story',
  );
  expect(recordName(1_234_567, null)).toBe('1234567');
  expect(recordName(3, `https://a.example/${'long-'.repeat(40)}end`)).toMatch(/^000003-long-.{40,52}-end$/);
  expect(recordName(4, 'https://例え.example/記事')).toMatch(/^000004-[a-z0-9-]+$/);
});

it('is put in order also where the last run was killed with everything done', () => {
  const path = join(scratch(), 'manifest.jsonl');
  const killed = Manifest.open(path);
  for (const key of ['b', 'a']) killed.add(key, written(key));
  const next = Manifest.open(path);
  next.finish();
  expect(
    readFileSync(path, 'utf8')
      .match(/"key":"."/g)
      ?.join(),
  ).toBe('"key":"a","key":"b"');
});
