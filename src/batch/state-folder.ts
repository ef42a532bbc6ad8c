import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hiddenName } from '../io/output-place.js';

/** Where an output lies: a symbolic link keeps being one, and what it leads to is replaced. */
export function realPlace(output: string): string {
  return existsSync(output) ? realpathSync(output) : output;
}

/** The folder beside a file of many documents where it is remembered what is in it. */
export function stateFolderOf(output: string): string {
  const path = realPlace(output);
  return join(dirname(path), hiddenName(path, '.clean-news'));
}
