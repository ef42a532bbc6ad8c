import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND } from './timed-process.js';
import { inventNews } from './invented-news.js';

/** Enough that a run lasts a second, so that kills fall into every part of one. */
const PAGES = 150;
const PAGE_BYTES = 3000;
/** After so many kills in a row the run is let finish, its tree compared, and begun anew. */
const KILLS_A_TREE = 5;

/** So many pages have a copy that lost its end, and what becomes of copies is killed as well. */
const COPIED = 4;
const RUNS: readonly (readonly [string, ...string[]])[] = [
  ['tree/'],
  ['one/all.jsonl'],
  ['tree/', '--dedupe', 'drop'],
  ['one/all.jsonl', '--dedupe', 'drop'],
];

const NODE = [COMMAND, '--no-config', '-q', '-j', '2'];

/** Kills batches at random moments; what the last run leaves must be what an undisturbed one leaves, byte by byte. */
export async function measureKills(
  folder: string,
  kills: number,
  verdict: (holds: boolean, text: string) => boolean,
): Promise<boolean> {
  const inputs = join(folder, 'killed-in');
  mkdirSync(inputs);
  for (let seed = 1; seed <= PAGES; seed++) {
    writeFileSync(join(inputs, `${seed}.txt`), page(seed));
  }
  const results = [];
  for (const [name, ...more] of RUNS) {
    const place = join(folder, 'killed', name);
    const args = [inputs, '-o', place, ...more];
    const started = process.hrtime.bigint();
    finish(args);
    const lasting = Number(process.hrtime.bigint() - started) / 1e6;
    const expected = tree(join(folder, 'killed'));
    rmSync(join(folder, 'killed'), { recursive: true });
    let different = 0;
    const each = Math.ceil(kills / RUNS.length);
    for (let done = 0; done < each; done += KILLS_A_TREE) {
      for (let kill = 0; kill < KILLS_A_TREE; kill++) await killed(args, Math.random() * lasting);
      finish(args);
      if (JSON.stringify(tree(join(folder, 'killed'))) !== JSON.stringify(expected)) different++;
      rmSync(join(folder, 'killed'), { recursive: true });
    }
    results.push(
      verdict(
        different === 0,
        `${each} kills of runs into ${[name, ...more].join(' ')}: ${different} trees differ from an undisturbed run's`,
      ),
    );
  }
  return results.every(Boolean);
}

function page(seed: number): string {
  const original = seed % COPIED === 0 ? seed - 1 : seed;
  const paragraphs = [...inventNews(PAGE_BYTES, 'paragraphs', original)].join('').split('\n\n');
  return paragraphs.slice(0, seed === original ? undefined : Math.ceil(paragraphs.length * 0.7)).join('\n\n');
}

function finish(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [...NODE, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a run ended with ${status}: ${stderr}`);
}

async function killed(args: readonly string[], after: number): Promise<void> {
  const child = spawn(process.execPath, [...NODE, ...args], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await ended;
  clearTimeout(timer);
}

/** Every file, the program's own too, with its bytes. */
function tree(folder: string): [name: string, content: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), 'latin1')]);
}
