import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles the command as the build does, but beside it: Node 20 runs no TypeScript, and a `dist/` at hand may be stale.
 *
 * @returns the script to run, and what takes it away again
 */
export async function buildCommand(): Promise<{ readonly script: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-build-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { 'clean-news': 'bin/clean-news.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);`,
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return {
    script: join(folder, 'clean-news.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
