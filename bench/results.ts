import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machine } from './machine.js';
import type { PeerTable } from './peers/peer-result.js';
import type { GrowthRow } from './speed/growth.js';
import type { PagesRound } from './speed/pages.js';
import type { Start } from './speed/start.js';

/** Where runs leave what the report is made of, and the report itself. */
export const RESULTS = fileURLToPath(new URL('results/', import.meta.url));
const PEERS = `${RESULTS}peers.json`;

/** The tables of the last run of each corpus and kind; none where nothing was saved. */
export function savedPeerTables(): PeerTable[] {
  return existsSync(PEERS) ? (JSON.parse(readFileSync(PEERS, 'utf8')) as PeerTable[]) : [];
}

/** Puts a table in the place of the one of the same corpus and kind; peers that were not run again stay in it. */
export function savePeerTable(table: PeerTable): void {
  const key = keyOf(table);
  const old = savedPeerTables();
  const kept = old
    .filter((other) => keyOf(other) === key && other.pages === table.pages)
    .flatMap(({ results }) => results)
    .filter(({ peer }) => table.results.every((result) => result.peer !== peer));
  const tables = [
    ...old.filter((other) => keyOf(other) !== key),
    { ...table, results: [...table.results, ...kept] },
  ].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(PEERS, `${JSON.stringify(tables, null, 2)}\n`);
}

function keyOf({ corpus, kind }: PeerTable): string {
  return `${corpus} ${kind}`;
}

/** What `npm run bench:speed -- --save` leaves. */
export interface SpeedResult {
  readonly machine: string;
  /** ISO day. */
  readonly date: string;
  readonly corpus: string;
  readonly pages: number;
  readonly rounds: readonly PagesRound[];
  readonly onePage: Start;
  readonly start: Start;
  readonly growth: readonly GrowthRow[];
}

const SPEED = `${RESULTS}speed.json`;

/** The last figures of each part; null where nothing was saved. */
export function savedSpeed(): Partial<SpeedResult> | null {
  return existsSync(SPEED) ? (JSON.parse(readFileSync(SPEED, 'utf8')) as Partial<SpeedResult>) : null;
}

/** Parts that were not measured again stay as they were. */
export function saveSpeed(result: Partial<SpeedResult>): void {
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(SPEED, `${JSON.stringify({ ...savedSpeed(), ...result, machine: machine(), date }, null, 2)}\n`);
}
