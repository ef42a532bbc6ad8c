import { resolve } from 'node:path';
import { digest } from './digest.js';

/** What has a place to be written to. */
interface Placed {
  /** Null for standard input. */
  readonly path: string | null;
  /** Below the output folder. */
  readonly place: string;
}

/** Six hex digits: among the few names that differ in case only, no two share them. */
const MARK_DIGITS = 6;

/**
 * Gives two inputs two places also on disks that do not tell `A.txt` from `a.txt`, or `é` from `e` with an accent behind
 * it: all but the first in order of code units get a mark made from their name. An input named twice is there once.
 */
export function distinctPlaces<Input extends Placed>(inputs: readonly Input[]): Input[] {
  const byPlace = new Map<string, Input>();
  for (const input of inputs) {
    const key = input.place;
    const twin = byPlace.get(key);
    if (twin === undefined) byPlace.set(key, input);
    // On Windows inputs of two drives may want one place.
    else if (pathOf(twin) !== pathOf(input)) byPlace.set(`${key}\0${pathOf(input)}`, marked(input, input.path ?? ''));
  }
  const firsts = firstOfEach([...byPlace.keys()]);
  return [...byPlace].map(([key, input]) => (firsts.get(folded(key)) === key ? input : marked(input, key)));
}

function marked<Input extends Placed>(input: Input, name: string): Input {
  return { ...input, place: `${input.place}~${digest(name.normalize('NFC')).slice(0, MARK_DIGITS)}` };
}

function firstOfEach(keys: readonly string[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const key of keys) {
    const name = folded(key);
    const first = firsts.get(name);
    if (first === undefined || key < first) firsts.set(name, key);
  }
  return firsts;
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function pathOf({ path }: Placed): string {
  return path === null ? '-' : resolve(path);
}
