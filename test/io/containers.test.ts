import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/io/byte-reader.js';
import { readContainer } from '../../src/io/container.js';
import type { ContainerKind } from '../../src/io/input-kind.js';
import { unpackedReader } from '../../src/io/open-reader.js';
import { readRecord } from '../../src/io/payload.js';
import { CleanNewsError } from '../../src/model/errors.js';
import { infoRecord, packed, responseRecord, type StoredPage } from './warc-file.js';

const PAGE = '<p>The ferry runs again.</p>';

interface Read {
  readonly number: number;
  readonly offset: number;
  readonly url: string | null;
  readonly text: string;
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads a container to its end; what is broken stands there as `!` and its message. */
async function readAll(
  bytes: Uint8Array,
  kind: ContainerKind,
  { chunk = 1000, maxBytes = 1e6, field = null as string | null } = {},
): Promise<Read[]> {
  const reader = await unpackedReader(new ByteReader(inChunks(bytes, chunk)));
  const found: Read[] = [];
  for await (const { number, offset, content } of readContainer(reader, kind, maxBytes)) {
    const place = { number, offset };
    try {
      if (content instanceof CleanNewsError) throw content;
      const { url, content: document } = await readRecord(content, kind, { field, maxBytes });
      found.push({ ...place, url, text: Buffer.from(document).toString('utf8') });
    } catch (error) {
      found.push({ ...place, url: null, text: `! ${(error as Error).message}` });
    }
  }
  return found;
}

const texts = (found: readonly Read[]): string[] => found.map(({ text }) => text);
const page = (name: string, rest: Partial<StoredPage> = {}): Promise<Buffer> =>
  responseRecord({ url: `https://tidings.example/${name}`, body: `${PAGE}${name}`, ...rest });

describe('JSON Lines', () => {
  const lines = (...values: readonly (string | object)[]): Buffer =>
    Buffer.from(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n'));

  it('gives a line at a time, whatever the chunks, packed or not', async () => {
    const bytes = lines({ text: 'One ☂.' }, '', { text: 'Two.', url: 'https://a.example/2' }, { text: 'Three.' });
    const expected = [
      { number: 1, offset: 0, url: null, text: 'One ☂.' },
      { number: 3, offset: bytes.indexOf('{"text":"Two'), url: 'https://a.example/2', text: 'Two.' },
      { number: 4, offset: bytes.indexOf('{"text":"Three'), url: null, text: 'Three.' },
    ];
    for (const chunk of [1, 7, 1000]) {
      expect(await readAll(bytes, 'jsonl', { chunk })).toEqual(expected);
      expect(await readAll(gzipSync(bytes), 'jsonl', { chunk })).toEqual(expected);
    }
  });

  it('names broken lines and goes on', async () => {
    const bytes = lines(
      { text: 'One.' },
      '{"text": "Tw',
      '[1]',
      { body: 3 },
      { text: 'x'.repeat(60) },
      { text: 'Six.' },
    );
    const found = await readAll(bytes, 'jsonl', { maxBytes: 50 });
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(texts(found)).toEqual([
      'One.',
      expect.stringMatching(/^! the line is no JSON: /),
      '! the line is no JSON object',
      expect.stringMatching(/^! the line has no text in any of html, .*--field/),
      '! the line is longer than 50 bytes (see --max-bytes)',
      'Six.',
    ]);
  });

  it('takes the field it is told', async () => {
    const bytes = lines({ text: 'No.', story: 'Yes.' }, { text: 'No.' });
    expect(texts(await readAll(bytes, 'jsonl', { field: 'story' }))).toEqual([
      'Yes.',
      '! the line has no text in "story" (see --field)',
    ]);
  });

  it('carries the other fields along and reads address and date from them', async () => {
    const line = lines({
      id: 7,
      html: PAGE,
      link: 'https://a.example/x',
      date: '2025-03-14 09:40:12.5',
      raw: { a: [1] },
    });
    expect(await readRecord(line, 'jsonl', { field: null, maxBytes: 1e6 })).toMatchObject({
      content: PAGE,
      from: 'html',
      url: 'https://a.example/x',
      published: '2025-03-14T09:40:12',
      record: { id: 7, link: 'https://a.example/x', date: '2025-03-14 09:40:12.5', raw: { a: [1] } },
    });
    const vague = lines({ text: 'One.', url: 'not an address', date: '03/05/2024', published: 1710409200 });
    expect(await readRecord(vague, 'jsonl', { field: null, maxBytes: 1e6 })).toMatchObject({
      from: null,
      url: null,
      published: null,
    });
  });

  it('loses no more than the damaged part of packed lines', async () => {
    const part = (...names: readonly string[]): Buffer =>
      gzipSync(Buffer.from(names.map((name) => `${JSON.stringify({ text: name })}\n`).join('')));
    const middle = part('Two.');
    middle.fill(0xff, 12, 24);
    const found = await readAll(Buffer.concat([part('One.'), middle, part('Three.', 'Four.')]), 'jsonl');
    expect(texts(found)).toEqual(['One.', expect.stringMatching(/^! .*compressed data/), 'Three.', 'Four.']);
  });
});

describe('WARC', () => {
  it('gives pages with address and headers, and nothing else', async () => {
    const records = [
      await infoRecord(),
      await page('a'),
      await page('picture', { type: 'image/png' }),
      await page('gone', { status: 'HTTP/1.1 404 Not Found' }),
      await page('b'),
    ];
    const [, first] = records;
    for (const bytes of [Buffer.concat(records), packed(records), gzipSync(Buffer.concat(records))]) {
      for (const chunk of [1, 100, 100_000]) {
        expect(await readAll(bytes, 'warc', { chunk })).toEqual([
          { number: 2, offset: records[0]?.length, url: 'https://tidings.example/a', text: `${PAGE}a` },
          expect.objectContaining({ number: 5, url: 'https://tidings.example/b', text: `${PAGE}b` }),
        ]);
      }
    }
    const payload = await readRecord(first ?? Buffer.alloc(0), 'warc', { field: null, maxBytes: 1e6 });
    expect(payload).toMatchObject({
      from: 'html',
      encoding: 'utf-8',
      published: null,
      record: { 'WARC-Type': 'response', 'WARC-Date': '2025-03-14T09:40:00Z' },
    });
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['gzip', Buffer.from(PAGE)],
    ['deflate', Buffer.from(PAGE)],
  ])('undoes %s, also when the crawler has done so and kept the header', async (coding, body) => {
    expect(texts(await readAll(await page('a', { body, headers: { 'Content-Encoding': coding } }), 'warc'))).toEqual([
      PAGE,
    ]);
  });

  it('joins chunks, also when the crawler has done so and kept the header', async () => {
    const headers = { 'Transfer-Encoding': 'chunked' };
    const body = '10\r\n<p>The ferry run\r\nc;x=1\r\ns again.</p>\r\n0\r\n\r\n';
    expect(texts(await readAll(await page('a', { body, headers }), 'warc'))).toEqual([PAGE]);
    expect(texts(await readAll(await page('a', { body: PAGE, headers }), 'warc'))).toEqual([PAGE]);
    const cut = await page('a', { body: body.slice(0, 25), headers });
    expect(texts(await readAll(cut, 'warc'))).toEqual(['<p>The ferry run']);
  });

  it('reads resources and conversions to text', async () => {
    const head =
      'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: <https://a.example/x>\r\nContent-Type: text/plain\r\n';
    const bytes = Buffer.from(`${head}Content-Length: 4\r\n\r\nOne.\r\n\r\n`);
    expect(await readAll(bytes, 'warc')).toEqual([{ number: 1, offset: 0, url: 'https://a.example/x', text: 'One.' }]);
  });

  /** Three records, the middle one spoilt. */
  async function spoilt(spoil: (middle: Buffer) => Buffer): Promise<Buffer[]> {
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => page(name)));
    return [a, b, c].flatMap((record, index) => (record === undefined ? [] : [index === 1 ? spoil(record) : record]));
  }

  const sized = (record: Buffer, change: number): Buffer =>
    Buffer.from(
      record
        .toString('latin1')
        .replace(/(?<=WARC[^]*Content-Length: )\d+/, (digits) => String(Number(digits) + change)),
      'latin1',
    );

  it.each([
    ['too short a length', (record: Buffer) => sized(record, -9), /length of the record is wrong/],
    ['too long a length', (record: Buffer) => sized(record, 60), /length of the record is wrong/],
    ['a length far too long', (record: Buffer) => sized(record, 9000), /ends too early/],
    ['no length', (record: Buffer) => sized(record, Number.NaN), /length of the record is not told/],
    ['garbage', () => Buffer.from('garbage\r\nmore\r\n\r\n'), /no WARC record begins here/],
    ['an unending head', () => Buffer.from('WARC/1.0\r\nx: y\r\n'), /./],
  ])('names a record with %s and goes on', async (_, spoil, message) => {
    const records = await spoilt(spoil);
    for (const chunk of [50, 100_000]) {
      const found = await readAll(Buffer.concat(records), 'warc', { chunk });
      expect(found.at(0)).toMatchObject({ number: 1, text: `${PAGE}a` });
      expect(found.at(1)).toMatchObject({
        number: 2,
        offset: records[0]?.length,
        text: expect.stringMatching(message),
      });
      if (!/unending/.test(_)) expect(found.at(-1)).toMatchObject({ text: `${PAGE}c` });
    }
  });

  it.each([
    ['its bytes', (member: Buffer) => member.fill(0xff, 20, 40), /broken compressed data/],
    ['its checksum', (member: Buffer) => member.fill(0x55, member.length - 8, member.length - 4), /checksum/],
    ['its beginning', (member: Buffer) => member.fill(0x00, 0, 3), /between the compressed parts/],
    ['its end', (member: Buffer) => member.subarray(0, 60), /./],
  ])('loses one member of packed records with a fault in %s', async (_, spoil, message) => {
    const members = (await spoilt((record) => record)).map((record) => gzipSync(record));
    const bytes = Buffer.concat(members.map((member, index) => (index === 1 ? Buffer.from(spoil(member)) : member)));
    for (const chunk of [50, 100_000]) {
      const found = await readAll(bytes, 'warc', { chunk });
      expect(found.at(0)).toMatchObject({ number: 1, text: `${PAGE}a` });
      expect(texts(found).some((text) => text.startsWith('! ') && message.test(text))).toBe(true);
      expect(found.at(-1)).toMatchObject({ text: `${PAGE}c` });
      expect(found.length).toBeLessThanOrEqual(4);
    }
  });

  it('says that the last record is cut off', async () => {
    const bytes = Buffer.concat(await spoilt((record) => record));
    expect(texts(await readAll(bytes.subarray(0, -40), 'warc')).at(-1)).toBe('! the record ends too early');
    expect(texts(await readAll(gzipSync(bytes).subarray(0, -20), 'warc')).at(-1)).toBe(
      '! the compressed data end too early',
    );
  });

  it('passes over records beyond the limit without holding them', async () => {
    const records = [await page('a'), await page('long', { body: 'x'.repeat(5000) }), await page('c')];
    expect(texts(await readAll(Buffer.concat(records), 'warc', { maxBytes: 2000 }))).toEqual([
      `${PAGE}a`,
      '! the record is longer than 2000 bytes (see --max-bytes)',
      `${PAGE}c`,
    ]);
  });

  it('ends at zeros behind the last member', async () => {
    const bytes = Buffer.concat([packed(await spoilt((record) => record)), Buffer.alloc(700)]);
    expect(await readAll(bytes, 'warc')).toHaveLength(3);
  });
});
