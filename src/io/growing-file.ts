import { closeSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { writeAll } from './write-all.js';

/** A file that grows piece by piece and never ends in a part of one. */
export class GrowingFile {
  /** Bytes so far. */
  length = 0;
  readonly #handle: number;
  #isOpen = true;

  private constructor(handle: number) {
    this.#handle = handle;
  }

  static create(path: string): GrowingFile {
    return new GrowingFile(openSync(path, 'w+'));
  }

  /** @returns where the piece begins */
  append(text: string): number {
    const bytes = Buffer.from(text);
    const start = this.length;
    try {
      writeAll(this.#handle, bytes, start);
    } catch (error) {
      // On a full disk half a document may have gone in: the next one shall not stand behind that.
      this.cut(start);
      throw error;
    }
    this.length += bytes.length;
    return start;
  }

  /** A piece of so many bytes. */
  read(start: number, bytes: number): string {
    const buffer = Buffer.alloc(bytes);
    readSync(this.#handle, buffer, 0, bytes, start);
    return buffer.toString('utf8');
  }

  /** Takes back what stands from `length` on. */
  cut(length: number): void {
    ftruncateSync(this.#handle, length);
    this.length = length;
  }

  finish(): void {
    if (this.#isOpen) closeSync(this.#handle);
    this.#isOpen = false;
  }
}
