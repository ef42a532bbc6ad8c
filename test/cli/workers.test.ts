import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventNews } from '../../bench/invented-news.js';
import { scratch } from '../io/scratch.js';
import { buildCommand } from './build-command.js';

let command: Awaited<ReturnType<typeof buildCommand>>;

beforeAll(async () => {
  command = await buildCommand();
});

afterAll(() => command.remove());

const page = (seed: number, bytes = 2000): string => [...inventNews(bytes, 'paragraphs', seed)].join('');

/** Invented pages by name, among them an empty one. */
function pages(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `in/${index % 3}/${index}.txt`);
  return { ...Object.fromEntries(names.map((name, index) => [name, page(index)])), 'in/empty.txt': '' };
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  cwd: string,
  ...args: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [command.script, '--no-config', ...args], { cwd, stdio: 'pipe' });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...text })));
  return { child, ended };
}

/** Every file below a folder with its bytes. */
function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

/** What an undisturbed run leaves, its index of bytes too. */
async function undisturbed(folder: string, name: string): Promise<Record<string, string>> {
  await start(folder, 'in', '-o', `whole/${name}`).ended;
  return tree(join(folder, 'whole'));
}

describe('workers', () => {
  it('give the same bytes as one process, in folders, one file and streams', async () => {
    const folder = scratch({ ...pages(40), 'in/copy.txt': page(3) });
    const runs = [1, 2, 5].map(async (jobs) => {
      const options = ['-j', String(jobs), '-q', '--report', `${jobs}.json`];
      const stream = await start(folder, 'in', ...options).ended;
      await start(folder, 'in', '-o', `${jobs}/`, ...options).ended;
      await start(folder, 'in', '-o', `one-${jobs}.jsonl`, ...options).ended;
      return [stream, tree(join(folder, String(jobs))), readFileSync(join(folder, `one-${jobs}.jsonl`), 'utf8')];
    });
    const [first, ...others] = await Promise.all(runs);
    // 42 documents, the manifest, and what was learned of sites.
    expect(Object.keys(first?.[1] ?? {})).toHaveLength(44);
    expect(first?.[2]).toContain('"duplicateOf":"in/0/3.txt"');
    for (const other of others) expect(other).toEqual(first);
  });

  it('take over when a stream turns out to hold many documents', async () => {
    const folder = scratch();
    const corpus = Array.from({ length: 120 }, (_, seed) => `${JSON.stringify({ id: seed, text: page(seed) })}\n`).join(
      '',
    );
    const clean = async (...options: readonly string[]): Promise<Ended> => {
      const { child, ended } = start(folder, '-', '-f', 'jsonl', ...options);
      child.stdin?.end(corpus);
      return ended;
    };
    const here = await clean('-j', '1');
    expect(here.stdout.trimEnd().split('\n')).toHaveLength(120);
    expect(await clean()).toEqual(here);
  });

  it('are ended when a document takes too long or too much memory, and the others go on', async () => {
    const folder = scratch({ ...pages(6), 'in/1/long.txt': page(1, 24e6) });
    const slow = await start(folder, 'in', '-o', 'slow/', '-j', '2', '--timeout', '1').ended;
    expect(slow).toMatchObject({ code: 1, stdout: '' });
    expect(slow.stderr).toContain('in/1/long.txt: error: took longer than 1 s (see --timeout)\n');
    expect(slow.stderr).toMatch(/8 documents: 6 ok, 1 empty, 1 failed/);
    const fat = await start(folder, 'in', '-o', 'fat/', '-j', '2', '--max-memory', '40M').ended;
    expect(fat.code).toBe(1);
    expect(fat.stderr).toContain('in/1/long.txt: error: needed more than 40 MB of memory (see --max-memory)\n');
    expect(fat.stderr).toMatch(/8 documents: 6 ok, 1 empty, 1 failed/);
    // The page is sound: without limits the same command makes up for it.
    expect(await start(folder, 'in', '-o', 'fat/').ended).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/8 documents: 7 ok, 1 empty \(7 up to date\)/),
    });
    // A page that is given hardly any memory takes long to run out of it.
  }, 120_000);

  it('keep a limit for a single document too', async () => {
    const folder = scratch({ 'long.txt': page(1, 12e6) });
    const { code, stderr } = await start(folder, 'long.txt', '--timeout', '0.5').ended;
    expect(code).toBe(1);
    expect(stderr).toBe('clean-news: long.txt: error: took longer than 0.5 s (see --timeout)\n');
  });

  it('read what is wrong with the options before anything is done', async () => {
    const folder = scratch(pages(3));
    const { code, stderr } = await start(folder, 'in', '-o', 'out/', '-j', '2', '--disable', 'relatd').ended;
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean related');
  });
});

describe('a run that is killed', () => {
  it.each([
    ['.', '2'],
    ['.', '1'],
    ['all.jsonl', '2'],
  ])('leaves nothing half-written and goes on: -o out/%s -j %s', async (name, jobs) => {
    const folder = scratch(pages(60));
    const expected = await undisturbed(folder, name === '.' ? '' : name);
    const args = ['in', '-o', `out/${name === '.' ? '' : name}`, '-j', jobs, '-q'];
    for (let round = 0; round < 4; round++) {
      const { child, ended } = start(folder, ...args);
      await wait(150 + round * 90);
      child.kill('SIGKILL');
      await ended;
      const visible = Object.entries(tree(folder)).filter(([path]) => /^out\/(?!.*\.clean-news)/.test(path));
      for (const [path, content] of visible) expect(content, path).toBe(expected[path.slice('out/'.length)]);
    }
    expect(await start(folder, ...args).ended).toMatchObject({ code: 0, stderr: '' });
    expect(tree(join(folder, 'out'))).toEqual(expected);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s says how to go on', async (signal, code) => {
    const folder = scratch(pages(80));
    const expected = await undisturbed(folder, '');
    const { child, ended } = start(folder, 'in', '-o', 'out/', '-j', '2', '-v');
    child.stderr?.once('data', () => child.kill(signal));
    const { code: ending, stderr } = await ended;
    expect(ending).toBe(code);
    expect(stderr).toMatch(/\nclean-news: interrupted after \d+ documents?: .*; the same command goes on from here\n$/);
    const [, done] = /interrupted after (\d+)/.exec(stderr) ?? [];
    const again = await start(folder, 'in', '-o', 'out/').ended;
    expect(again.stderr).toContain(`(${done} up to date)`);
    expect(tree(join(folder, 'out'))).toEqual(expected);
  });
});
