import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';
import { run } from '../cli/run.js';
import { scratch } from '../io/scratch.js';
import { responseRecord } from '../io/warc-file.js';

const SENTENCE = 'The ferry between Holm and the mainland will run again from Monday, the office said. ';
const STORY = `Ferry runs again\n\n${SENTENCE}\n`;
const page = (body: string): string =>
  `<html><title>Ferry runs again</title><article><p>${SENTENCE}</p>${body}</article></html>`;

describe('limits of size', () => {
  const LONG = STORY + SENTENCE.repeat(100);

  it('hold for files and standard input, packed or not', async () => {
    const folder = scratch({ 'a.txt': LONG, 'b.txt.gz': gzipSync(LONG), 'c.txt': STORY });
    const { code, stdout, stderr } = await run([folder, '--max-bytes', '2k', '-f', 'jsonl']);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('a.txt: error: larger than 2048 bytes (see --max-bytes)');
    expect(stderr).toContain('b.txt.gz: error: unpacked larger than 2048 bytes (see --max-bytes)');
    const piped = await run(['-', '--max-bytes', '2k'], { stdin: [LONG] });
    expect([piped.code, piped.stderr]).toEqual([
      1,
      expect.stringContaining('larger than 2048 bytes (see --max-bytes)'),
    ]);
    expect((await run([folder, '--max-bytes', '1M', '-f', 'jsonl', '-q'])).code).toBe(0);
  });

  it('hold for what unpacks to a thousand times its size', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'));
    const record = await responseRecord({
      url: 'https://a.example/',
      body: bomb,
      headers: { 'Content-Encoding': 'gzip' },
    });
    const folder = scratch({ 'a.txt.gz': bomb, 'b.jsonl.gz': bomb, 'c.warc': record });
    const { code, stderr } = await run([folder, '--max-bytes', '1M', '-f', 'jsonl']);
    expect(code).toBe(1);
    expect(stderr.match(/larger than 1048576 bytes|longer than 1048576 bytes/gu)).toHaveLength(3);
  });

  it('hold for a line and a record, and the next ones are read', async () => {
    const line = (text: string): string => `${JSON.stringify({ text })}\n`;
    const records = await Promise.all(
      [page(SENTENCE.repeat(100)), page('')].map((body) => responseRecord({ url: 'https://a.example/', body })),
    );
    const folder = scratch({ 'a.jsonl': line(LONG) + line(STORY), 'b.warc': Buffer.concat(records) });
    const { code, stdout, stderr } = await run([folder, '--max-bytes', '2k', '-f', 'jsonl']);
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([1, 2]);
    expect(stderr).toMatch(/a\.jsonl, record 1: error: the line is longer than 2048 bytes \(see --max-bytes\)/u);
    expect(stderr).toMatch(/b\.warc, record 1: error: the record is longer than 2048 bytes \(see --max-bytes\)/u);
  });
});

describe('limits of nesting and number', () => {
  it('are said, and lose no word', async () => {
    const deep = await clean(page(`${'<div>'.repeat(600)}<p>Deep. ${SENTENCE}</p>`));
    expect(deep.text).toContain('Deep.');
    expect(deep.warnings).toEqual([
      { code: 'html-limits', message: expect.stringContaining('deeper than 512 elements') },
    ]);
    const wide = await clean(page(`${'<p></p>'.repeat(500_001)}<p>Last. ${SENTENCE}</p>`));
    expect(wide.text).toContain('Last.');
    expect(wide.warnings).toEqual([
      { code: 'html-limits', message: expect.stringContaining('more than 500000 elements (see --max-elements)') },
    ]);
  });

  it('can be raised and lowered', async () => {
    const folder = scratch({ 'a.html': page(`${'<p></p>'.repeat(50)}<p>Last. ${SENTENCE}</p>`) });
    const { code, stdout, stderr } = await run([join(folder, 'a.html'), '--max-elements', '20']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Last.')]);
    expect(stderr).toContain('more than 20 elements (see --max-elements)');
    expect((await run([join(folder, 'a.html'), '--max-elements', '200'])).stderr).toBe('');
    const nested = scratch({ 'b.html': page(`${'<div>'.repeat(600)}<p>Deep. ${SENTENCE}</p>`) });
    const lower = await run([join(nested, 'b.html'), '--max-depth', '20']);
    expect([lower.code, lower.stdout]).toEqual([0, expect.stringContaining('Deep.')]);
    expect(lower.stderr).toContain('deeper than 20 elements (see --max-depth)');
    expect((await run([join(nested, 'b.html'), '--max-depth', '1000'])).stderr).toBe('');
  });
});

describe('a raised limit of nesting', () => {
  it('costs no more than time that grows with the page', async () => {
    const deep = `${'<div>'.repeat(20_000)}<p>Deep. ${SENTENCE}</p>${'</div>'.repeat(20_000)}`;
    const siteRules = [{ hosts: ['deep.example'], remove: ['aside .box'] }];
    const read = await clean(page(deep), { maxDepth: 30_000, url: 'https://deep.example/a', siteRules });
    expect([read.text, read.warnings]).toEqual([expect.stringContaining('Deep.'), []]);
  });
});

/** Time and memory are tried in `test/cli/workers.test.ts`, since only workers keep them. */
describe('every limit', () => {
  it.each(['--max-bytes', '--max-elements', '--max-depth', '--timeout', '--max-memory'])(
    '%s is in the help and the README',
    async (option) => {
      expect((await run(['--help'])).stdout).toMatch(
        new RegExp(`${option} <.*\\(default: [^)]+\\)|${option} <[^]*?\\(default`, 'u'),
      );
      expect(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')).toContain(`| \`${option} `);
    },
  );
});
