import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { writeWholeFile } from '../io/whole-file.js';
import type { WrittenDocument } from './job.js';

/**
 * What has been written into an output, and from what: one line a document. A line is added as soon as its document is
 * there, so that a run killed between the two does that one again; a line cut short is passed over.
 */
export class Manifest {
  readonly #path: string;
  /** As lines: read apart they take three times the memory. */
  readonly #lines: Map<string, string>;
  #handle: number | null = null;

  private constructor(path: string, lines: Map<string, string>) {
    this.#path = path;
    this.#lines = lines;
  }

  /** @param path need not exist yet */
  static open(path: string): Manifest {
    return new Manifest(path, readLines(path));
  }

  get size(): number {
    return this.#lines.size;
  }

  get(key: string): WrittenDocument | null {
    const line = this.#lines.get(key);
    return line === undefined ? null : (parseLine(line)?.written ?? null);
  }

  *entries(): Generator<[key: string, written: WrittenDocument]> {
    for (const [key, line] of this.#lines) {
      const entry = parseLine(line);
      if (entry !== null) yield [key, entry.written];
    }
  }

  add(key: string, written: WrittenDocument): void {
    const line = JSON.stringify({ key, ...written });
    this.#lines.set(key, line);
    this.#handle ??= openForAdding(this.#path);
    writeSync(this.#handle, `${line}\n`);
  }

  /** One line a document in order of their names: the same whatever the order in which they were made. */
  finish(): void {
    if (this.#handle === null) return;
    this.close();
    const lines = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, line]) => `${line}\n`);
    writeWholeFile(this.#path, `${this.#path}.partial`, lines.join(''));
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}

/** A line that was cut short must not swallow the next. */
function openForAdding(path: string): number {
  const handle = openSync(path, 'a+');
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  if (size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) writeSync(handle, '\n');
  return handle;
}

function readLines(path: string): Map<string, string> {
  const lines = new Map<string, string>();
  if (!existsSync(path)) return lines;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const entry = parseLine(line);
    if (entry !== null) lines.set(entry.key, line);
  }
  return lines;
}

function parseLine(line: string): { readonly key: string; readonly written: WrittenDocument } | null {
  try {
    const { key, ...written } = JSON.parse(line) as WrittenDocument & { readonly key: string };
    // Lines are ours; what is not ours any more, such as an older shape, is done again.
    return typeof key === 'string' && typeof written.fingerprint === 'string' && typeof written.fate === 'object'
      ? { key, written }
      : null;
  } catch {
    return null;
  }
}
