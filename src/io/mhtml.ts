import { CleanNewsError } from '../model/errors.js';
import { type Headers, parameterOf, parseHeaders, splitHead } from './http-message.js';
import type { Payload } from './payload.js';

/**
 * The page in an MHTML file (RFC 2557): the root part, with the address it was saved from. The other parts are its
 * pictures, styles and frames.
 *
 * @throws CleanNewsError `unreadable` when no part is a page
 */
export function readMhtml(stored: Uint8Array, content: Uint8Array): Payload {
  const split = splitHead(content);
  const headers = parseHeaders(split?.head ?? '');
  const type = headers.get('content-type');
  const boundary = parameterOf(type, 'boundary');
  if (split === null || boundary === null) throw new CleanNewsError('unreadable', 'the saved page has no parts');
  const parts = partsOf(content.subarray(split.body), boundary);
  const start = parameterOf(type, 'start');
  const root = parts.find((part) => start !== null && part.headers.get('content-id') === start) ?? parts.find(isPage);
  if (root === undefined) throw new CleanNewsError('unreadable', 'no part of the saved page is HTML or text');
  const rootType = root.headers.get('content-type');
  const address = headers.get('snapshot-content-location') ?? root.headers.get('content-location') ?? '';
  return {
    stored,
    content: decodeTransfer(root),
    encoding: parameterOf(rootType, 'charset'),
    url: /^https?:/i.test(address) && URL.canParse(address) ? address : null,
    // The date in the headers is the day on which the page was saved.
    published: null,
    from: /^text\/plain/i.test(rootType ?? '') ? 'text' : 'html',
    record: null,
  };
}

interface Part {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What a browser would show. */
function isPage({ headers }: Part): boolean {
  return /^(?:text\/(?:html|plain)|application\/xhtml)/i.test(headers.get('content-type') ?? '');
}

function partsOf(body: Uint8Array, boundary: string): Part[] {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const mark = `--${boundary}`;
  const parts: Part[] = [];
  let from = buffer.indexOf(mark);
  while (from >= 0) {
    const start = buffer.indexOf('\n', from) + 1;
    const next = start === 0 ? -1 : buffer.indexOf(`\n${mark}`, start);
    // A file that was cut off keeps its last part.
    const piece =
      start === 0 ? buffer.subarray(buffer.length) : buffer.subarray(start, next < 0 ? buffer.length : next);
    const split = splitHead(piece);
    if (split !== null) parts.push({ headers: parseHeaders(split.head), body: piece.subarray(split.body) });
    from = next < 0 ? -1 : next + 1;
  }
  return parts;
}

function decodeTransfer({ headers, body }: Part): Uint8Array {
  const coding = headers.get('content-transfer-encoding')?.toLowerCase();
  const text = (): string => Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  if (coding === 'base64') return Buffer.from(text(), 'base64');
  return coding === 'quoted-printable' ? decodeQuotedPrintable(text()) : body;
}

/** `=` at the end of a line joins it with the next, `=C3` is a byte (RFC 2045). */
function decodeQuotedPrintable(text: string): Uint8Array {
  const joined = text.replaceAll(/=[ \t]*\r?\n/g, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
