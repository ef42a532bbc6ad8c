// Builds dist/: the bundle and the licences of what is in it; tsc adds the declarations.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { bundle } from './bundle.js';

const OUT = 'dist';

/** The packages that something in the bundle came from, as folders. */
function packagesIn(metafile: Metafile): string[] {
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const folders = bundled.map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Record<
    string,
    string
  >;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const terms = file === undefined ? `Licence: ${license}` : await readFile(`${folder}/${file}`, 'utf8');
  return `${name} ${version} (${license})\n\n${terms.trim()}\n`;
}

await rm(OUT, { recursive: true, force: true });
const metafile = await bundle(OUT);
const notices = await Promise.all(packagesIn(metafile).map(notice));
await writeFile(`${OUT}/third-party-licenses.txt`, notices.join(`\n${'-'.repeat(80)}\n\n`));
