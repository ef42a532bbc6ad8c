import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { directionOf } from './directions.js';
import { fallen, type Figures, FloorError, type Floors, formatFloors, lower, raise } from './floors.js';

const FILE = fileURLToPath(new URL('../floors.json', import.meta.url));

/** The options that each bench with floors has, for `parseArgs`. */
export const GATE_OPTIONS = {
  gate: { type: 'boolean', default: false },
  raise: { type: 'boolean', default: false },
  lower: { type: 'string', multiple: true },
  reason: { type: 'string', default: '' },
} as const;

export interface GateValues {
  readonly gate: boolean;
  readonly raise: boolean;
  readonly lower?: readonly string[] | undefined;
  readonly reason: string;
}

/**
 * Ends the process with 2 where the options ask for what cannot be done; to be called before anything is measured.
 */
export function checkGateOptions({ lower: names, reason }: GateValues): void {
  if (!names || reason.trim() !== '') return;
  console.error(`--lower ${names.join(', ')} needs a --reason, which is written into bench/floors.json`);
  process.exit(2);
}

/**
 * Does with the figures of a run what its options ask: compares them with `bench/floors.json`, or changes that.
 * Prints what it does; gives the exit code: 1 where figures fell, 2 where a floor cannot be lowered.
 */
export function applyGate(figures: Figures, values: GateValues): number {
  try {
    return apply(figures, values);
  } catch (error) {
    if (!(error instanceof FloorError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function apply(figures: Figures, values: GateValues): number {
  let floors = JSON.parse(readFileSync(FILE, 'utf8')) as Floors;
  const date = new Date().toISOString().slice(0, 10);
  for (const name of values.lower ?? [])
    floors = lower(floors, figures, directionOf, { name, reason: values.reason, date });
  if (values.raise) floors = raise(floors, figures, directionOf);
  if (values.raise || values.lower) {
    writeFileSync(FILE, formatFloors(floors));
    console.log('\nbench/floors.json is written');
  }
  if (!values.gate) return 0;
  const found = fallen(floors, figures, directionOf);
  for (const one of found) console.log(`✗ ${one}`);
  const count = Object.keys(figures).filter((name) => name in floors).length;
  console.log(found.length === 0 ? `\n✓ ${count} figures hold their floors` : `\n${found.length} figures fell`);
  return found.length === 0 ? 0 : 1;
}
