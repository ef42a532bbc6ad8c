import { makeFolder } from '../io/make-folder.js';
import { appendFileSync, closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../io/digest.js';
import { failureCause } from '../io/failure-cause.js';
import { GrowingFile } from '../io/growing-file.js';
import { markLine } from '../writers/duplicate-mark.js';
import { documentName } from './document-name.js';
import type { EarlierDocument, Job, JobName, JobTarget, WrittenDocument } from './job.js';
import type { SettledState } from './ledger.js';
import { Manifest } from './manifest.js';
import type { OutputStore } from './output-store.js';
import { SettledOutput } from './settled-output.js';
import { realPlace, stateFolderOf } from './state-folder.js';

/**
 * One file that many documents go into. It grows in a hidden folder beside it and gets its name when it is whole; an
 * index says which bytes are which document, so that the next run copies what is still true, from the file or from what
 * a killed run had got to, and cleans only the rest.
 */
export class SharedOutput implements OutputStore {
  readonly #path: string;
  readonly #state: string;
  readonly #sources: readonly Source[];
  readonly #grown: GrowingFile;
  readonly #index: Manifest;
  #settled: SettledOutput | null = null;

  private constructor(path: string, state: string, sources: readonly Source[]) {
    this.#path = path;
    this.#state = state;
    this.#sources = sources;
    this.#grown = GrowingFile.create(join(state, PARTIAL));
    this.#index = Manifest.open(join(state, PARTIAL_INDEX));
  }

  /** @throws CleanNewsError `unwritable` */
  static open(output: string): SharedOutput {
    try {
      // A symbolic link keeps being one: what it leads to is replaced.
      const path = realPlace(output);
      const state = stateFolderOf(path);
      makeFolder(state);
      keepEarlier(state);
      const sources = [
        new Source(join(state, EARLIER), join(state, EARLIER_INDEX)),
        new Source(path, join(state, INDEX)),
        new Source(join(state, ASIDE), join(state, ASIDE_INDEX)),
      ];
      return new SharedOutput(path, state, sources);
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  }

  target(): JobTarget | null {
    return null;
  }

  previous(job: Job): EarlierDocument | null {
    const key = documentName(job);
    for (const source of this.#sources) {
      const written = source.index.get(key);
      if (written !== null) return { ...written, file: null };
    }
    return null;
  }

  /** What it repeats may be another by now: it says so no more. */
  reread(job: Job): string | null {
    const key = documentName(job);
    const source = this.#sources.find(({ index }) => index.has(key));
    const text = source?.read(key) ?? null;
    return text === null ? null : markLine(text, null);
  }

  /**
   * Adds a document.
   *
   * @throws CleanNewsError `unwritable`
   */
  append(name: JobName, text: string, written: WrittenDocument): void {
    const start = this.#grown.length;
    try {
      this.#grown.append(text);
      const bytes = this.#grown.length - start;
      const { fingerprint, print } = written;
      const fate = { ...written.fate, upToDate: false };
      const known = { fingerprint, bytes, fate, place: { start, digest: digest(text) } };
      this.#index.add(documentName(name), { ...known, ...(print === undefined ? {} : { print }) });
    } catch (error) {
      // A document that is said to have failed shall not be there.
      this.#grown.cut(start);
      throw failureCause(error, 'unwritable');
    }
  }

  /**
   * Puts a document, which was added before, into the file as it shall be in the end. What is not settled is not in it:
   * settle all or none.
   *
   * @throws CleanNewsError `unwritable`
   */
  settle(name: JobName, { mark, isAside }: SettledState): void {
    const key = documentName(name);
    try {
      const written = this.#index.get(key);
      if (written?.place === undefined) return;
      const text = this.#grown.read(written.place.start, written.bytes);
      this.#settled ??= new SettledOutput(this.#state);
      if (isAside === true) this.#settled.leaveOut(key, text, { ...written, isAside });
      else if (mark === undefined) this.#settled.add(key, text, written);
      else this.#settled.add(key, markLine(text, mark), { ...written, mark });
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  }

  /** Gives the file its name. Killed between any two of these steps, it is whole under its name or not yet there. */
  finish(): void {
    try {
      this.#close();
      const [index, aside, asideIndex, partial, partialIndex] = [INDEX, ASIDE, ASIDE_INDEX, PARTIAL, PARTIAL_INDEX].map(
        (name) => join(this.#state, name),
      ) as [string, string, string, string, string];
      for (const path of [asideIndex, aside]) rmSync(path, { force: true });
      if (this.#settled === null) {
        rmSync(index, { force: true });
        renameSync(partial, this.#path);
        // One document is not worth a memory of it.
        if (this.#index.size > 1) renameSync(partialIndex, index);
      } else this.#settled.finish(this.#path, index, aside, asideIndex);
      if (this.#index.size <= 1) rmSync(this.#state, { recursive: true, force: true });
      for (const path of [partialIndex, partial]) rmSync(path, { force: true });
      for (const name of [EARLIER_INDEX, EARLIER]) rmSync(join(this.#state, name), { force: true });
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  }

  /** When the run breaks off: what there is stays for the next one. */
  leave(): void {
    this.#close();
    this.#settled?.discard();
    if (this.#index.size === 0 && this.#sources.every(({ index }) => index.size === 0)) {
      rmSync(this.#state, { recursive: true, force: true });
    }
  }

  #close(): void {
    this.#grown.finish();
    this.#index.close();
    for (const source of this.#sources) source.close();
  }
}

const PARTIAL = 'partial.jsonl';
const PARTIAL_INDEX = 'partial-index.jsonl';
/** What killed runs had got to, one behind the other. */
const EARLIER = 'earlier.jsonl';
const EARLIER_INDEX = 'earlier-index.jsonl';
/** Of the finished file. */
const INDEX = 'index.jsonl';
/** Near-duplicates that are left out of it. */
const ASIDE = 'duplicates.jsonl';
const ASIDE_INDEX = 'duplicates-index.jsonl';

/** A file with documents in it, and where they are. */
class Source {
  readonly index: Manifest;
  readonly #path: string;
  #handle: number | null = null;

  constructor(path: string, index: string) {
    this.#path = path;
    this.index = Manifest.open(index);
  }

  /** Null when the bytes are not what they were: somebody else has been at the file. */
  read(key: string): string | null {
    const { bytes = 0, place } = this.index.get(key) ?? {};
    if (place === undefined) return null;
    try {
      this.#handle ??= openSync(this.#path, 'r');
      const buffer = Buffer.alloc(bytes);
      if (readSync(this.#handle, buffer, 0, bytes, place.start) < bytes || digest(buffer) !== place.digest) return null;
      return buffer.toString('utf8');
    } catch {
      return null;
    }
  }

  close(): void {
    this.index.close();
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}

/** What the last run left unfinished joins what runs before it left. */
function keepEarlier(state: string): void {
  const [partial, partialIndex] = [join(state, PARTIAL), join(state, PARTIAL_INDEX)];
  const earlier = join(state, EARLIER);
  const index = Manifest.open(partialIndex);
  if (existsSync(partial) && index.size > 0) {
    const base = existsSync(earlier) ? statSync(earlier).size : 0;
    if (base === 0) renameSync(partial, earlier);
    else appendFile(partial, earlier);
    const kept = Manifest.open(join(state, EARLIER_INDEX));
    for (const [key, { place, ...written }] of index.entries()) {
      if (place !== undefined) kept.add(key, { ...written, place: { ...place, start: place.start + base } });
    }
    kept.close();
  }
  index.close();
  for (const path of [partial, partialIndex]) rmSync(path, { force: true });
}

const COPY_STEP = 1024 * 1024;

function appendFile(from: string, to: string): void {
  const handle = openSync(from, 'r');
  try {
    const buffer = Buffer.alloc(COPY_STEP);
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      appendFileSync(to, buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
