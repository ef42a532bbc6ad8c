/** What `fuzz.ts` starts: tries inputs one after the other, says of each that it begins, and what was wrong with it. */
import { createCleaner } from '../src/index.js';
import { checkInput } from './fuzz-check.js';
import { FuzzInputs } from './fuzz-inputs.js';

export type FuzzMessage = { readonly begins: number } | { readonly wrong: number; readonly error: string };

const [seed = 1, first = 0, last = 0, step = 1] = process.argv.slice(2).map(Number);
const inputs = new FuzzInputs(seed);
const cleaner = await createCleaner();
const tell = (message: FuzzMessage): void => void process.send?.(message);

for (let number = first; number < last; number += step) {
  tell({ begins: number });
  try {
    await checkInput(inputs.make(number), cleaner);
  } catch (error) {
    tell({ wrong: number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
process.disconnect();
