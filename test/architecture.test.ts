import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { eagerPackages, findViolations, FLOORS } from './floors.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function readSources(...folders: string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  return new Map(files.toSorted().map((file) => [file, readFileSync(`${ROOT}/${file}`, 'utf8')]));
}

/** The messages for one invented file. */
function faults(file: string, source: string): string[] {
  return findViolations(new Map([[file, source]])).map(({ message }) => message);
}

describe('the house', () => {
  const sources = readSources('bin', 'src');

  it('keeps its floors', () => {
    expect(findViolations(sources).map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });

  it('starts without any package', () => {
    expect(eagerPackages(sources, 'bin/clean-news.ts')).toEqual([]);
  });
});

describe('the checker of floors', () => {
  it('lets imports go down, and stay in their room', () => {
    const descending = FLOORS.map(([room]) => room).filter((room) => room !== 'bin' && room !== 'index');
    for (const [index, room] of descending.entries()) {
      for (const below of descending.slice(index)) {
        expect(faults(`src/${room}/a.ts`, `import { b } from '../${below}/b.js';\n`)).toEqual([]);
      }
    }
    expect(faults('bin/clean-news.ts', `import { main } from '../src/cli/main.js';\n`)).toEqual([]);
    expect(faults('src/batch/a.ts', `import { clean } from '../index.js';\n`)).toEqual([]);
    expect(faults('src/passes/block/a.ts', `import { b } from '../b.js';\n`)).toEqual([]);
  });

  it.each([
    ['a plain import', `import { clean } from '../pipeline/clean.js';\n`],
    ['a type', `import type { Clean } from '../pipeline/clean.js';\n`],
    ['several lines', `import {\n  clean,\n  type Clean,\n} from '../pipeline/clean.js';\n`],
    ['a re-export', `export { clean } from '../pipeline/clean.js';\n`],
    ['a re-export of all', `export * from "../pipeline/clean.js";\n`],
    ['a side effect', `import '../pipeline/clean.js';\n`],
    ['a lazy import', `const later = () => import('../pipeline/clean.js');\n`],
    ['a lazy import over lines', `const later = () =>\n  import(\n    '../pipeline/clean.js'\n  );\n`],
    ['a type query', `type Clean = typeof import('../pipeline/clean.js');\n`],
    ['code below a comment', `/* why */\n// more\nimport { clean } from '../pipeline/clean.js';\n`],
  ])('finds an import that goes up: %s', (_, source) => {
    expect(faults('src/text/tokens.ts', source)).toEqual([
      'imports "../pipeline/clean.js": text may not know pipeline, which is above it',
    ]);
  });

  it('finds rooms of one floor that know each other', () => {
    expect(faults('src/readers/text.ts', `import { a } from '../passes/a.js';\n`)).toEqual([
      'imports "../passes/a.js": readers and passes do not know each other',
    ]);
    expect(faults('src/writers/a.ts', `import { b } from '../readers/b.js';\n`)).toHaveLength(1);
  });

  it('ignores imports that are only spoken of', () => {
    const source = [
      `/**\n * import { clean } from '../pipeline/clean.js';\n * import('../pipeline/clean.js')\n */`,
      `// import { clean } from '../pipeline/clean.js';`,
      `  // import('../pipeline/clean.js')`,
      `export const note = "a word from '../pipeline/clean.js'";`,
      `export const url = 'https://example.org/a';`,
    ].join('\n');
    expect(faults('src/text/tokens.ts', source)).toEqual([]);
  });

  it('finds what the bundler cannot follow', () => {
    expect(faults('src/rules/packs.ts', 'const pack = await import(`./phrases/${code}.js`);\n')).toEqual([
      'imports a computed name, which the bundler cannot follow: list the cases',
    ]);
    expect(faults('src/text/a.ts', `import { b } from './b';\n`)).toEqual([
      'imports "./b": relative imports end in .js',
    ]);
  });

  it('keeps Node below io out', () => {
    expect(faults('src/text/hash.ts', `import { createHash } from 'node:crypto';\n`)).toHaveLength(1);
    expect(faults('src/index.ts', `import { readFile } from 'node:fs/promises';\n`)).toHaveLength(1);
    expect(faults('src/io/hash.ts', `import { createHash } from 'node:crypto';\n`)).toEqual([]);
    expect(faults('src/io/hash.ts', `import { createHash } from 'crypto';\n`)).toEqual([
      'imports "crypto": write it with node:',
    ]);
  });

  it('keeps packages in the rooms they are for', () => {
    expect(faults('src/io/a.ts', `import chalk from 'chalk';\n`)).toEqual([
      'imports "chalk": it is for src/cli and src/reporters',
    ]);
    expect(faults('src/reporters/a.ts', `import chalk from 'chalk';\n`)).toEqual([]);
    expect(faults('src/score/a.ts', `import { load } from 'cheerio/slim';\n`)).toEqual([
      'imports "cheerio/slim": it is for src/readers/html* and src/passes/dom',
    ]);
    expect(faults('src/passes/block/a.ts', `import type { Element } from 'domhandler';\n`)).toHaveLength(1);
    for (const file of ['src/readers/html.ts', 'src/readers/html/metadata.ts', 'src/readers/html-tree.ts']) {
      expect(faults(file, `import { load } from 'cheerio/slim';\n`)).toEqual([]);
    }
    expect(faults('src/passes/dom/hidden.ts', `import { isTag } from 'domhandler';\n`)).toEqual([]);
  });

  it('finds clocks, chance and the process where answers are made', () => {
    expect(faults('src/pipeline/a.ts', 'const now = Date.now();\n')).toHaveLength(1);
    expect(faults('src/passes/a.ts', 'const today = new Date();\n')).toHaveLength(1);
    expect(faults('src/corpus/a.ts', 'const seed = Math.random();\n')).toHaveLength(1);
    expect(faults('src/text/a.ts', 'if (process.env["DEBUG"]) debug();\n')).toHaveLength(1);
    expect(faults('src/text/dates.ts', 'const day = new Date(0);\n')).toEqual([]);
    expect(faults('src/batch/a.ts', 'const started = Date.now();\n')).toEqual([]);
  });

  it('finds names that are not kebab-case or say nothing', () => {
    expect(faults('src/text/textUtils.ts', '')).toEqual(['"textUtils" is not kebab-case']);
    expect(faults('src/text/text-utils.ts', '')).toEqual(['"text-utils" says nothing: name what it does']);
    expect(faults('src/rules/constants/a.ts', '')).toEqual(['"constants" says nothing: name what it does']);
    expect(faults('src/cellar/a.ts', '')).toEqual(['stands in no room: see FLOORS']);
    expect(faults('src/loose.ts', '')).toEqual(['stands in no room: see FLOORS']);
  });

  it('follows eager imports only', () => {
    const sources = new Map([
      ['bin/a.ts', `import { main } from '../src/cli/main.js';\n`],
      ['src/cli/main.ts', `import type { Chalk } from 'chalk';\nimport './b.js';\nconst c = () => import('./c.js');\n`],
      ['src/cli/b.ts', `import { a } from '@scope/name/deep';\nimport '../cli/main.js';\nimport 'node:fs';\n`],
      ['src/cli/c.ts', `import yaml from 'yaml';\n`],
    ]);
    expect(eagerPackages(sources, 'bin/a.ts')).toEqual(['@scope/name']);
  });
});
