import { describe, expect, it } from 'vitest';
import { decode } from '../../src/io/decode.js';
import { CleanNewsError } from '../../src/model/errors.js';
import { encode } from './encode.js';
import { SENTENCES } from './sentences.js';

const UNICODE = ['utf-8', 'utf-16le', 'utf-16be'];

/** The whole text and each of its sentences: a scrape may be one line long. */
function cuts(text: string): string[] {
  return [...new Set([text, ...text.split(/\n|(?<=[.。]) /)])];
}

async function textOf(bytes: Uint8Array, encoding?: string): Promise<string> {
  const decoded = await decode(bytes, { encoding });
  return decoded.binary ? `binary: ${decoded.kind}` : decoded.text;
}

describe('decode: every language in every encoding it is met in', () => {
  for (const { language, encodings, text } of SENTENCES) {
    for (const encoding of [...UNICODE, ...encodings]) {
      it(`${language} in ${encoding}`, async () => {
        for (const cut of cuts(text)) expect(await textOf(encode(cut, encoding))).toBe(cut);
      });
    }
  }

  it('names the encoding', async () => {
    for (const { language, encodings, text } of SENTENCES) {
      // Where sister pages read the same, either name is right: the bytes hold no more.
      const [encoding] = encodings;
      if (encoding === undefined || language === 'et') continue;
      expect(await decode(encode(text, encoding)), language).toMatchObject({ encoding });
    }
  });
});

describe('decode: Unicode', () => {
  const text = 'Ärger im Rathaus: „Nichts ist entschieden“, sagt die Bürgermeisterin.';

  it.each([
    ['utf-8', 'efbbbf'],
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
    ['utf-32le', 'fffe0000'],
    ['utf-32be', '0000feff'],
  ])('believes the mark of %s and takes it off', async (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark, 'hex'), encode(text, encoding)]);
    expect(await decode(bytes)).toEqual({ binary: false, text, encoding, replaced: 0 });
  });

  it('keeps UTF-8 with a few broken bytes UTF-8 and counts them', async () => {
    const bytes = encode(text, 'utf-8');
    const broken = Buffer.concat([bytes.subarray(0, 7), Buffer.from([0xff]), bytes.subarray(7)]);
    expect(await decode(broken)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('keeps UTF-8 cut in mid-character UTF-8', async () => {
    const bytes = encode('Das Wetter wird schön – für alle…', 'utf-8');
    expect(await decode(bytes.subarray(0, -1))).toMatchObject({ encoding: 'utf-8', replaced: 1 });
    expect(await decode(encode('It was late…', 'utf-8').subarray(0, -1))).toMatchObject({ encoding: 'utf-8' });
  });

  it('does not take stray zero bytes for UTF-16', async () => {
    const stray = 'The\u0000 mayor said the bridge would\u0000 close.\nNobody was surprised.\n'.repeat(3);
    expect(await textOf(Buffer.from(stray))).toBe(stray);
    expect(await textOf(encode(`Schon\u0000 wieder ${text}`, 'utf-8'))).toBe(`Schon\u0000 wieder ${text}`);
  });

  it('reads UTF-16 that is cut in mid-character', async () => {
    expect(await textOf(encode('The bridge is closed.', 'utf-16le').subarray(0, -1))).toMatch(/^The bridge is closed/);
  });

  it('calls ASCII and nothing at all UTF-8', async () => {
    expect(await decode(Buffer.from('Plain.'))).toMatchObject({ encoding: 'utf-8', text: 'Plain.' });
    expect(await decode(new Uint8Array())).toMatchObject({ encoding: 'utf-8', text: '' });
  });

  it('leaves the control characters of a terminal log alone', async () => {
    expect(await textOf(Buffer.from('\u001b[1mBridge closed\u001b[0m\n'))).toBe('\u001b[1mBridge closed\u001b[0m\n');
  });
});

describe('decode: what the caller declares', () => {
  it('overrides detection, under any label of the encoding', async () => {
    const bytes = encode('čtvrť', 'iso-8859-2');
    expect(await decode(bytes, { encoding: ' ISO_8859-2 ' })).toMatchObject({ text: 'čtvrť', encoding: 'iso-8859-2' });
    expect(await decode(Buffer.from([0x93, 0x61, 0x94]), { encoding: 'latin1' })).toMatchObject({
      text: '“a”',
      encoding: 'windows-1252',
    });
    expect(await textOf(encode('新闻', 'gb18030'), 'GB2312')).toBe('新闻');
  });

  it('yields to a byte order mark', async () => {
    const bytes = Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from('Brücke')]);
    expect(await textOf(bytes, 'windows-1252')).toBe('Brücke');
  });

  it('names the nearest label when there is no such encoding', async () => {
    const failure = decode(Buffer.from('x'), { encoding: 'windows-1521' });
    await expect(failure).rejects.toBeInstanceOf(CleanNewsError);
    await expect(failure).rejects.toMatchObject({
      code: 'unknown-encoding',
      message: 'unknown encoding "windows-1521" (did you mean windows-1251?)',
    });
    await expect(decode(Buffer.from('x'), { encoding: 'qqqqqqqqqqqq' })).rejects.toThrow(/"qqqqqqqqqqqq"$/);
  });
});

describe('decode: what is no text', () => {
  it.each([
    ['PDF document', '255044462d312e370a25e2e3cfd3'],
    ['PNG image', '89504e470d0a1a0a0000000d49484452'],
    ['ZIP archive', '504b030414000600'],
    ['ELF program', '7f454c460201010000000000'],
    ['gzip archive', '1f8b080000000000'],
    ['JPEG image', 'ffd8ffe000104a464946'],
    ['RIFF media file', '52494646aabbccdd57454250'],
  ])('recognises a %s', async (kind, hex) => {
    expect(await decode(Buffer.from(hex, 'hex'))).toEqual({ binary: true, kind });
  });

  it('recognises bytes full of control characters', async () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff);
    expect(await decode(noise)).toEqual({ binary: true, kind: 'binary data' });
  });

  it('takes words that resemble a signature for text', async () => {
    for (const text of [
      'BZh is a file mark.',
      'RIFF raff in the park',
      'GIFTS for all',
      'MZ and PK met.',
      'ID3 tags',
    ]) {
      expect(await textOf(Buffer.from(text))).toBe(text);
    }
  });
});

describe('decode: size', () => {
  it('guesses from a sample however long the line is', async () => {
    const bytes = encode(`${'plain words '.repeat(400_000)}où était-il passé, à côté de l’école ?`, 'windows-1252');
    const start = performance.now();
    expect(await textOf(bytes)).toMatch(/à côté de l’école \?$/);
    // Half a second is ten times what it takes; a quadratic search would take minutes.
    expect(performance.now() - start).toBeLessThan(500);
  });
});
