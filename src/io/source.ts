import { createReadStream, readFileSync, statSync } from 'node:fs';
import { CleanNewsError } from '../model/errors.js';
import { failureCause } from './failure-cause.js';

/** 256 MiB: beyond any article, below the longest string the engine can hold. */
export const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

export interface ReadLimits {
  /** Most bytes of one input, compressed or not; default `DEFAULT_MAX_BYTES`. */
  readonly maxBytes?: number | undefined;
}

/** The bytes of one input. */
export interface RawSource {
  /** As they are in the file: what size and hash are of. */
  readonly stored: Uint8Array;
  /** Unpacked where the stored bytes were gzipped, else the same. */
  readonly content: Uint8Array;
}

/**
 * Reads a file (or pipe, or device) whole.
 *
 * @throws CleanNewsError `not-found`, `unreadable`, `too-large`
 */
export async function readFileSource(path: string, limits: ReadLimits = {}): Promise<RawSource> {
  const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
  try {
    const facts = statSync(path);
    if (facts.size > maxBytes) throw tooLarge(maxBytes);
    // A pipe or device may never end, so it is read up to the limit; a file of known size is quicker in one go, and four
    // times as quick without promises: there is nothing else to do in the meantime.
    const stored = facts.isFile() ? readFileSync(path) : await collect(createReadStream(path), maxBytes);
    return await unpack(stored, maxBytes);
  } catch (error) {
    throw failureCause(error, 'unreadable');
  }
}

/**
 * Reads a stream, such as standard input, to its end.
 *
 * @throws CleanNewsError `unreadable`, `too-large`
 */
export async function readStreamSource(
  stream: AsyncIterable<Uint8Array | string>,
  limits: ReadLimits = {},
): Promise<RawSource> {
  const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
  try {
    return await unpack(await collect(stream, maxBytes), maxBytes);
  } catch (error) {
    throw failureCause(error, 'unreadable');
  }
}

async function collect(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(bytes);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}

/**
 * Gunzips when the bytes say so, whatever the name says; members after the first are read too.
 *
 * @throws CleanNewsError `unreadable`, `too-large`
 */
export async function unpack(stored: Uint8Array, maxBytes = DEFAULT_MAX_BYTES): Promise<RawSource> {
  if (stored[0] !== 0x1f || stored[1] !== 0x8b || stored[2] !== 8) return { stored, content: stored };
  const [{ gunzip }, { promisify }] = await Promise.all([import('node:zlib'), import('node:util')]);
  try {
    return { stored, content: await promisify(gunzip)(stored, { maxOutputLength: maxBytes }) };
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes, 'unpacked ');
    const detail = error instanceof Error ? error.message : String(error);
    throw new CleanNewsError('unreadable', `broken gzip data: ${detail}`, { cause: error });
  }
}

function tooLarge(maxBytes: number, state = ''): CleanNewsError {
  return new CleanNewsError('too-large', `${state}larger than ${maxBytes} bytes (see --max-bytes)`);
}
