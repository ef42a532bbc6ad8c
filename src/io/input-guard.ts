import { statSync } from 'node:fs';

/** Knows by device and inode what may not be written over: a file by any of its names. */
export interface InputGuard {
  /** True when something that was read stands at `path`. */
  holds(path: string): boolean;
}

/** Looks at the inputs only once an output exists already: in a new folder it never does. */
export function createInputGuard(inputs: readonly string[]): InputGuard {
  let identities: Set<string> | null = null;
  return {
    holds(path) {
      const identity = identityOf(path);
      if (identity === null) return false;
      identities ??= new Set(inputs.flatMap((input) => identityOf(input) ?? []));
      return identities.has(identity);
    },
  };
}

/** The same for a file, its hard links and what its symbolic links lead to; null for what is not there. */
function identityOf(path: string): string | null {
  try {
    const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
    return facts === undefined ? null : `${facts.dev}:${facts.ino}`;
  } catch {
    return null;
  }
}
