import { describe, expect, it } from 'vitest';
import { isMhtml } from '../../src/io/input-kind.js';
import { readMhtml } from '../../src/io/mhtml.js';

const HEADERS = [
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://tidings.example/ferry?a=1&b=2',
  'Subject: Ferry',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----Part----x"',
  '',
  '',
];

const part = (headers: readonly string[], body: string): string =>
  ['------Part----x', ...headers, '', body, ''].join('\r\n');

const PICTURE = part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], 'iVBORw0KGgo=');
const FRAME = part(['Content-Type: text/html', 'Content-Location: https://ads.example/'], '<p>Buy.');

function saved(...parts: readonly string[]): Buffer {
  return Buffer.from([...HEADERS].join('\r\n') + parts.join('') + '------Part----x--\r\n', 'latin1');
}

function read(bytes: Buffer) {
  const { content, ...rest } = readMhtml(bytes, bytes);
  return { ...rest, text: Buffer.from(content).toString('utf8') };
}

describe('a saved page', () => {
  it('is told by its headers', () => {
    expect(isMhtml(saved())).toBe(true);
    expect(isMhtml(Buffer.from('MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nmultipart/related'))).toBe(false);
    expect(isMhtml(Buffer.from('By Maren Oldacre\n\nContent-Type: multipart/related'))).toBe(false);
  });

  it('gives its root part and address, not its frames', () => {
    const quoted = 'Content-Transfer-Encoding: quoted-printable';
    const root = part(
      ['Content-Type: text/html; charset="utf-8"', quoted],
      '<p>Gr=C3=BC=C3=9Fe =\r\nvom Fluss =3D Ende</p>',
    );
    expect(read(saved(PICTURE, root, FRAME))).toMatchObject({
      text: '<p>Grüße vom Fluss = Ende</p>\r',
      url: 'https://tidings.example/ferry?a=1&b=2',
      encoding: 'utf-8',
      from: 'html',
      published: null,
    });
  });

  it('decodes base64, and keeps the last part of a file cut off', () => {
    const body = Buffer.from('<p>Fähre</p>').toString('base64');
    const whole = saved(part(['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], body));
    expect(read(whole).text).toBe('<p>Fähre</p>');
    expect(read(whole.subarray(0, -30)).text).toMatch(/^<p>Fähr/);
  });

  it('says when there is no page in it', () => {
    expect(() => read(saved(PICTURE))).toThrow(/no part of the saved page/);
    expect(() => read(Buffer.from('Content-Type: multipart/related\r\n\r\n'))).toThrow(/has no parts/);
  });
});
