import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a scaffold does, with paths from the repository's root, and what is left to a person. */
export interface Scaffold {
  /** New files, which must not be there yet. */
  readonly created: Readonly<Record<string, string>>;
  /** Files that are there, with their new content. */
  readonly changed: Readonly<Record<string, string>>;
  readonly next: readonly string[];
}

/** What somebody typed wrong; the message says what would be right. */
export class ScaffoldError extends Error {}

/**
 * Writes all files below `root`, or none.
 * @throws ScaffoldError when a new file is there already
 */
export function writeScaffold(root: string, { created, changed }: Scaffold): void {
  const taken = Object.keys(created).find((file) => existsSync(path.join(root, file)));
  if (taken !== undefined) throw new ScaffoldError(`${taken} is there already`);
  for (const [file, content] of Object.entries({ ...created, ...changed })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

/** A file of the repository as it stands. */
export function readSource(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/**
 * Inserts text before the first `mark` behind the first `anchor`.
 * @throws ScaffoldError when the source no longer looks as the scaffold knows it
 */
export function insertBefore(source: string, anchor: string, mark: string, text: string): string {
  const from = source.indexOf(anchor);
  const at = from < 0 ? -1 : source.indexOf(mark, from + anchor.length);
  if (at < 0) throw new ScaffoldError(`there is no “${mark.trim()}” behind “${anchor.trim()}” to insert before`);
  return source.slice(0, at) + text + source.slice(at);
}

/** How passes, rules and fixture cases are named. */
export const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
