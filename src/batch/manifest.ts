import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { failureCause } from '../io/failure-cause.js';
import { storedLines } from '../io/stored-lines.js';
import { writeAll } from '../io/write-all.js';
import type { WrittenDocument } from './job.js';

/** Where a line stands in the file, in bytes. */
interface Line {
  readonly start: number;
  readonly length: number;
}

/** Sorted lines are written in pieces of so many characters. */
const STEP = 1024 * 1024;

/**
 * What has been written into an output, and from what: one line a document. A line is added as soon as its document is
 * there, so that a run killed between the two does that one again; a line cut short is passed over. Memory knows only
 * where the lines are: they are read when somebody asks, which takes microseconds.
 */
export class Manifest {
  readonly #path: string;
  readonly #lines = new Map<string, Line>();
  #handle: number | null = null;
  #length = 0;
  #isChanged = false;

  private constructor(path: string) {
    this.#path = path;
  }

  /** @param path need not exist yet */
  static open(path: string): Manifest {
    const manifest = new Manifest(path);
    if (existsSync(path)) manifest.#readLines();
    return manifest;
  }

  get size(): number {
    return this.#lines.size;
  }

  has(key: string): boolean {
    return this.#lines.has(key);
  }

  get(key: string): WrittenDocument | null {
    const line = this.#lines.get(key);
    return line === undefined ? null : (parseLine(this.#read(line))?.written ?? null);
  }

  *entries(): Generator<[key: string, written: WrittenDocument]> {
    for (const [key, line] of this.#lines) {
      const entry = parseLine(this.#read(line));
      if (entry !== null) yield [key, entry.written];
    }
  }

  add(key: string, written: WrittenDocument): void {
    const bytes = Buffer.from(`${JSON.stringify({ key, ...written })}\n`);
    this.#handle ??= openSync(this.#path, 'w+');
    writeAll(this.#handle, bytes, this.#length);
    this.#lines.set(key, { start: this.#length, length: bytes.length - 1 });
    this.#length += bytes.length;
    this.#isChanged = true;
  }

  /** One line a document in order of their names: the same whatever the order in which they were made. */
  finish(): void {
    try {
      if (this.#isChanged) this.#sort();
    } catch (error) {
      rmSync(`${this.#path}.partial`, { force: true });
      throw failureCause(error, 'unwritable');
    } finally {
      this.close();
    }
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #sort(): void {
    const sorted = openSync(`${this.#path}.partial`, 'w');
    try {
      const lines = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
      let pieces: string[] = [];
      let units = 0;
      const flush = (): void => {
        writeAll(sorted, Buffer.from(pieces.join('')), null);
        pieces = [];
        units = 0;
      };
      for (const [, line] of lines) {
        pieces.push(`${this.#read(line)}\n`);
        units += line.length;
        if (units > STEP) flush();
      }
      flush();
    } finally {
      closeSync(sorted);
    }
    this.close();
    renameSync(`${this.#path}.partial`, this.#path);
  }

  #read({ start, length }: Line): string {
    if (this.#handle === null) return '';
    const bytes = Buffer.alloc(length);
    readSync(this.#handle, bytes, 0, length, start);
    return bytes.toString('utf8');
  }

  #readLines(): void {
    const handle = openSync(this.#path, 'r+');
    this.#handle = handle;
    // A last line that was cut short must not swallow the next, which is written over it.
    let last = '';
    for (const { start, bytes } of storedLines(handle)) {
      const entry = parseLine(bytes.toString('utf8'));
      if (entry !== null) this.#lines.set(entry.key, { start, length: bytes.length });
      this.#length = start + bytes.length + 1;
      // Left by a killed run, in the order in which documents were done.
      if (entry === null || entry.key <= last) this.#isChanged = true;
      else last = entry.key;
    }
    if (fstatSync(handle).size > this.#length) this.#isChanged = true;
  }
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
