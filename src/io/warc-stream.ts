import { CleanNewsError } from '../model/errors.js';
import type { ByteReader } from './byte-reader.js';
import type { ContainerRecord } from './container.js';
import { parseHeaders } from './http-message.js';
import { isDocumentRecord, isDocumentResponse } from './warc-record.js';

const RECORD_START = Buffer.from('WARC/');
const NEXT_RECORD = Buffer.from('\nWARC/1.');
/** Headers of a record take a few hundred bytes; beyond this they are not headers. */
const MOST_HEADER_BYTES = 1024 * 1024;
/** Enough of a response for its status and type; the rest of pictures and films is passed over unread. */
const RESPONSE_HEAD_BYTES = 16_384;

/**
 * The records of a WARC stream that may hold a page (`warcinfo`, requests, pictures and redirections are passed over),
 * each with its headers. After a broken one the next beginning of a record is looked for, also inside the broken one.
 */
export async function* readWarcStream(reader: ByteReader, maxBytes: number): AsyncGenerator<ContainerRecord> {
  for (let number = 1; await toNextRecord(reader); number++) {
    const { offset } = reader;
    const content = await readOne(reader, maxBytes);
    if (content === null) continue;
    if (!(content instanceof CleanNewsError)) {
      yield { number, offset, content };
      continue;
    }
    const { damage } = reader;
    yield { number, offset, content: damage === null ? content : new CleanNewsError('unreadable', damage.damage) };
    if (damage !== null) reader.resume();
    else if (content.code !== 'too-large' && !(await resync(reader)) && !isDamaged(reader)) return;
  }
}

/** Asked anew: reading on may have met a damage. */
function isDamaged(reader: ByteReader): boolean {
  return reader.damage !== null;
}

/** Passes over the line ends between records; false at the end of the stream. */
async function toNextRecord(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const [byte] = await reader.peek(1);
    if (byte === undefined) return reader.damage !== null;
    if (byte !== 0x0a && byte !== 0x0d) return true;
    await reader.skip(1);
  }
}

async function resync(reader: ByteReader): Promise<boolean> {
  if (!(await reader.skipTo(NEXT_RECORD))) return false;
  await reader.skip(1);
  return true;
}

/** The whole record; null for one that holds no document. */
async function readOne(reader: ByteReader, maxBytes: number): Promise<Uint8Array | CleanNewsError | null> {
  if (!RECORD_START.equals(await reader.peek(RECORD_START.length))) return broken('no WARC record begins here');
  const head = await readHead(reader);
  if (head === null) return broken('the headers have no end');
  const headers = parseHeaders(head.toString('latin1'));
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return broken('the length of the record is not told');
  if (!(await holdsDocument(reader, headers, length))) {
    const skipped = await reader.skip(length);
    return skipped < length ? broken('the record ends too early') : null;
  }
  if (length > maxBytes) {
    await reader.skip(length);
    return new CleanNewsError('too-large', `the record is longer than ${maxBytes} bytes (see --max-bytes)`);
  }
  const block = await reader.take(length);
  if (block.length < length) return broken('the record ends too early', reader, block);
  const next = Buffer.from(await reader.peek(RECORD_START.length));
  const isAtEnd = next.length === 0 || next[0] === 0x0a || next[0] === 0x0d || next.equals(RECORD_START);
  if (!isAtEnd) return broken('the length of the record is wrong', reader, block);
  return Buffer.concat([head, block]);
}

async function holdsDocument(
  reader: ByteReader,
  headers: ReadonlyMap<string, string>,
  length: number,
): Promise<boolean> {
  const type = headers.get('warc-type') ?? '';
  if (!isDocumentRecord(type, headers.get('content-type') ?? '')) return false;
  return type !== 'response' || isDocumentResponse(await reader.peek(Math.min(length, RESPONSE_HEAD_BYTES)));
}

/** The lines up to the empty one, and that. */
async function readHead(reader: ByteReader): Promise<Buffer | null> {
  const lines: Uint8Array[] = [];
  let size = 0;
  while (size < MOST_HEADER_BYTES) {
    const line = await reader.line(MOST_HEADER_BYTES);
    if (line === null) return null;
    lines.push(line.bytes, LINE_END);
    size += line.bytes.length + 1;
    if (line.bytes.length === 0 || (line.bytes.length === 1 && line.bytes[0] === 0x0d)) return Buffer.concat(lines);
  }
  return null;
}

const LINE_END = Buffer.from('\n');

/** Where a length was wrong, the next record may have been taken for a part of this one: it is given back. */
function broken(message: string, reader?: ByteReader, block?: Uint8Array): CleanNewsError {
  if (reader !== undefined && block !== undefined && reader.damage === null) {
    const inside = Buffer.from(block.buffer, block.byteOffset, block.length).indexOf(NEXT_RECORD);
    if (inside >= 0) reader.unread(block.subarray(inside));
  }
  return new CleanNewsError('unreadable', message);
}
