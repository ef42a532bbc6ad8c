import { type NamelessFile, openNamelessFile, temporaryFailure } from './nameless-file.js';
import { storedLines } from './stored-lines.js';
import { writeAll } from './write-all.js';

/** As much stays in memory, so that few documents cost no file. */
const MOST_IN_MEMORY = 8 * 1024 * 1024;

/**
 * Lines that are held back until it is known what becomes of them: in memory as long as they are few, then in a
 * temporary file.
 */
export class Spool {
  #held: string[] = [];
  #units = 0;
  #file: NamelessFile | null = null;
  #length = 0;

  /** @throws CleanNewsError `unwritable` */
  add(line: string): void {
    this.#held.push(line);
    this.#units += line.length;
    if (this.#units > MOST_IN_MEMORY) this.#flush();
  }

  /** All lines, in the order in which they were added. */
  *lines(): Generator<string> {
    if (this.#file !== null) for (const { bytes } of storedLines(this.#file.handle)) yield bytes.toString('utf8');
    yield* this.#held;
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
    this.#held = [];
  }

  #flush(): void {
    try {
      this.#file ??= openNamelessFile();
      const bytes = Buffer.from(`${this.#held.join('\n')}\n`);
      writeAll(this.#file.handle, bytes, this.#length);
      this.#length += bytes.length;
      this.#held = [];
      this.#units = 0;
    } catch (error) {
      throw temporaryFailure(error);
    }
  }
}
