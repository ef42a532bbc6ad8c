import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../io/scratch.js';
import { buildCommand } from './build-command.js';

const STORY =
  'Ferry runs again\n\nThe ferry between Holm and the mainland will run again from Monday, the office said.\n';

let command: Awaited<ReturnType<typeof buildCommand>>;

beforeAll(async () => {
  command = await buildCommand();
});

afterAll(() => command.remove());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly child: ReturnType<typeof spawn>;
  readonly ended: Promise<Ended>;
}

function start(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [command.script, ...args], { cwd, stdio: 'pipe' });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    text.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text.stderr += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...text })));
  return { child, ended };
}

/** What only a real process shows. */
describe('the built command', () => {
  it('cleans a pipe', async () => {
    const { child, ended } = start(['-f', 'text'], scratch());
    child.stdin?.end(STORY);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect((await ended).stdout).toContain('The ferry between Holm');
  });

  it('ends with the codes of the contract', async () => {
    const folder = scratch({ 'a.txt': STORY });
    const codes = [['a.txt'], ['none.txt'], ['*.html'], ['--nonsense']].map(
      async (args) => (await start(args, folder).ended).code,
    );
    expect(await Promise.all(codes)).toEqual([0, 1, 2, 2]);
  });

  it('reads a file whose name begins with a dash', async () => {
    const folder = scratch({ '-v': STORY });
    expect(await start(['--', '-v'], folder).ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['clean-news.config.json', '{"frontMatter":false}'],
    ['clean-news.config.yaml', 'frontMatter: false\n'],
    ['clean-news.config.js', 'module.exports = { frontMatter: false };'],
    ['clean-news.config.mjs', 'export default { frontMatter: false };'],
  ])('finds %s from the working directory upward', async (name, content) => {
    const folder = scratch({ [name]: content, 'deep/a.txt': STORY });
    const { stdout, stderr } = await start(['a.txt'], join(folder, 'deep')).ended;
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^# Ferry/);
  });

  it('takes a closed pipe for the end', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`in/${index}.txt`, STORY.repeat(2000)]));
    const { child, ended } = start(['in', '-q'], scratch(files));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is stopped by %s without leaving anything half-written, and goes on', async (signal, code) => {
    const folder = scratch({ 'in/a.txt': STORY });
    // Standard input stays open: the run waits for it with the first document behind it.
    const { child, ended } = start(['in', '-', '-o', 'all.jsonl', '-v'], folder);
    child.stderr?.once('data', () => child.kill(signal));
    const { code: ending, stderr } = await ended;
    expect(ending).toBe(code);
    expect(stderr).toMatch(/interrupted after 1 document: .*the same command goes on from here\n$/);
    expect(readdirSync(folder).sort()).toEqual(['.all.jsonl.clean-news', 'in']);
    const again = start(['in', '-', '-o', 'all.jsonl'], folder);
    again.child.stdin?.end(STORY);
    expect((await again.ended).stderr).toMatch(/2 documents: 2 ok \(1 up to date\)/);
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });
});
