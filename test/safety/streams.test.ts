import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../cli/build-command.js';
import { scratch } from '../io/scratch.js';

const STORY =
  'Ferry runs again\n\nThe ferry between Holm and the mainland will run again from Monday, the office said.\n';
const LAST_WORDS = 'the office said.\n';
const isRoot = process.getuid?.() === 0;
const hasFull = existsSync('/dev/full');

let command: Awaited<ReturnType<typeof buildCommand>>;

beforeAll(async () => {
  command = await buildCommand();
});

afterAll(() => command.remove());

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** @param stdout a file instead of a pipe */
function start(args: readonly string[], cwd: string, shell?: string): Started {
  const quoted = [process.execPath, command.script, ...args].map((word) => `'${word}'`).join(' ');
  const child =
    shell === undefined
      ? spawn(process.execPath, [command.script, ...args], { cwd })
      : spawn('sh', ['-c', shell.replace('COMMAND', quoted)], { cwd });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...text }));
  });
  return { child, ended };
}

function manyStories(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${i}.txt`, STORY.repeat(1 + (i % 3))]));
}

describe('readers of what is written', () => {
  it('may be slow', async () => {
    const { child, ended } = start(['in', '-f', 'jsonl', '-q'], scratch(manyStories(300)));
    child.stdout?.pause();
    await wait(300);
    child.stdout?.resume();
    const { code, stdout } = await ended;
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 300]);
    for (const line of stdout.trimEnd().split('\n')) JSON.parse(line);
  });

  it.each(['head -c 100', 'true', 'head -n 1'])('may go away: | %s', async (reader) => {
    const { ended } = start(['in', '-f', 'jsonl'], scratch(manyStories(200)), `COMMAND | ${reader} > /dev/null`);
    expect(await ended).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^clean-news: \d+ documents?: .*\n$/u),
    });
  });

  it('may go away from stderr', async () => {
    const folder = scratch(manyStories(50));
    const { ended } = start(['in', '-v', '-o', 'out/'], folder, 'COMMAND 2>&1 >/dev/null | head -n 1');
    expect((await ended).code).toBe(0);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.md'))).toHaveLength(50);
  });
});

describe.skipIf(!hasFull)('a full disk', () => {
  it.each([
    [['a.txt'], 'COMMAND > /dev/full'],
    [['a.txt', 'b.txt', '-f', 'jsonl'], 'COMMAND > /dev/full'],
    [['a.txt', '-o', '/dev/full', '-f', 'json'], 'COMMAND'],
  ])('is told, not swallowed: %j', async (args, shell) => {
    const { code, stderr } = await start(args, scratch({ 'a.txt': STORY, 'b.txt': STORY }), shell).ended;
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/no space left/u);
    expect(stderr).not.toMatch(/^ {4}at /mu);
  });
});

describe('inputs', () => {
  it('may vanish under way', async () => {
    const folder = scratch({ 'a.txt': STORY, 'b.txt': STORY });
    // The run waits for standard input with the list of its files made.
    const { child, ended } = start(['-', 'a.txt', 'b.txt', '-o', 'out/'], folder);
    await wait(700);
    rmSync(join(folder, 'a.txt'));
    child.stdin?.end(STORY);
    const { code, stderr } = await ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('a.txt: error: no such file or folder')]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['.clean-news', 'b.txt.md', 'stdin.md']);
  });

  it('may change under way, and are cleaned again by the next run', async () => {
    const folder = scratch({ 'a.txt': STORY });
    expect((await start(['a.txt', '-o', 'out/'], folder).ended).code).toBe(0);
    writeFileSync(join(folder, 'a.txt'), STORY.replace('Monday', 'Friday'));
    expect((await start(['a.txt', '-o', 'out/'], folder).ended).code).toBe(0);
    expect(readFileSync(join(folder, 'out/a.txt.md'), 'utf8')).toContain('Friday');
  });

  it('may be folders, devices and pipes', async () => {
    const folder = scratch({ 'in/a.txt': STORY });
    const { code, stdout } = await start(['/dev/null', '-f', 'jsonl'], folder).ended;
    expect([code, (JSON.parse(stdout) as { status: string }).status]).toEqual([0, 'empty']);
    expect(await start(['/dev/zero', '--max-bytes', '1M'], folder).ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('larger than 1048576 bytes (see --max-bytes)'),
    });
  });

  it.skipIf(isRoot)('may be unreadable', async () => {
    const folder = scratch({ 'in/a.txt': STORY, 'in/b.txt': STORY });
    chmodSync(join(folder, 'in/a.txt'), 0);
    const { code, stderr, stdout } = await start(['in'], folder).ended;
    expect([code, stderr, stdout]).toEqual([
      1,
      expect.stringContaining('permission denied'),
      expect.stringContaining('Holm'),
    ]);
  });
});

describe('folders', () => {
  it('may not be writable', async () => {
    const folder = scratch({ 'a.txt': STORY, file: '' });
    for (const output of ['/proc/out/', '/dev/null/out/', 'file/out/', '/proc/x.md', '/proc/x.jsonl']) {
      const { code, stderr } = await start(['a.txt', '-o', output], folder).ended;
      expect([output, code === 1 || code === 2, /^ {4}at /mu.test(stderr), stderr.length > 20]).toEqual([
        output,
        true,
        false,
        true,
      ]);
    }
  });

  it.skipIf(isRoot)('may be read-only', async () => {
    const folder = scratch({ 'a.txt': STORY, 'out/x': '' });
    chmodSync(join(folder, 'out'), 0o500);
    const { code, stderr } = await start(['a.txt', '-o', 'out/'], folder).ended;
    chmodSync(join(folder, 'out'), 0o700);
    expect([code, stderr]).toEqual([2, expect.stringContaining('permission denied')]);
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130, 350],
    ['SIGTERM', 143, 500],
    ['SIGINT', 130, 700],
    ['SIGTERM', 143, 900],
  ] as const)('ends a batch at any moment, whole: %s (%d) after %d ms', async (signal, ending, after) => {
    const folder = scratch(manyStories(150));
    const args = ['in', '-o', 'out/', '-j', '2'];
    const { child, ended } = start(args, folder);
    await wait(after);
    child.kill(signal);
    const { code, signal: killer, stderr } = await ended;
    // It may have come to its end before the signal did, or not yet have taken over, when the signal ends it at once.
    expect([0, ending, null]).toContain(code);
    if (code === null) expect(killer).toBe(signal);
    expect(stderr).not.toMatch(/^ {4}at /mu);
    const written = existsSync(join(folder, 'out'))
      ? readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.md'))
      : [];
    for (const name of written) expect(readFileSync(join(folder, 'out', name), 'utf8').endsWith(LAST_WORDS)).toBe(true);
    const again = await start(args, folder).ended;
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('150 documents: 150 ok')]);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.md'))).toHaveLength(150);
    expect(readdirSync(join(folder, 'out/.clean-news/partial'))).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends what waits for standard input: %s', async (signal, ending) => {
    const { child, ended } = start(['-'], scratch());
    await wait(700);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: ending, stdout: '' });
  });
});
