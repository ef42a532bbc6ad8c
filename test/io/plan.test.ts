import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makePlan, type Plan, type PlanRequest } from '../../src/io/plan.js';
import { scratch } from './scratch.js';

/** Plans with paths relative to the folder, which stands for the working directory. */
async function plan(folder: string, request: PlanRequest): Promise<[string | null, string | null][]> {
  const { inputs } = await planIn(folder, request);
  const short = (path: string | null): string | null => (path === null ? null : relative(folder, path));
  return inputs.map(({ path, output }) => [short(path), short(output)]);
}

function planIn(folder: string, request: PlanRequest): Promise<Plan> {
  const inside = (path: string): string => (path === '-' ? path : `${folder}/${path}`);
  const output = request.output === undefined ? undefined : inside(request.output);
  return makePlan({ ...request, args: request.args.map(inside), output });
}

const TREE = {
  'in/b.txt': '',
  'in/a.txt': '',
  'in/sub/B.HTML': '',
  'in/sub/c.txt.gz': '',
  'in/.hidden.txt': '',
  'in/d.png': '',
};

describe('what is read', () => {
  it('takes arguments as given and sorts inside folders by code unit', async () => {
    const folder = scratch({ ...TREE, 'z.txt': '' });
    expect((await plan(folder, { args: ['z.txt', 'in', '-'] })).map(([path]) => path)).toEqual([
      'z.txt',
      'in/a.txt',
      'in/b.txt',
      'in/sub/B.HTML',
      'in/sub/c.txt.gz',
      null,
    ]);
  });

  it('keeps the folder as it was written', async () => {
    const folder = scratch(TREE);
    const { inputs } = await planIn(folder, { args: ['in//'] });
    expect(inputs[0]?.path).toBe(`${folder}/in/a.txt`);
  });

  it('matches patterns, dot files only when they are named', async () => {
    const folder = scratch(TREE);
    const paths = async (arg: string): Promise<unknown> => (await plan(folder, { args: [arg] })).map(([path]) => path);
    expect(await paths('in/*.txt')).toEqual(['in/a.txt', 'in/b.txt']);
    expect(await paths('in/**/*.{png,gz}')).toEqual(['in/d.png', 'in/sub/c.txt.gz']);
    expect(await paths('in/.hidden.txt')).toEqual(['in/.hidden.txt']);
  });

  it('takes an existing file with a pattern-like name for the file', async () => {
    const folder = scratch({ '[a].txt': '', 'a.txt': '' });
    expect(await plan(folder, { args: ['[a].txt'] })).toEqual([['[a].txt', null]]);
  });

  it('copes with odd names', async () => {
    const folder = scratch({ 'in/two\nlines.txt': '', 'in/-dash.txt': '', 'in/naïve 💧.txt': '' });
    expect((await plan(folder, { args: ['in'], output: 'out/' })).map(([, output]) => output)).toEqual([
      'out/-dash.txt.md',
      'out/naïve 💧.txt.md',
      'out/two\nlines.txt.md',
    ]);
  });

  it.each(['in', 'in/**/*.txt'])('does not follow linked folders round in circles: %s', async (arg) => {
    const folder = scratch({ 'in/a.txt': '' });
    symlinkSync(join(folder, 'in'), join(folder, 'in/loop'));
    expect((await plan(folder, { args: [arg] })).map(([path]) => path)).toEqual(['in/a.txt']);
  });

  it.skipIf(process.platform === 'win32')(
    'reads linked files, no pipes, and lists links that lead nowhere',
    async () => {
      const folder = scratch({ 'a.txt': '', 'in/b.txt': '' });
      symlinkSync(join(folder, 'a.txt'), join(folder, 'in/link.txt'));
      symlinkSync(join(folder, 'in/loop.txt'), join(folder, 'in/loop.txt'));
      execFileSync('mkfifo', [join(folder, 'in/pipe.txt')]);
      const paths = ['in/b.txt', 'in/link.txt', 'in/loop.txt'];
      expect((await plan(folder, { args: ['in'] })).map(([path]) => path)).toEqual(paths);
      expect((await plan(folder, { args: ['in/*.txt'] })).map(([path]) => path)).toEqual(paths);
    },
  );

  // Nothing is locked to the superuser.
  it.skipIf(process.getuid?.() === 0)('lists a folder nobody may look into, so that it fails by name', async () => {
    const folder = scratch({ 'in/a.txt': '', 'in/locked/b.txt': '' });
    chmodSync(join(folder, 'in/locked'), 0);
    onTestFinished(() => chmodSync(join(folder, 'in/locked'), 0o700));
    expect((await plan(folder, { args: ['in'] })).map(([path]) => path)).toEqual(['in/a.txt', 'in/locked']);
  });

  it('takes the paths of a list as they are, folders too', async () => {
    const folder = scratch({ '*.txt': '', 'a.txt': '', 'in/b.txt': '' });
    const listed = ['*.txt', 'none.txt', 'in'].map((name) => join(folder, name));
    expect((await plan(folder, { args: ['a.txt'], listed })).map(([path]) => path)).toEqual([
      'a.txt',
      '*.txt',
      'none.txt',
      'in/b.txt',
    ]);
  });

  it('leaves out what else the run writes', async () => {
    const folder = scratch({ 'in/a.txt': '', 'in/all.jsonl': '', 'in/report.jsonl': '' });
    const request = { args: ['in'], output: 'in/all.jsonl', leaveOut: [join(folder, 'in/report.jsonl')] };
    expect(await plan(folder, request)).toEqual([['in/a.txt', null]]);
  });

  it('plans a missing file: that it is missing is one input’s failure', async () => {
    expect(await plan(scratch(), { args: ['none.txt'] })).toEqual([['none.txt', null]]);
  });

  it('calls it a usage error when nothing matches', async () => {
    const folder = scratch({ 'in/d.png': '' });
    await expect(planIn(folder, { args: ['in'] })).rejects.toMatchObject({ code: 'usage' });
    await expect(planIn(folder, { args: ['in/*.txt'] })).rejects.toMatchObject({
      code: 'usage',
      message: /nothing matches/,
    });
  });
});

