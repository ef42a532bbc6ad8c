import { readSync } from 'node:fs';
import { containerByHead, HEAD_BYTES } from '../io/input-kind.js';
import { type NamelessFile, openNamelessFile, temporaryFailure } from '../io/nameless-file.js';
import { unpackedHead } from '../io/open-reader.js';
import { writeAll } from '../io/write-all.js';

type Stream = AsyncIterable<Uint8Array | string>;

/** Standard input for a run that may have to read it twice. */
export interface StoredStdin {
  /** Whether it holds many documents and was therefore stored; what holds one goes on as it comes. */
  readonly isStored: boolean;
  /** From its beginning; as often as wanted where it is stored, else once. */
  read(): Stream;
  close(): void;
}

const STEP = 256 * 1024;

/**
 * Stores standard input in a temporary file, if it is a container: what its documents have in common is known only at its
 * end.
 *
 * @param isContainer known to be one; else its beginning tells
 * @param signal once aborted, it is over: nobody waits for a pipe that does not end
 * @throws CleanNewsError `unwritable` for a full disk
 */
export async function storeStdin(stdin: Stream, isContainer: boolean, signal: AbortSignal): Promise<StoredStdin> {
  const source = untilAborted(stdin, signal);
  const begun: Uint8Array[] = [];
  let length = 0;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    begun.push(next.value);
    length += next.value.length;
    if (length >= HEAD_BYTES) break;
  }
  const rest = chained(begun, source);
  const isStored = isContainer || containerByHead(unpackedHead(Buffer.concat(begun).subarray(0, HEAD_BYTES))) !== null;
  if (!isStored) return { isStored, read: () => rest, close: () => undefined };
  let file: NamelessFile | null = null;
  try {
    file = openNamelessFile();
    for await (const chunk of rest) writeAll(file.handle, chunk);
  } catch (error) {
    file?.close();
    throw temporaryFailure(error);
  }
  const { handle, close } = file;
  return { isStored, read: () => stored(handle), close };
}

async function* chained(begun: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* begun;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* untilAborted(stream: Stream, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const source = stream[Symbol.asyncIterator]();
  let giveUp: (() => void) | null = null;
  signal.addEventListener('abort', () => giveUp?.(), { once: true });
  while (!signal.aborted) {
    // No race against one promise for all chunks: that would keep every one of them in memory.
    const next = await new Promise<IteratorResult<Uint8Array | string> | null>((resolve, reject) => {
      giveUp = () => resolve(null);
      source.next().then(resolve, reject);
    });
    if (next === null || next.done === true) return;
    yield bytesOf(next.value);
  }
}

async function* stored(handle: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const chunk = Buffer.alloc(STEP);
    const read = readSync(handle, chunk, 0, STEP, at);
    if (read === 0) return;
    at += read;
    yield chunk.subarray(0, read);
  }
}

function bytesOf(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
