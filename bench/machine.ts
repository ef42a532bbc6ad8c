import { cpus, loadavg, totalmem } from 'node:os';
import manifest from '../package.json' with { type: 'json' };

/** The machine and versions of a run, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim().replaceAll(/\s+/gu, ' ') ?? 'unknown make';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = loadavg()[0]?.toFixed(1);
  return `clean-news ${manifest.version}, Node ${process.version}, ${cpus().length} cores of ${model}, ${memory}, load ${load}`;
}
