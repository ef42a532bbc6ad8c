import { createReadStream } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { ByteReader } from './byte-reader.js';
import { isGzip, unpackMembers } from './gzip-members.js';
import { HEAD_BYTES } from './input-kind.js';

/** Bytes at a time: large enough for a fast disk, small beside what else a run holds. */
const CHUNK = 256 * 1024;

/** A file or pipe as a stream of bytes, as they are stored. */
export function openFileReader(path: string): ByteReader {
  return new ByteReader(fileChunks(path));
}

/** Opens the file when the first bytes are asked for, so that one nobody reads needs no closing. */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: CHUNK });
}

/** Any other stream, such as standard input. */
export function openStreamReader(stream: AsyncIterable<Uint8Array | string>): ByteReader {
  return new ByteReader(toBytes(stream));
}

async function* toBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** The stream unpacked, if it is packed. */
export async function unpackedReader(packed: ByteReader): Promise<ByteReader> {
  return isGzip(await packed.peek(3)) ? new ByteReader(unpackMembers(packed)) : packed;
}

/** The first bytes of what a beginning of a stream holds, unpacked. */
export function unpackedHead(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head.subarray(0, HEAD_BYTES);
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch {
    return new Uint8Array();
  }
}
