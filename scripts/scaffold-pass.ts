import { PASSES } from '../src/passes/passes.js';
import { insertBefore, KEBAB_CASE, readSource, type Scaffold, ScaffoldError } from './scaffold.js';

const LIST = 'src/passes/passes.ts';
/** No article is called so, which keeps the fixture red until its truth is written. */
const WANT = `${JSON.stringify({ title: '', paragraphs: [], gone: [] }, null, 2)}\n`;

/** A pass that takes nothing yet, its line in the running order, a unit test and two fixtures that fail until written. */
export function scaffoldPass(root: string, name = ''): Scaffold {
  if (!KEBAB_CASE.test(name)) throw new ScaffoldError(`a pass is named in kebab-case, not “${name}”`);
  if (PASSES.some((pass) => pass.name === name)) throw new ScaffoldError(`there is a pass ${name} already`);
  const variable = name.replaceAll(/-(?<letter>[a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
  const fixture = `fixtures/passes/${name}`;
  return {
    created: {
      [`src/passes/block/${name}.ts`]: passStub(name, variable),
      [`test/passes/${name}.test.ts`]: testStub(name),
      [`${fixture}/input.txt`]: '',
      [`${fixture}/want.json`]: WANT,
      [`${fixture}-keeps/input.txt`]: '',
      [`${fixture}-keeps/want.json`]: WANT,
    },
    changed: { [LIST]: listPass(readSource(root, LIST), name, variable) },
    next: [
      `write src/passes/block/${name}.ts: what it takes, by which rules, and how much of an article it may take`,
      `move its line in ${LIST} to where it belongs; it stands before the passes that judge by place`,
      `invent lines for test/passes/${name}.test.ts, and a scrape each for ${fixture} and ${fixture}-keeps`,
      `npm run goldens -- passes/${name}, and read what it wrote`,
      'npm run docs:rules',
    ],
  };
}

/** Imports stand in the order of their files; the pass before those that take whatever is outside the body. */
function listPass(list: string, name: string, variable: string): string {
  const line = `import { ${variable} } from './block/${name}.js';\n`;
  const imports = list.match(/^import .*\n/gmu) ?? [];
  const after = imports.find((other) => fileOf(other) > fileOf(line) || !fileOf(other).startsWith('./block/'));
  const imported = insertBefore(list, '', after ?? imports[0] ?? '', line);
  const before = imported.includes('\n  pageHead,\n') ? '  pageHead,\n' : '];';
  return insertBefore(imported, 'export const PASSES', before, `  ${variable},\n`);
}

function fileOf(statement: string): string {
  return /'([^']*)'/u.exec(statement)?.[1] ?? '';
}

function passStub(name: string, variable: string): string {
  return `import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import type { BlockPass } from '../pass.js';

/** Say here why this is no part of an article. */
export const ${variable}: BlockPass = {
  name: '${name}',
  description: 'Removes nothing yet.',
  touches: ['remove'],
  // Say here why an article never loses more than this.
  maxShare: 0.1,
  rules: [{ id: 'line', reason: 'is such a line' }],
  *run({ blocks }, context) {
    for (const block of blocks) {
      if (context.body.isBody(block.id) || !isSuchALine(block)) continue;
      yield remove(block, 'line', 'is such a line');
    }
  },
};

/** Say here what tells it. */
function isSuchALine({ text }: Block): boolean {
  return text === '';
}
`;
}

function testStub(name: string): string {
  return `import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

/** What the pass took out of a text. */
async function taken(text: string): Promise<string[]> {
  const { removals } = await clean(text);
  return removals.filter(({ pass }) => pass === '${name}').map((removal) => removal.text);
}

describe('${name}', () => {
  it('takes what it is for', async () => {
    expect(await taken('')).toEqual(['a line that you invent']);
  });

  it('leaves what only looks like it', async () => {
    expect(await taken('')).toEqual([]);
  });
});
`;
}
