import { makeFolder } from '../io/make-folder.js';
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { failureCause } from '../io/failure-cause.js';
import type { InputGuard } from '../io/input-guard.js';
import { STATE_FOLDER } from '../io/plan.js';
import { writeWholeFile } from '../io/whole-file.js';
import { refuseInput } from '../io/write.js';
import { CleanNewsError } from '../model/errors.js';
import type { DuplicateMark } from '../writers/duplicate-mark.js';
import { AsideFolder } from './aside-folder.js';
import type { EarlierDocument, Job, JobName, JobTarget, WrittenDocument } from './job.js';
import type { Held, SettledState } from './ledger.js';
import { Manifest } from './manifest.js';
import type { OutputStore } from './output-store.js';

/**
 * A folder that documents are written into. Files grow in its state folder, on the same disk, and get their names when
 * they are whole; the manifest beside them knows what they were made from.
 */
export class OutputFolder implements OutputStore {
  readonly #folder: string;
  readonly #partials: string;
  readonly #guard: InputGuard;
  readonly #manifest: Manifest;
  readonly #aside: AsideFolder;
  /** Folders that lie inside, asked once each; true for those that were there before, where an input may be. */
  readonly #ready = new Map<string, boolean>();

  private constructor(folder: string, partials: string, guard: InputGuard) {
    const state = join(folder, STATE_FOLDER);
    this.#folder = folder;
    this.#partials = partials;
    this.#guard = guard;
    this.#manifest = Manifest.open(join(state, 'manifest.jsonl'));
    this.#aside = new AsideFolder(join(state, 'duplicates'));
  }

  /**
   * Makes the folder and clears away what killed runs left unfinished.
   *
   * @throws CleanNewsError `unwritable`
   */
  static open(folder: string, guard: InputGuard): OutputFolder {
    try {
      const partials = join(folder, STATE_FOLDER, 'partial');
      const own = join(partials, String(process.pid));
      makeFolder(partials);
      clearLeftovers(partials);
      makeFolder(own);
      return new OutputFolder(folder, own, guard);
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  }

  /** The folder is made ready for it. */
  target(place: string | null, number: number | null): JobTarget | null {
    if (place === null) return null;
    const isFolder = number !== null;
    try {
      const wasThere = this.#prepare(isFolder ? place : dirname(place));
      if (wasThere) refuseInput(place, this.#guard);
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
    return { path: place, isFolder, partials: this.#partials };
  }

  previous({ number }: Job, place: string | null): EarlierDocument | null {
    const key = this.#keyOf(place ?? '', number);
    const written = this.#manifest.get(key);
    if (written === null) return null;
    const output = written.fate.output === null ? null : join(this.#folder, written.fate.output);
    const file = written.isAside === true ? this.#aside.find(key) : output;
    return { ...written, fate: { ...written.fate, output }, file };
  }

  /** What is up to date stays where it is. */
  reread(): null {
    return null;
  }

  /** Remembers a document that was written. */
  add({ number }: JobName, target: JobTarget, written: WrittenDocument): void {
    const { output } = written.fate;
    // The folder may be moved, or called by another name the next time.
    const moved = { ...written.fate, output: output === null ? null : slashed(relative(this.#folder, output)) };
    const key = this.#keyOf(target.path, number);
    this.#aside.forget(key);
    this.#manifest.add(key, { ...written, fate: moved });
  }

  /**
   * Makes a document that was written say what it repeats, or puts it aside, where it does not do so already.
   *
   * @param mark how its format says so
   * @returns true if anything had to be changed
   * @throws CleanNewsError `unwritable`
   */
  settle({ name, target, state }: Held, wanted: SettledState, mark: DuplicateMark | null): boolean {
    if (target === null || (state.mark === wanted.mark && state.isAside === wanted.isAside)) return false;
    const key = this.#keyOf(target.path, name.number);
    const known = this.#manifest.get(key);
    if (known === null || known.fate.output === null) return false;
    const { mark: _, isAside, ...written } = known;
    const output = join(this.#folder, known.fate.output);
    try {
      const from = isAside === true ? this.#aside.find(key) : output;
      const to = wanted.isAside === true ? this.#aside.place(key) : output;
      const text = readFileSync(from, 'utf8');
      // Killed from here on, it is done again: neither place is believed.
      const either = isAside === true || wanted.isAside === true ? { isAside: true } : {};
      this.#manifest.add(key, { ...written, ...either, bytes: UNTRUE });
      const bytes = writeWholeFile(
        to,
        join(target.partials, 'settled'),
        mark === null ? text : mark(text, wanted.mark ?? null),
      );
      if (from !== to) rmSync(from, { force: true });
      this.#manifest.add(key, { ...written, ...wanted, bytes });
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
    return true;
  }

  finish(): void {
    try {
      this.#manifest.finish();
    } catch (error) {
      // On a full disk the lines stay in the order in which they were added, and say the same.
      if (!(error instanceof CleanNewsError)) throw error;
    }
    this.#aside.finish();
    rmSync(this.#partials, { recursive: true, force: true });
  }

  /** When the run breaks off: what is written stays, and stays known. */
  leave(): void {
    this.#manifest.close();
    rmSync(this.#partials, { recursive: true, force: true });
  }

  #keyOf(path: string, number: number | null): string {
    const name = slashed(relative(this.#folder, path));
    return number === null ? name : `${name}#${number}`;
  }

  #prepare(folder: string): boolean {
    const known = this.#ready.get(folder);
    if (known !== undefined) return known;
    const wasThere = makeFolder(folder);
    const inside = relative(realpathSync(this.#folder), realpathSync(folder));
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
      throw new CleanNewsError('unwritable', 'a symbolic link leads out of the output folder');
    }
    this.#ready.set(folder, wasThere);
    return wasThere;
  }
}

/** No file has so many bytes. */
const UNTRUE = -1;

/** Unfinished files are under the number of the process that wrote them; another run may be at work in this folder. */
function clearLeftovers(partials: string): void {
  for (const name of readdirSync(partials)) {
    if (!isAlive(Number(name))) rmSync(join(partials, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
