import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.js';

/**
 * Bundles the command as the build does, but beside it: Node 20 runs no TypeScript, and a `dist/` at hand may be stale.
 *
 * @returns the script to run, and what takes it away again
 */
export async function buildCommand(): Promise<{ readonly script: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-build-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await bundle(folder);
  return {
    script: join(folder, 'bin/clean-news.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