describe('what is written', () => {
  it('mirrors the tree and keeps the whole name', async () => {
    const folder = scratch(TREE);
    expect((await plan(folder, { args: ['in/'], output: 'out/', format: 'json' })).map(([, output]) => output)).toEqual(
      ['out/a.txt.json', 'out/b.txt.json', 'out/sub/B.HTML.json', 'out/sub/c.txt.gz.json'],
    );
  });

  it('keeps inputs of the same name apart', async () => {
    const folder = scratch({ 'x/a.txt': '', 'y/a.txt': '' });
    expect((await plan(folder, { args: ['x/a.txt', 'y'], output: 'out' })).map(([, output]) => output)).toEqual([
      'out/x/a.txt.md',
      'out/y/a.txt.md',
    ]);
  });

  it('never leaves the output folder', async () => {
    const folder = scratch({ 'a.txt': '', 'deep/er/x.txt': '' });
    const outputs = await plan(folder, { args: ['deep/er/../../a.txt', 'deep/er/x.txt', '-'], output: 'deep/out/' });
    for (const [, output] of outputs) expect(output).toMatch(/^deep\/out\/(?!\.\.)/);
  });

  it('takes -o for a file when there is one document, for a folder when it is one', async () => {
    const folder = scratch({ 'a.txt': '' });
    expect(await plan(folder, { args: ['a.txt'], output: 'b.json' })).toEqual([['a.txt', 'b.json']]);
    expect(await plan(folder, { args: ['a.txt'], output: 'new/' })).toEqual([['a.txt', 'new/a.txt.md']]);
    mkdirSync(join(folder, 'old'));
    expect(await plan(folder, { args: ['a.txt'], output: 'old' })).toEqual([['a.txt', 'old/a.txt.md']]);
  });

  it('tells the format by the extension of -o', async () => {
    const folder = scratch({ 'a.txt': '' });
    const format = async (output: string): Promise<string> =>
      (await planIn(folder, { args: ['a.txt'], output })).format;
    expect(await Promise.all(['b.json', 'b.TXT', 'b.jsonl', 'b.md', 'b'].map(format))).toEqual([
      'json',
      'text',
      'jsonl',
      'markdown',
      'markdown',
    ]);
  });

  it('puts everything into one .jsonl', async () => {
    const folder = scratch(TREE);
    const made = await planIn(folder, { args: ['in'], output: 'all.jsonl' });
    expect(made).toMatchObject({ target: 'file', format: 'jsonl' });
    expect(made.inputs.every(({ output }) => output === null)).toBe(true);
    await expect(planIn(folder, { args: ['in'], output: 'all.jsonl', format: 'text' })).rejects.toMatchObject({
      code: 'usage',
    });
  });

  it('refuses one Markdown file for several documents', async () => {
    const folder = scratch(TREE);
    await expect(planIn(folder, { args: ['in'], output: 'all.md' })).rejects.toMatchObject({ code: 'usage' });
  });

  it('refuses outputs that are in each other’s way', async () => {
    const folder = scratch({ 'in/a.txt': '', 'in/a.txt.md/b.txt': '' });
    await expect(planIn(folder, { args: ['in'], output: 'out' })).rejects.toMatchObject({
      code: 'usage',
      message: /would be in each other's way/,
    });
  });

  it('does not clean again what it wrote before', async () => {
    const folder = scratch({ 'in/a.txt': '', 'in/a.txt.md': '', 'in/out/a.txt.md': '' });
    expect(await plan(folder, { args: ['in'], output: 'in/out/' })).toEqual([
      ['in/a.txt', 'in/out/a.txt.md'],
      ['in/a.txt.md', 'in/out/a.txt.md.md'],
    ]);
    const beside = scratch({ 'in/a.txt': '', 'in/a.txt.md': '' });
    expect(await plan(beside, { args: ['in'], output: 'in' })).toEqual([['in/a.txt', 'in/a.txt.md']]);
  });

  it('keeps names apart that differ in case or in how an accent is written', async () => {
    const names = ['A.txt', 'a.txt', 'caf\u00e9.txt', 'cafe\u0301.txt'];
    const folder = scratch(Object.fromEntries(names.map((name) => [`in/${name}`, ''])));
    const outputs = (await plan(folder, { args: ['in'], output: 'out/' })).map(([, output]) => output ?? '');
    expect(new Set(outputs.map((output) => output.normalize('NFC').toLowerCase())).size).toBe(4);
    expect(outputs).toContain('out/A.txt.md');
    expect(outputs[1]).toMatch(/^out\/a\.txt~[0-9a-f]{6}\.md$/);
    const elsewhere = scratch(Object.fromEntries(names.map((name) => [`in/${name}`, ''])));
    expect((await plan(elsewhere, { args: ['in'], output: 'out/' })).map(([, output]) => output)).toEqual(outputs);
  });

  it('gives the records of a container a folder', async () => {
    const folder = scratch({ 'in/a.txt': '', 'in/crawl.warc.gz': '' });
    const { inputs } = await planIn(folder, { args: ['in'], output: 'out/' });
    expect(inputs.map((input) => [input.container, relative(folder, input.folder ?? '')])).toEqual([
      [null, 'out/a.txt'],
      ['warc', 'out/crawl.warc.gz'],
    ]);
    await expect(planIn(folder, { args: ['in/crawl.warc.gz'], output: 'b.md' })).rejects.toMatchObject({
      code: 'usage',
    });
    expect((await planIn(folder, { args: ['in/a.txt'], from: 'jsonl' })).inputs[0]?.container).toBe('jsonl');
    expect((await planIn(folder, { args: ['in/crawl.warc.gz'], from: 'text' })).inputs[0]?.container).toBeNull();
  });

  it('keeps the folder of its own to itself', async () => {
    const folder = scratch({ '.clean-news/a.txt': '', 'b.txt': '' });
    const request = { args: ['.clean-news/a.txt', 'b.txt'], output: 'out/' };
    await expect(planIn(folder, request)).rejects.toMatchObject({ code: 'usage' });
  });

  it('writes a file named twice once', async () => {
    const folder = scratch({ 'a.txt': '' });
    expect(await plan(folder, { args: ['a.txt', './a.txt'], output: 'out/' })).toHaveLength(1);
    expect(await plan(folder, { args: ['a.txt', 'a.txt'] })).toHaveLength(2);
  });
});
