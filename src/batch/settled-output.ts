import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../io/digest.js';
import { GrowingFile } from '../io/growing-file.js';
import type { WrittenDocument } from './job.js';
import { Manifest } from './manifest.js';

/** A file that documents are copied into, and its index. */
class Part {
  readonly #path: string;
  readonly #indexPath: string;
  readonly #grown: GrowingFile;
  readonly #index: Manifest;

  constructor(path: string, indexPath: string) {
    this.#path = path;
    this.#indexPath = indexPath;
    rmSync(indexPath, { force: true });
    this.#grown = GrowingFile.create(path);
    this.#index = Manifest.open(indexPath);
  }

  get size(): number {
    return this.#index.size;
  }

  add(key: string, text: string, written: WrittenDocument): void {
    const start = this.#grown.append(text);
    const bytes = this.#grown.length - start;
    this.#index.add(key, { ...written, bytes, place: { start, digest: digest(text) } });
  }

  close(): void {
    this.#grown.finish();
    this.#index.close();
  }

  /** Gives both their names; the index comes second, since one without its file would be believed. */
  rename(path: string, indexPath: string): void {
    this.close();
    rmSync(indexPath, { force: true });
    renameSync(this.#path, path);
    if (this.size > 0) renameSync(this.#indexPath, indexPath);
  }

  remove(): void {
    this.close();
    for (const path of [this.#path, this.#indexPath]) rmSync(path, { force: true });
  }
}

/**
 * One file of many documents once more, each of them saying what it repeats. Those that are left out go into a file of
 * the program's own, so that the next run need not clean them again.
 */
export class SettledOutput {
  readonly #kept: Part;
  readonly #aside: Part;

  /** @param state the folder of the program's own */
  constructor(state: string) {
    this.#kept = new Part(join(state, 'settled.jsonl'), join(state, 'settled-index.jsonl'));
    this.#aside = new Part(join(state, 'settled-aside.jsonl'), join(state, 'settled-aside-index.jsonl'));
  }

  add(key: string, text: string, written: WrittenDocument): void {
    this.#kept.add(key, text, written);
  }

  leaveOut(key: string, text: string, written: WrittenDocument): void {
    this.#aside.add(key, text, written);
  }

  /** Gives the file its name, and the others theirs. */
  finish(path: string, index: string, aside: string, asideIndex: string): void {
    this.#kept.rename(path, index);
    if (this.#aside.size > 0) this.#aside.rename(aside, asideIndex);
    else this.#aside.remove();
  }

  discard(): void {
    this.#kept.remove();
    this.#aside.remove();
  }
}
