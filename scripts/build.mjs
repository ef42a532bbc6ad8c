// Builds dist/: the command and the library as ES modules that share their chunks; tsc adds the declarations.
//
// Packages are bundled in, which starts a third faster in the part that is not Node itself (medians of 25 runs, floor =
// `node -e 0`: commander alone 1.19 floors bundled, 1.27 from node_modules; with a glob 1.39 against 1.62), and leaves
// whoever installs the package with one folder to trust. So they are devDependencies, and their licences go along.

import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist';

/** CommonJS packages ask for Node's modules with `require`, which an ES module has to make for itself. */
const REQUIRE = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n`;

async function bundle() {
  const { outputFiles, metafile } = await build({
    entryPoints: { 'bin/clean-news': 'bin/clean-news.ts', index: 'src/index.ts' },
    outdir: OUT,
    bundle: true,
    // What is imported lazily (language packs, reporters, readers) stays a chunk of its own, read when needed.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    // For write-file-atomic, which hashes its own place into the names of temporary files.
    define: { __filename: 'import.meta.url' },
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text.includes('var __require = ') ? text.replace(/^(?:#!.*\n)?/, `$&${REQUIRE}`) : text);
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
