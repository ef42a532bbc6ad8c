/**
 * Writes docs/rules.md and the generated parts of README.md: `npm run docs:rules`.
 * A test fails when either is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import counted from '../bench/results/rules.json' with { type: 'json' };
import { listPasses } from '../src/index.js';
import { loadAllPacks } from '../src/rules/packs.js';
import { fillReadme, readmeParts } from './readme-parts.js';
import { rulesPage } from './rules-page.js';

const README = new URL('../README.md', import.meta.url);

writeFileSync(
  new URL('../docs/rules.md', import.meta.url),
  rulesPage(await listPasses(), await loadAllPacks(), counted),
);
writeFileSync(README, fillReadme(readFileSync(README, 'utf8'), await readmeParts()));
