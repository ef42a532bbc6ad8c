import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { CleanNewsError } from '../model/errors.js';

/** Names in lower case; of a header sent twice the first counts. */
export type Headers = ReadonlyMap<string, string>;

/** The bytes up to the empty line, as lines; and where the body begins. Null where there is no empty line. */
export function splitHead(bytes: Uint8Array): { readonly head: string; readonly body: number } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ends = [
    { at: buffer.indexOf('\r\n\r\n'), length: 4 },
    { at: buffer.indexOf('\n\n'), length: 2 },
  ].filter(({ at }) => at >= 0);
  const [end] = ends.sort((a, b) => a.at - b.at);
  if (end === undefined) return null;
  return { head: buffer.toString('latin1', 0, end.at), body: end.at + end.length };
}

/** Header lines by name; a line that begins with a blank goes on with the one before it. */
export function parseHeaders(lines: string): Headers {
  const headers = new Map<string, string>();
  for (const line of lines.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A parameter of a header, such as `charset` in `text/html; charset="utf-8"`. */
export function parameterOf(header: string | undefined, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i');
  const [, quoted, bare] = pattern.exec(header ?? '') ?? [];
  return quoted ?? bare ?? null;
}

/**
 * The body as its author wrote it: chunks joined, compression undone. Crawlers often undo both and keep the headers, so
 * a body that is not what its header says is taken as it is.
 *
 * @throws CleanNewsError `unreadable` for compressed content that is broken
 */
export async function decodeBody(body: Uint8Array, headers: Headers, maxBytes: number): Promise<Uint8Array> {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const whole = isChunked ? (joinChunks(body) ?? body) : body;
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const limits = { maxOutputLength: maxBytes };
  try {
    if (whole[0] === 0x1f && whole[1] === 0x8b) return await promisify(gunzip)(whole, limits);
    if (coding === 'br') return await promisify(brotliDecompress)(whole, limits);
    if (coding === 'deflate') {
      return await promisify((whole[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(whole, limits);
    }
    return whole;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new CleanNewsError('too-large', `unpacked larger than ${maxBytes} bytes (see --max-bytes)`);
    }
    if (looksLikeText(whole)) return whole;
    const detail = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError('unreadable', `broken ${coding || 'gzip'} content: ${detail}`, { cause: error });
  }
}

function looksLikeText(bytes: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'));
}

/** Null when the bytes are not in chunks. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < buffer.length; ) {
    const lineEnd = buffer.indexOf('\n', at);
    const [, digits] = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r]*)?\r?$/i.exec(buffer.toString('latin1', at, lineEnd)) ?? [];
    // A body cut short keeps the chunks that came; one that begins otherwise was never in chunks.
    if (lineEnd < 0 || digits === undefined) return parts.length === 0 ? null : Buffer.concat(parts);
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    parts.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size;
    while (buffer[at] === 0x0d || buffer[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}
