import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../io/digest.js';

/**
 * Where near-duplicates lie that were left out: should the fuller copy go away one day, they are wanted again, and need
 * not be cleaned for that.
 */
export class AsideFolder {
  readonly #path: string;
  #isThere: boolean;

  constructor(path: string) {
    this.#path = path;
    this.#isThere = isFilled(path);
  }

  /** The place of a document, made ready for it. */
  place(key: string): string {
    if (!this.#isThere) mkdirSync(this.#path, { recursive: true });
    this.#isThere = true;
    return this.find(key);
  }

  /** The place of a document that is there already. */
  find(key: string): string {
    return join(this.#path, digest(key));
  }

  /** It is made anew. */
  forget(key: string): void {
    if (this.#isThere) rmSync(this.find(key), { force: true });
  }

  /** Goes away when nothing is in it. */
  finish(): void {
    try {
      rmdirSync(this.#path);
    } catch {
      // It has never been there, or is wanted.
    }
  }
}

function isFilled(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return false;
  }
}
