import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { TOKENS } from './fuzz-tokens.js';
import { type Chance, seededChance } from './seeded-chance.js';

/** One input to try: the bytes of a file, and what it is called. */
export interface FuzzInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FIXTURES = path.join(import.meta.dirname, '../fixtures');
/** Larger ones would only make fewer tries (bytes). */
const LARGEST_SEED = 40_000;

const NAMES = ['a.html', 'a.txt', 'a.md', 'a', 'a.htm.gz', 'a.mhtml', 'a.php'];
const ENCODINGS = ['utf16le', 'latin1', 'utf8'] as const;

/** Makes inputs; the same number gives the same input in every run. */
export class FuzzInputs {
  readonly #seeds: readonly Uint8Array[];
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
    this.#seeds = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name).startsWith('input.'))
      .toSorted()
      .map((name) => path.join(FIXTURES, name))
      .filter((file) => statSync(file).size <= LARGEST_SEED)
      .map((file) => readFileSync(file));
  }

  make(number: number): FuzzInput {
    const chance = seededChance(Math.imul(this.#seed, 1_000_003) + number);
    // The first numbers of a generator resemble those of its neighbours.
    for (let i = 0; i < 4; i++) chance.next();
    let bytes = this.#begin(chance);
    for (let i = chance.count(0, 4); i > 0; i--) bytes = this.#mutate(bytes, chance);
    const wrapped = chance.is(0.2) ? wrap(bytes, chance) : { name: chance.pick(NAMES), bytes };
    if (!chance.is(0.05)) return wrapped;
    const packed = gzipSync(wrapped.bytes);
    return { name: wrapped.name, bytes: chance.is(0.5) ? packed : damaged(packed, chance) };
  }

  #begin(chance: Chance): Uint8Array {
    if (chance.is(0.03)) return Uint8Array.from({ length: chance.count(0, 3000) }, () => chance.count(0, 255));
    if (chance.is(0.07)) {
      return Buffer.from(Array.from({ length: chance.count(1, 200) }, () => chance.pick(TOKENS)).join(''));
    }
    return chance.pick(this.#seeds);
  }

  #mutate(bytes: Uint8Array, chance: Chance): Uint8Array {
    const at = chance.count(0, bytes.length);
    switch (chance.count(0, 9)) {
      case 0:
        return bytes.subarray(0, at);
      case 1:
        return damaged(bytes, chance);
      case 2:
        return Buffer.concat([
          bytes.subarray(0, at),
          bytes.subarray(Math.min(bytes.length, at + chance.count(1, 2000))),
        ]);
      case 3: {
        const other = chance.pick(this.#seeds);
        return Buffer.concat([bytes.subarray(0, at), other.subarray(chance.count(0, other.length))]);
      }
      case 4: {
        const piece = bytes.subarray(at, at + chance.count(1, 300));
        const copies = Array.from({ length: chance.count(1, 30) }, () => piece);
        return Buffer.concat([bytes.subarray(0, at), ...copies, bytes.subarray(at)]);
      }
      case 5:
        return withEncoding(bytes, at, chance);
      case 6:
        return Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replaceAll('</', chance.pick(['', '<', '</x'])),
          'latin1',
        );
      case 7:
        return Buffer.concat([Buffer.from(chance.pick(TOKENS).repeat(chance.count(1, 600))), bytes]);
      default:
        return insert(bytes, at, chance);
    }
  }
}

function insert(bytes: Uint8Array, at: number, chance: Chance): Uint8Array {
  const token = chance.pick(TOKENS);
  const times = chance.is(0.8) ? chance.count(1, 4) : chance.count(5, 800);
  const piece = Buffer.from(token.repeat(times));
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let i = chance.count(1, 30); i > 0 && copy.length > 0; i--)
    copy[chance.count(0, copy.length - 1)] = chance.count(0, 255);
  return copy;
}

/** From some place on in another encoding, perhaps behind a mark that says so. */
function withEncoding(bytes: Uint8Array, at: number, chance: Chance): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  const start = chance.is(0.5) ? 0 : Math.min(at, text.length);
  const mark = Buffer.from(chance.pick(['', '\ufeff']), 'utf16le');
  return Buffer.concat([
    mark,
    Buffer.from(text.slice(0, start)),
    Buffer.from(text.slice(start), chance.pick(ENCODINGS)),
  ]);
}

/** Inside a container, whose own words are seldom true. */
function wrap(bytes: Uint8Array, chance: Chance): FuzzInput {
  const length = chance.pick([
    bytes.length,
    bytes.length + 31,
    0,
    -1,
    10 ** 15,
    Number.NaN,
    chance.count(0, 2 * bytes.length),
  ]);
  const text = Buffer.from(bytes).toString('latin1');
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=${chance.pick(['utf-8', 'constructor', 'x"'])}\r\n${chance.pick(['', 'Transfer-Encoding: chunked\r\n', 'Content-Encoding: br\r\n', 'Content-Encoding: deflate\r\n'])}\r\n`;
  const record = `WARC/1.${chance.count(0, 2)}\r\nWARC-Type: response\r\nWARC-Target-URI: ${chance.pick(['http://a.example/b', '<x>', '', 'http://[', 'javascript:1'])}\r\nContent-Length: ${chance.is(0.5) ? text.length + http.length : length}\r\n\r\n${http}${text}\r\n\r\n`;
  const line = JSON.stringify({
    [chance.pick(['html', 'text', '__proto__', 'content'])]: text,
    url: chance.pick(['http://a.example', 'x', 1]),
    date: chance.pick(['2025-03-04', 1e300, null]),
  });
  const boundary = chance.pick(['x', '', '-', '"']);
  const part = `--${boundary}\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${chance.pick(['base64', 'quoted-printable', '8bit'])}\r\n\r\n${text}\r\n`;
  const mail = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n${part.repeat(chance.count(1, 4))}--${boundary}--\r\n`;
  const [name, content] = chance.pick([
    ['a.warc', record.repeat(chance.count(1, 3))],
    ['a.jsonl', `${line}\n`.repeat(chance.count(1, 3)) + line.slice(0, chance.count(0, line.length))],
    ['a.mhtml', mail],
  ] as const);
  return { name, bytes: Buffer.from(content, 'latin1') };
}
