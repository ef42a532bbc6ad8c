// Bundles the command, the library and the script of the workers as ES modules that share their chunks.
//
// Packages are bundled in, which starts a third faster in the part that is not Node itself (medians of 25 runs, floor =
// `node -e 0`: commander alone 1.19 floors bundled, 1.27 from node_modules; with a glob 1.39 against 1.62), and leaves
// whoever installs the package with one folder to trust. So they are devDependencies, and their licences go along.

import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin, transform } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** CommonJS packages ask for Node's modules with `require`, which an ES module has to make for itself. */
const REQUIRE = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n`;

/**
 * Tables as JSON, which is read faster than code, and language packs without the examples that test their rules:
 * together more than half of what a start spends on them.
 */
const tablesAsData: Plugin = {
  name: 'tables-as-data',
  setup(bundler) {
    const filter = /src[\\/](?:rules[\\/](?:phrases[\\/]\w+|months|weekdays)|score[\\/](?:markup-)?weights)\.ts$/;
    bundler.onLoad({ filter }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      const tables: Record<string, unknown> = await import(
        `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
      );
      const lines = Object.entries(tables).map(([name, table]) => {
        const data = JSON.stringify(table, (key, value: unknown) =>
          key === 'removes' || key === 'keeps' ? undefined : value,
        );
        return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(data)});`;
      });
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

/**
 * piscina starts its workers with a script of its own that lies beside it. In the bundle that is an entry of its own,
 * in the folder of the chunks, one of which piscina becomes.
 */
const piscinaWorker: Plugin = {
  name: 'piscina-worker',
  setup(bundler) {
    bundler.onLoad({ filter: /piscina[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const script = `(0, node_path_1.resolve)(__dirname, 'worker.js')`;
      if (!source.includes(script)) throw new Error('piscina starts its workers in another way now');
      const beside = `require('node:url').fileURLToPath(new URL('./pool-worker.js', __filename))`;
      return { contents: source.replace(script, beside), loader: 'js' };
    });
  },
};

/**
 * Writes the bundle into a folder.
 *
 * @returns what is in it, as esbuild tells it
 */
export async function bundle(folder: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      'bin/clean-news': 'bin/clean-news.ts',
      index: 'src/index.ts',
      corpus: 'src/corpus/index.ts',
      'batch/worker': 'src/batch/worker.ts',
      'chunks/pool-worker': 'node_modules/piscina/dist/worker.js',
    },
    outdir: folder,
    bundle: true,
    // What is imported lazily (language packs, reporters, readers) stays a chunk of its own, read when needed.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    // Names stay as they are, for the stacks in bug reports; letters of other scripts too, which halves their packs.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    plugins: [tablesAsData, piscinaWorker],
    // A native module for the priority of workers, which nobody asks for; without it piscina goes on.
    external: ['@napi-rs/nice'],
    // For write-file-atomic, which hashes its own place into the names of temporary files, and for piscina above.
    define: { __filename: 'import.meta.url' },
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, /\bvar __require ?=/.test(text) ? text.replace(/^(?:#!.*\n)?/, `$&${REQUIRE}`) : text);
  }
  await chmod(join(folder, 'bin/clean-news.js'), 0o755);
  return metafile;
}
