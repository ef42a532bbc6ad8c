import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import counted from '../bench/results/rules.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { articleJsonSchema } from '../scripts/article-json-schema.js';
import { fillReadme, readmeParts } from '../scripts/readme-parts.js';
import { rulesPage } from '../scripts/rules-page.js';
import { listPasses } from '../src/index.js';
import { createProgram } from '../src/cli/options.js';
import { LANGUAGES } from '../src/rules/pack.js';
import { loadAllPacks } from '../src/rules/packs.js';
import { buildCommand } from './cli/build-command.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/benchmarks.md',
  'docs/dependencies.md',
  'docs/quality.md',
  'docs/rules.md',
  'bench/results/README.md',
];

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readme = read('README.md');

describe('generated pages', () => {
  it('README.md is current: else npm run docs:rules', async () => {
    expect(fillReadme(readme, await readmeParts()) === readme, 'README.md is stale: npm run docs:rules').toBe(true);
  });

  it('README.md has a place for every generated part', async () => {
    for (const name of Object.keys(await readmeParts())) expect(readme).toContain(`<!-- begin ${name} -->`);
  });

  it('docs/rules.md is current: else npm run docs:rules', async () => {
    const page = rulesPage(await listPasses(), await loadAllPacks(), counted);
    expect(page === read('docs/rules.md'), 'docs/rules.md is stale: npm run docs:rules').toBe(true);
  });
});

describe('what the README says', () => {
  it('names every option of the command, and no other', () => {
    const program = createProgram('0.0.0', { clean() {}, rules() {}, schema() {}, learn() {} });
    const known = [...program.options.flatMap(({ long }) => long ?? []), '--help'];
    const table = readme.slice(readme.indexOf('### Options'), readme.indexOf('### Exit codes'));
    const named = [...table.matchAll(/^\| (.*?) \|/gmu)].flatMap(([, cell]) => cell?.match(/--[a-z-]+/gu) ?? []);
    expect(named.toSorted()).toEqual(known.toSorted());
  });

  it('names every field of the JSON, and no other', () => {
    const { properties } = articleJsonSchema() as { properties: Record<string, unknown> };
    const table = readme.slice(readme.indexOf('**JSON**'), readme.indexOf('**Text**'));
    const named = [...table.matchAll(/^\| (`.*?) \|/gmu)].flatMap(([, cell]) => cell?.match(/(?<=`)\w+(?=`)/gu) ?? []);
    expect(named.toSorted()).toEqual(Object.keys(properties).toSorted());
  });

  it('counts the languages', () => {
    expect(readme).toContain(` ${LANGUAGES.length} languages.`);
  });

  it('switches off rules that exist', async () => {
    const passes = await listPasses();
    const rules = passes.flatMap(({ name, rules: own }) => own.map(({ id }) => `${name}/${id}`));
    const known = new Set([...passes.map(({ name }) => name), ...rules]);
    const named = [...readme.matchAll(/--disable ([a-z][\w/,-]*)/gu)].flatMap(([, names]) => (names ?? '').split(','));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  it('shows code that compiles', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clean-news-docs-'));
    try {
      const [, code = ''] = /```ts\n(import [\s\S]*?)```/u.exec(readme.slice(readme.indexOf('## From code'))) ?? [];
      writeFileSync(join(folder, 'readme.mts'), code);
      const paths = { 'clean-news': [join(ROOT, 'src/index.ts')] };
      const compilerOptions = {
        paths,
        noUnusedLocals: false,
        rootDir: '/',
        typeRoots: [join(ROOT, 'node_modules/@types')],
      };
      const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: [], files: ['readme.mts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const tsc = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], {
        encoding: 'utf8',
      });
      expect(tsc.stdout.split('\n').filter((line) => line.includes('readme.mts'))).toEqual([]);
      expect(code).toContain('createCleaner');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is true of the command: cleaning its own Markdown changes nothing', async () => {
    const command = await buildCommand();
    const run = (input: string) =>
      execFileSync(process.execPath, [command.script, '--no-config', '-q', '-'], { encoding: 'utf8', input });
    try {
      const once = run(read('examples/harbour.txt'));
      expect(once).toContain('# Old fish market');
      expect(run(once)).toBe(once);
    } finally {
      command.remove();
    }
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/gu)].map(([, target]) => target ?? '');
    expect(links.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('names scripts and files that exist', () => {
    const scripts = [...text.matchAll(/npm run ([a-z][a-z:-]*)/gu)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const files = [...text.matchAll(/`((?:src|test|scripts|bench|examples|docs|fixtures)\/[\w./-]+)`/gu)].map(
      ([, file]) => file ?? '',
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
