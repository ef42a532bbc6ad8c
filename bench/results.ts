import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InputKind } from './corpora.js';
import type { FindingKind } from './judge/findings.js';
import { machine } from './machine.js';
import type { PeerTable } from './peers/peer-result.js';
import type { Summary } from './score/summarise.js';
import type { GrowthRow } from './speed/growth.js';
import type { PagesRound } from './speed/pages.js';
import type { Start } from './speed/start.js';

/** Where runs leave what the report is made of, and the report itself. */
export const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

/** On which machine something was measured, and when. */
export interface Measured {
  readonly machine: string;
  /** ISO day. */
  readonly date: string;
}

/** What `npm run bench:quality -- --save` leaves. */
export interface QualityResult extends Measured {
  readonly rows: readonly {
    readonly corpus: string;
    readonly kind: InputKind;
    readonly cleaned: Summary;
    readonly untouched: Summary | null;
  }[];
  /** The heaviest groups of each kind of finding. */
  readonly findings: readonly {
    readonly kind: FindingKind;
    readonly group: string;
    readonly words: number;
    readonly blocks: number;
    readonly pages: number;
  }[];
}

/** What `npm run bench:speed -- --save` leaves. */
export interface SpeedResult extends Measured {
  readonly corpus: string;
  readonly pages: number;
  readonly rounds: readonly PagesRound[];
  readonly onePage: Start;
  readonly start: Start;
  readonly growth: readonly GrowthRow[];
}

/** The tables of the last run of each corpus and kind; none where nothing was saved. */
export function savedPeerTables(): readonly PeerTable[] {
  return (read('peers') as readonly PeerTable[] | null) ?? [];
}

/** Puts a table in the place of the one of the same corpus and kind; peers that were not run again stay in it. */
export function savePeerTable(table: PeerTable): void {
  const key = keyOf(table);
  const old = savedPeerTables();
  const kept = old
    .filter((other) => keyOf(other) === key && other.pages === table.pages)
    .flatMap(({ results }) => results)
    .filter(({ peer }) => table.results.every((result) => result.peer !== peer));
  const tables = [...old.filter((other) => keyOf(other) !== key), { ...table, results: [...table.results, ...kept] }];
  write(
    'peers',
    tables.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  );
}

function keyOf({ corpus, kind }: PeerTable): string {
  return `${corpus} ${kind}`;
}

export function savedQuality(): QualityResult | null {
  return read('quality') as QualityResult | null;
}

export function saveQuality(result: Omit<QualityResult, keyof Measured>): void {
  write('quality', { ...measured(), ...result });
}

/** The last figures of each part; null where nothing was saved. */
export function savedSpeed(): Partial<SpeedResult> | null {
  return read('speed') as Partial<SpeedResult> | null;
}

/** Parts that were not measured again stay as they were. */
export function saveSpeed(result: Partial<SpeedResult>): void {
  write('speed', { ...savedSpeed(), ...result, ...measured() });
}

function measured(): Measured {
  return { machine: machine(), date: new Date().toISOString().slice(0, 10) };
}

function read(name: string): unknown {
  const file = `${RESULTS}${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null;
}

function write(name: string, result: unknown): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}
