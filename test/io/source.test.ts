import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBytes, openSource } from '../../src/io/open.js';
import { readFileSource, readStreamSource } from '../../src/io/source.js';
import { scratch } from './scratch.js';

const STORY = 'The ferry to Holm island runs again.\n';

async function* stream(...chunks: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

describe('readFileSource', () => {
  it('reads a file whole', async () => {
    const folder = scratch({ 'a.txt': STORY });
    const { stored, content } = await readFileSource(join(folder, 'a.txt'));
    expect(Buffer.from(content).toString()).toBe(STORY);
    expect(stored).toBe(content);
  });

  it('says what is wrong in words', async () => {
    const folder = scratch();
    await expect(readFileSource(join(folder, 'none.txt'))).rejects.toMatchObject({
      code: 'not-found',
      message: 'no such file or folder',
    });
    await expect(readFileSource(folder)).rejects.toMatchObject({ code: 'unreadable', message: 'is a folder' });
  });

  it('stops at the limit', async () => {
    const folder = scratch({ 'a.txt': 'x'.repeat(101) });
    await expect(readFileSource(join(folder, 'a.txt'), { maxBytes: 100 })).rejects.toMatchObject({ code: 'too-large' });
    expect((await readFileSource(join(folder, 'a.txt'), { maxBytes: 101 })).stored).toHaveLength(101);
  });
});

describe('readStreamSource', () => {
  it('joins chunks, also in the middle of a character', async () => {
    const bytes = Buffer.from('schön');
    const source = await readStreamSource(stream(bytes.subarray(0, 4), bytes.subarray(4)));
    expect((await openSource(source)).text).toBe('schön');
  });

  it('stops at the limit without reading on', async () => {
    let chunks = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        chunks++;
        yield new Uint8Array(1000);
      }
    }
    await expect(readStreamSource(endless(), { maxBytes: 5000 })).rejects.toMatchObject({ code: 'too-large' });
    expect(chunks).toBe(6);
  });
});

describe('gzip', () => {
  it('is known by its bytes; size and hash are of the file', async () => {
    const packed = gzipSync(STORY);
    expect(await openBytes(packed)).toEqual({
      text: STORY,
      input: {
        encoding: 'utf-8',
        bytes: packed.length,
        sha256: createHash('sha256').update(packed).digest('hex'),
      },
    });
  });

  it('reads files of several members', async () => {
    expect((await openBytes(Buffer.concat([gzipSync('One. '), gzipSync('Two.')]))).text).toBe('One. Two.');
  });

  it('never unpacks more than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    await expect(readStreamSource(stream(bomb), { maxBytes: 10_000 })).rejects.toMatchObject({
      code: 'too-large',
      message: /^unpacked larger than 10000 bytes/,
    });
  });

  it('reports broken data', async () => {
    await expect(openBytes(gzipSync(STORY).subarray(0, 20))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('openBytes', () => {
  it('says how much could not be read', async () => {
    const { input } = await openBytes(Buffer.from([...Buffer.from('größer und schöner '), 0xff, 0x20]));
    expect(input).toMatchObject({ encoding: 'utf-8', warning: '1 character could not be read as utf-8' });
  });

  it('names what is no text', async () => {
    expect(await openBytes(Buffer.from('%PDF-1.7 …'))).toMatchObject({ text: '', input: { binary: 'PDF document' } });
  });
});
