import { makeFolder } from '../io/make-folder.js';
import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { failureCause } from '../io/failure-cause.js';
import type { InputGuard } from '../io/input-guard.js';
import { STATE_FOLDER } from '../io/plan.js';
import { refuseInput } from '../io/write.js';
import { CleanNewsError } from '../model/errors.js';
import type { Job, JobName, JobTarget, WrittenDocument } from './job.js';
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
  /** Folders that lie inside, asked once each; true for those that were there before, where an input may be. */
  readonly #ready = new Map<string, boolean>();

  private constructor(folder: string, partials: string, guard: InputGuard, manifest: Manifest) {
    this.#folder = folder;
    this.#partials = partials;
    this.#guard = guard;
    this.#manifest = manifest;
  }

  /**
   * Makes the folder and clears away what killed runs left unfinished.
   *
   * @throws CleanNewsError `unwritable`
   */
  static open(folder: string, guard: InputGuard): OutputFolder {
    try {
      const state = join(folder, STATE_FOLDER);
      const partials = join(state, 'partial');
      const own = join(partials, String(process.pid));
      makeFolder(partials);
      clearLeftovers(partials);
      makeFolder(own);
      return new OutputFolder(folder, own, guard, Manifest.open(join(state, 'manifest.jsonl')));
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  }

  /** The folder is made ready for it. */
  target(place: string | null, number: number | null, id: number): JobTarget | null {
    if (place === null) return null;
    const isFolder = number !== null;
    try {
      const wasThere = this.#prepare(isFolder ? place : dirname(place));
      if (wasThere) refuseInput(place, this.#guard);
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
    return { path: place, isFolder, partial: join(this.#partials, String(id)) };
  }

  previous({ number }: Job, place: string | null): WrittenDocument | null {
    const written = this.#manifest.get(this.#keyOf(place ?? '', number));
    if (written === null || written.fate.output === null) return written;
    return { ...written, fate: { ...written.fate, output: join(this.#folder, written.fate.output) } };
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
    this.#manifest.add(this.#keyOf(target.path, number), { ...written, fate: moved });
  }

  finish(): void {
    try {
      this.#manifest.finish();
    } catch (error) {
      // On a full disk the lines stay in the order in which they were added, and say the same.
      if (!(error instanceof CleanNewsError)) throw error;
    }
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
