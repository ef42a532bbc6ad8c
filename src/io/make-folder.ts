import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one step at a time: Node's own way never ends where a file system refuses new
 * folders as if the one above were missing (`/proc`).
 *
 * @returns whether it was there already
 * @throws the system's error where a folder cannot be made
 */
export function makeFolder(folder: string): boolean {
  const missing: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    try {
      mkdirSync(at);
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // What is there and is no folder shows when something is put into it.
      if (code === 'EEXIST') {
        if (at === folder) return true;
        break;
      }
      if (code !== 'ENOENT' || dirname(at) === at || missing.includes(at)) throw error;
      missing.unshift(at);
    }
  }
  for (const at of missing) mkdirSync(at);
  return false;
}
