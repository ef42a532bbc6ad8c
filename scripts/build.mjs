// Builds dist/: the command and the library as ES modules that share their chunks; tsc adds the declarations.
//
// Packages are bundled in, which starts a third faster in the part that is not Node itself (medians of 25 runs, floor =
// `node -e 0`: commander alone 1.19 floors bundled, 1.27 from node_modules; with a glob 1.39 against 1.62), and leaves
// whoever installs the package with one folder to trust. So they are devDependencies, and their licences go along.

import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, transform } from 'esbuild';

const OUT = 'dist';

/** CommonJS packages ask for Node's modules with `require`, which an ES module has to make for itself. */
const REQUIRE = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n`;

/**
 * Tables as JSON, which is read faster than code, and language packs without the examples that test their rules:
 * together more than half of what a start spends on them.
 */
const tablesAsData = {
  name: 'tables-as-data',
  setup({ onLoad }) {
    const filter = /src[\\/](?:rules[\\/](?:phrases[\\/]\w+|months|weekdays)|score[\\/](?:markup-)?weights)\.ts$/;
    onLoad({ filter }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      const tables = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
      const lines = Object.entries(tables).map(([name, table]) => {
        const data = JSON.stringify(table, (key, value) => (key === 'removes' || key === 'keeps' ? undefined : value));
        return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(data)});`;
      });
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

async function bundle() {
  const { outputFiles, metafile } = await build({
    entryPoints: { 'bin/clean-news': 'bin/clean-news.ts', index: 'src/index.ts', corpus: 'src/corpus/index.ts' },
    outdir: OUT,
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
    plugins: [tablesAsData],
    // For write-file-atomic, which hashes its own place into the names of temporary files.
    define: { __filename: 'import.meta.url' },
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, /\bvar __require ?=/.test(text) ? text.replace(/^(?:#!.*\n)?/, `$&${REQUIRE}`) : text);
  }
  await chmod(`${OUT}/bin/clean-news.js`, 0o755);
  return metafile;
}

/** The packages that something in the bundle came from, as folders. */
function packagesIn(metafile) {
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const folders = bundled.map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const terms = file === undefined ? `Licence: ${license}` : await readFile(`${folder}/${file}`, 'utf8');
  return `${name} ${version} (${license})\n\n${terms.trim()}\n`;
}

await rm(OUT, { recursive: true, force: true });
const metafile = await bundle();
const notices = await Promise.all(packagesIn(metafile).map(notice));
await writeFile(`${OUT}/third-party-licenses.txt`, notices.join(`\n${'-'.repeat(80)}\n\n`));
