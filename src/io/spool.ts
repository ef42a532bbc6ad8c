import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureCause } from './failure-cause.js';
import { storedLines } from './stored-lines.js';
import { writeAll } from './write-all.js';

/** As much stays in memory, so that few documents cost no file. */
const MOST_IN_MEMORY = 8 * 1024 * 1024;

/**
 * Lines that are held back until it is known what becomes of them: in memory as long as they are few, then in a
 * temporary file that has no name any more, so that nothing is left of it whatever ends the process.
 */
export class Spool {
  #held: string[] = [];
  #units = 0;
  #handle: number | null = null;
  #length = 0;
  #folder: string | null = null;

  /** @throws CleanNewsError `unwritable` */
  add(line: string): void {
    this.#held.push(line);
    this.#units += line.length;
    if (this.#units > MOST_IN_MEMORY) this.#flush();
  }

  /** All lines, in the order in which they were added. */
  *lines(): Generator<string> {
    if (this.#handle !== null) for (const { bytes } of storedLines(this.#handle)) yield bytes.toString('utf8');
    yield* this.#held;
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#handle = null;
    this.#folder = null;
    this.#held = [];
  }

  #flush(): void {
    try {
      this.#handle ??= this.#open();
      const bytes = Buffer.from(`${this.#held.join('\n')}\n`);
      writeAll(this.#handle, bytes, this.#length);
      this.#length += bytes.length;
      this.#held = [];
      this.#units = 0;
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  }

  #open(): number {
    this.#folder = mkdtempSync(join(tmpdir(), 'clean-news-'));
    const handle = openSync(join(this.#folder, 'held'), 'w+', 0o600);
    try {
      rmSync(this.#folder, { recursive: true });
      this.#folder = null;
    } catch {
      // Where open files cannot be removed, it goes at the end.
    }
    return handle;
  }
}
