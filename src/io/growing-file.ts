import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

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
    return new GrowingFile(openSync(path, 'w'));
  }

  /** @returns where the piece begins */
  append(text: string): number {
    const bytes = Buffer.from(text);
    const start = this.length;
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.#handle, bytes, written, bytes.length - written, start + written);
      }
    } catch (error) {
      // On a full disk half a document may have gone in: the next one shall not stand behind that.
      this.cut(start);
      throw error;
    }
    this.length += bytes.length;
    return start;
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
