/**
 * `npm run bench:batch [-- --only workers,small,again,stream,kills]`: what batches cost beside the cleaning, as Markdown.
 * Needs `npm run build`, and Linux for processor times. Exits with 1 when a check fails.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAgain } from './batch-again.js';
import { measureKills } from './batch-kills.js';
import { COMMAND } from './timed-process.js';
import { measureSmall } from './batch-small.js';
import { measureStream } from './batch-stream.js';
import { measureWorkers } from './batch-workers.js';

function verdict(holds: boolean, text: string): boolean {
  console.log(`${holds ? '✓' : '✗'} ${text}`);
  return holds;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: 'workers,small,again,stream,kills' },
      pages: { type: 'string', default: '5000' },
      files: { type: 'string', default: '20000' },
      megabytes: { type: 'string', default: '300' },
      kills: { type: 'string', default: '200' },
    },
  });
  if (!existsSync(COMMAND)) throw new Error('nothing is built yet: npm run build');
  const load = loadavg()[0]?.toFixed(1);
  console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}, load ${load}`);
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-batch-'));
  const parts: Readonly<Record<string, () => Promise<boolean>>> = {
    workers: () => measureWorkers(folder, Number(values.pages), verdict),
    small: () => measureSmall(folder, Number(values.files), verdict),
    again: () => measureAgain(folder, Number(values.files) / 2, verdict),
    stream: () => measureStream(Number(values.megabytes), verdict),
    kills: () => measureKills(folder, Number(values.kills), verdict),
  };
  try {
    let holds = true;
    for (const name of values.only.split(',')) holds = ((await parts[name]?.()) ?? false) && holds;
    return holds ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = await main();
