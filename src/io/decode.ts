import { isUtf8 } from 'node:buffer';
import { CleanNewsError } from '../model/errors.js';
import { binarySignature, isMostlyControls } from './binary.js';
import { encodingOf } from './encoding-label.js';
import { byteOrderMark, utf16ByLetters, utf16ByZeros, utf8Census } from './unicode.js';

/** Text, how it was encoded (lower-case WHATWG name), and how many characters could not be read (U+FFFD stands there). */
export interface DecodedText {
  readonly binary: false;
  readonly text: string;
  readonly encoding: string;
  readonly replaced: number;
}

/** Bytes that are no text, and what they are instead. */
export interface BinaryContent {
  readonly binary: true;
  readonly kind: string;
}

export type Decoded = DecodedText | BinaryContent;

export interface DecodeOptions {
  /** A WHATWG label that overrides detection; only a byte order mark is believed more. */
  readonly encoding?: string | undefined;
}

/**
 * Bytes to text. Asks, in this order: byte order mark, the caller's label, ISO-2022-JP's escapes, zero bytes (UTF-16),
 * valid UTF-8, slightly damaged UTF-8, and only then the statistics of legacy encodings.
 *
 * @throws CleanNewsError `unknown-encoding` for a label that names no encoding; `too-large` past the engine's longest string
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> {
  const declared = options.encoding === undefined ? null : encodingOf(options.encoding);
  const mark = byteOrderMark(bytes);
  if (mark !== null) return read(bytes.subarray(mark.length), mark.encoding);
  if (declared !== null) return read(bytes, declared);
  const kind = binarySignature(bytes);
  if (kind !== null) return { binary: true, kind };
  return read(bytes, (await sniff(bytes)) ?? 'binary');
}

/** The encoding of unmarked bytes, or null when they are no text. */
async function sniff(bytes: Uint8Array): Promise<string | null> {
  if (isIso2022Jp(bytes)) return 'iso-2022-jp';
  const isUnicode = isUtf8(bytes);
  const hasControls = isMostlyControls(bytes);
  // A stray zero byte in what is UTF-8 otherwise makes it no UTF-16.
  const utf16 = bytes.includes(0) && (hasControls || !isUnicode) ? utf16ByZeros(bytes) : null;
  if (utf16 !== null) return utf16;
  if (hasControls) return utf16ByLetters(bytes);
  if (isUnicode || isDamagedUtf8(bytes)) return 'utf-8';
  const { guessLegacy } = await import('./guess-legacy.js');
  return guessLegacy(bytes);
}

/** Escapes of ISO-2022-JP: `ESC $ B`, `ESC $ @`, `ESC ( J`, `ESC ( I`; searched in its first part, all 7-bit. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, ESCAPE_SEARCH_BYTES);
  if (!head.includes(0x1b)) return false;
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return /\x1b(?:\$[@B]|\([JI])/.test(text) && !/[\x80-\xff]/.test(text);
}

/** A Japanese text shows its first escape in the title or the first line. */
const ESCAPE_SEARCH_BYTES = 65_536;

/** By chance legacy text makes few valid sequences; real UTF-8 with some broken bytes has many for each broken one. */
const VALID_PER_INVALID = 3;

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const { valid, invalid, cutAtEnd } = utf8Census(bytes);
  if (invalid === 0) return valid > 0 || cutAtEnd;
  return valid >= invalid * VALID_PER_INVALID;
}

async function read(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  if (encoding === 'binary') return { binary: true, kind: 'binary data' };
  try {
    const text = await decodeAs(bytes, encoding);
    return { binary: false, text, encoding, replaced: countReplaced(text) };
  } catch (error) {
    if (isStringTooLong(error)) {
      throw new CleanNewsError('too-large', 'the text is longer than a string can be (512 million characters)', {
        cause: error,
      });
    }
    throw error;
  }
}

async function decodeAs(bytes: Uint8Array, encoding: string): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (encoding === 'utf-8') return buffer.toString('utf8');
  // iconv-lite lacks this one encoding; Node's own decoder of it is sound (unlike that of the windows pages).
  if (encoding === 'iso-2022-jp') return new TextDecoder(encoding).decode(bytes);
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(buffer, ICONV_NAMES[encoding] ?? encoding, { stripBOM: false });
  // windows-1258 writes tones as combining marks; everybody else expects the composed letters.
  return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}

/** Where iconv-lite knows an encoding by another name, or only its superset. */
const ICONV_NAMES: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic', gbk: 'gb18030' };

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function isStringTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG';
}
