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
    writeFileSync(join(inputs, `${seed}.txt`), [...inventNews(PAGE_BYTES, 'paragraphs', seed)].join(''));
  }
  const results = [];
  for (const name of ['tree/', 'one/all.jsonl']) {
    const place = join(folder, 'killed', name);
    const started = process.hrtime.bigint();
    finish(inputs, place);
    const lasting = Number(process.hrtime.bigint() - started) / 1e6;
    const expected = tree(join(folder, 'killed'));
    rmSync(join(folder, 'killed'), { recursive: true });
    let different = 0;
    const each = Math.ceil(kills / 2);
    for (let done = 0; done < each; done += KILLS_A_TREE) {
      for (let kill = 0; kill < KILLS_A_TREE; kill++) await killed(inputs, place, Math.random() * lasting);
      finish(inputs, place);
      if (JSON.stringify(tree(join(folder, 'killed'))) !== JSON.stringify(expected)) different++;
      rmSync(join(folder, 'killed'), { recursive: true });
    }
    results.push(
      verdict(
        different === 0,
        `${each} kills of runs into ${name}: ${different} trees differ from an undisturbed run's`,
      ),
    );
  }
  return results.every(Boolean);
}

function finish(inputs: string, place: string): void {
  const { status, stderr } = spawnSync(process.execPath, [...NODE, inputs, '-o', place], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a run ended with ${status}: ${stderr}`);
}

async function killed(inputs: string, place: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [...NODE, inputs, '-o', place], { stdio: 'ignore' });
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
