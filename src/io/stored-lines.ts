import { readSync } from 'node:fs';

/** A whole line of a file. */
interface StoredLine {
  /** Where it begins, in bytes. */
  readonly start: number;
  /** Without the line end. */
  readonly bytes: Buffer;
}

const STEP = 1024 * 1024;
const LINE_FEED = 0x0a;

/** The lines of an open file one by one, however large it is; a last one without a line end is left out. */
export function* storedLines(handle: number): Generator<StoredLine> {
  const chunk = Buffer.alloc(STEP);
  let pieces: Buffer[] = [];
  let start = 0;
  let at = 0;
  for (let read = readSync(handle, chunk, 0, STEP, at); read > 0; read = readSync(handle, chunk, 0, STEP, at)) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1 && end < read; end = chunk.indexOf(LINE_FEED, from)) {
      yield { start, bytes: Buffer.concat([...pieces, chunk.subarray(from, end)]) };
      pieces = [];
      from = end + 1;
      start = at + from;
    }
    pieces.push(Buffer.from(chunk.subarray(from, read)));
    at += read;
  }
}
