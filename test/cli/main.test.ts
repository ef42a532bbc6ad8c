import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scratch } from '../io/scratch.js';
import { run } from './run.js';

const FERRY = `Ferry runs again from Monday

The ferry between Holm and the mainland will run again from Monday, the harbour office said on Friday.

Divers had spent two weeks clearing a sunken barge from the channel that the boat needs at low tide.
`;
const BRIDGE = `Bridge closes for repairs

The old bridge over the Lind will close in April, the town council of Marbeck decided on Thursday evening.

Drivers will have to take the road through the hills, which adds about half an hour to the journey to work.
`;

const noConfig = ['--no-config'];

describe('documents', () => {
  it('cleans a file to Markdown on stdout', async () => {
    const folder = scratch({ 'ferry.txt': FERRY });
    const { code, stdout, stderr } = await run([join(folder, 'ferry.txt'), ...noConfig]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^---\n[^]*\n---\n/);
    expect(stdout).toContain('# Ferry runs again from Monday');
    expect(stdout).toContain('Divers had spent two weeks');
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stderr).toBe('');
  });

  it('cleans standard input, also without an argument', async () => {
    const json = await run(['-f', 'json', ...noConfig], { stdin: [Buffer.from(FERRY)] });
    expect(json.code).toBe(0);
    const article: unknown = JSON.parse(json.stdout);
    expect(article).toMatchObject({
      schemaVersion: '1',
      source: { path: null, encoding: 'utf-8', bytes: Buffer.byteLength(FERRY) },
    });
    expect((await run(['-', '-f', 'json', ...noConfig], { stdin: [FERRY] })).stdout).toBe(json.stdout);
  });

  it('reads what is gzipped or in another encoding', async () => {
    const { stdout } = await run(['-f', 'json', ...noConfig], {
      stdin: [gzipSync(Buffer.from(`${FERRY}\nCaf\xe9.\n`, 'latin1'))],
    });
    expect(JSON.parse(stdout)).toMatchObject({ source: { encoding: 'windows-1252' } });
    expect(stdout).toContain('Café');
  });

  it('separates documents on stdout as each format does', async () => {
    const folder = scratch({ 'a.txt': FERRY, 'b.txt': BRIDGE });
    const both = async (format: string): Promise<string> => (await run([folder, '-f', format, ...noConfig])).stdout;
    const [first, second, ...rest] = (await both('markdown')).split('\f\n');
    expect(first).toContain('Ferry');
    expect(second).toContain('Bridge');
    expect(rest).toEqual([]);
    expect((await both('text')).split('\n\f\n')).toHaveLength(2);
    expect(
      (await both('jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.path),
    ).toEqual([`${folder}/a.txt`, `${folder}/b.txt`]);
    expect((await both('json')).match(/^\{$/gm)).toHaveLength(2);
  });

  it('prints nothing for an empty input', async () => {
    for (const format of ['markdown', 'text']) {
      expect(await run(['-f', format, ...noConfig], { stdin: [] })).toMatchObject({ code: 0, stdout: '' });
    }
    const { code, stdout } = await run(['-f', 'json', ...noConfig], { stdin: ['\n \n'] });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'empty', wordCount: 0 });
  });

  it('says on stderr why nothing came out', async () => {
    const { code, stderr } = await run(['-', ...noConfig], { stdin: ['\n'] });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'clean-news: standard input: warning: there is no text in it\n',
    });
  });

  it('leaves front matter out on request', async () => {
    const { stdout } = await run(['--no-front-matter', ...noConfig], { stdin: [FERRY] });
    expect(stdout).toMatch(/^# Ferry/);
  });
});

describe('files', () => {
  it('mirrors a folder', async () => {
    const folder = scratch({ 'in/a.txt': FERRY, 'in/sub/b.txt': BRIDGE });
    const { code, stdout, stderr } = await run([join(folder, 'in'), '-o', join(folder, 'out'), ...noConfig]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^clean-news: 2 documents: /);
    expect(readFileSync(join(folder, 'out/sub/b.txt.md'), 'utf8')).toContain('# Bridge');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['.clean-news', 'a.txt.md', 'sub']);
  });

  it('writes one .jsonl for all', async () => {
    const folder = scratch({ 'in/a.txt': FERRY, 'in/b.txt': BRIDGE });
    await run([join(folder, 'in'), '-o', join(folder, 'all.jsonl'), ...noConfig]);
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('takes - for stdout', async () => {
    expect((await run(['-o', '-', ...noConfig], { stdin: [FERRY] })).stdout).toContain('# Ferry');
  });

  it('does not report over its own output', async () => {
    const folder = scratch({ 'a.txt': FERRY });
    const path = join(folder, 'b.json');
    expect(await run([join(folder, 'a.txt'), '-o', path, '--report', path, ...noConfig])).toMatchObject({ code: 2 });
  });

  it('never writes over an input', async () => {
    const folder = scratch({ 'a.txt': FERRY });
    const path = join(folder, 'a.txt');
    const { code, stderr } = await run([path, '-o', path, ...noConfig]);
    expect(code).toBe(1);
    expect(stderr).toContain('would be written over an input');
    expect(readFileSync(path, 'utf8')).toBe(FERRY);
    const shared = await run([path, '-o', join(folder, 'x.jsonl'), '--report', path, ...noConfig]);
    expect(shared.code).toBe(2);
  });

  it('says what it would do and does nothing', async () => {
    const folder = scratch({ 'in/a.txt': FERRY });
    const { code, stdout, stderr } = await run([
      join(folder, 'in'),
      '-o',
      join(folder, 'out'),
      '--dry-run',
      ...noConfig,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`${folder}/in/a.txt -> ${folder}/out/a.txt.md`);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('reads names that begin with a dash after --', async () => {
    const { code, stderr } = await run([...noConfig, '--', '-none.txt']);
    expect(code).toBe(1);
    expect(stderr).toBe('clean-news: -none.txt: error: no such file or folder\n');
  });
});

describe('failures', () => {
  it('names each and goes on', async () => {
    const folder = scratch({ 'a.txt': FERRY, 'c.txt': BRIDGE });
    const args = ['a.txt', 'no\nne.txt', 'c.txt'].map((name) => join(folder, name));
    const { code, stdout, stderr } = await run([...args, ...noConfig]);
    expect(code).toBe(1);
    expect(stdout.split('\f\n')).toHaveLength(2);
    expect(stderr).toContain(`clean-news: ${folder}/no\\nne.txt: error: no such file or folder\n`);
    expect(stderr).toContain('3 documents: ');
  });

  it('stops at the first with --fail-fast', async () => {
    const folder = scratch({ 'c.txt': BRIDGE });
    const { code, stdout } = await run([join(folder, 'a.txt'), join(folder, 'c.txt'), '--fail-fast', ...noConfig]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('is only heard of with --quiet', async () => {
    const folder = scratch({ 'c.txt': BRIDGE });
    const { stderr } = await run([join(folder, 'a.txt'), join(folder, 'c.txt'), '-q', ...noConfig]);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  it('keeps to --max-bytes', async () => {
    const { code, stderr } = await run(['--max-bytes', '100', ...noConfig], { stdin: [FERRY] });
    expect(code).toBe(1);
    expect(stderr).toMatch(/standard input: error: larger than 100 bytes/);
  });

  it('reports every fate', async () => {
    const folder = scratch({ 'a.txt': FERRY });
    const report = join(folder, 'report.json');
    await run([join(folder, 'a.txt'), join(folder, 'b.txt'), '--report', report, ...noConfig]);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject([
      { path: `${folder}/a.txt`, status: 'ok', error: null },
      { path: `${folder}/b.txt`, status: 'failed', error: { code: 'not-found', message: 'no such file or folder' } },
    ]);
  });
});

describe('usage', () => {
  it('shows help when there is nothing to read', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: clean-news \[options\] \[input\.\.\.\]/);
  });

  it('prints help and version on stdout', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('(default: 256M)');
    expect(help.stdout).toContain('Examples:');
    expect(await run(['-V'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it.each([
    [['--formt', 'json'], '--format'],
    [['-f', 'jsn'], 'jsn'],
    [['--disable', 'relatd'], 'related'],
    [['--encoding', 'utf8-'], 'utf8'],
    [['--max-bytes', 'lots'], 'number of bytes'],
    [['-j', '0'], 'above 0'],
    [['--url', 'example.org/story'], 'https://'],
    [['--lang', 'in German'], 'language code'],
    [['--report', 'r.csv'], '.jsonl'],
  ])('refuses %s and names what was meant', async (args, hint) => {
    const { code, stdout, stderr } = await run([...args, ...noConfig], { stdin: [FERRY] });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^clean-news: /);
    expect(stderr).toContain(hint);
  });

  it('wants --url and --lang for one input', async () => {
    const folder = scratch({ 'a.txt': FERRY, 'b.txt': BRIDGE });
    expect(await run([folder, '--url', 'https://example.org/a', ...noConfig])).toMatchObject({ code: 2 });
    expect(await run([folder, '--lang', 'pt_BR', ...noConfig])).toMatchObject({ code: 2 });
  });

  it('says when nothing matches', async () => {
    const { code, stderr } = await run([join(scratch(), '*.txt'), ...noConfig]);
    expect(code).toBe(2);
    expect(stderr).toContain('nothing matches');
  });
});

describe('explain', () => {
  it('annotates on stderr, plain in a pipe and coloured on a terminal', async () => {
    const plain = await run(['--explain', ...noConfig], { stdin: [FERRY] });
    expect(plain.stderr).toMatch(/^== standard input: /);
    expect(plain.stderr).not.toContain('\u001b');
    const terminal = { stdin: [FERRY], isTTY: true };
    expect((await run(['--explain', ...noConfig], terminal)).stderr).toContain('\u001b[');
    expect((await run(['--explain', '--no-color', ...noConfig], terminal)).stderr).not.toContain('\u001b');
    expect((await run(['--explain', ...noConfig], { ...terminal, env: { NO_COLOR: '1' } })).stderr).not.toContain(
      '\u001b',
    );
  });

  it('lists removals in JSON', async () => {
    const { stdout, stderr } = await run(['--explain', '-f', 'jsonl', ...noConfig], { stdin: [FERRY] });
    expect(JSON.parse(stdout).removals).toBeInstanceOf(Array);
    expect(stderr).toBe('');
  });
});

describe('a closed pipe', () => {
  it('ends the run without an error', async () => {
    const folder = scratch({ 'a.txt': FERRY, 'b.txt': BRIDGE, 'c.txt': FERRY });
    const { code, stdout } = await run([folder, '-q', ...noConfig], { closeAfter: 1 });
    expect(code).toBe(0);
    expect(stdout).not.toContain('Bridge');
  });
});

describe('subcommands', () => {
  it('lists passes and rules', async () => {
    const { code, stdout } = await run(['rules']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[a-z-]+: /);
    expect(JSON.parse((await run(['rules', '--json'])).stdout)).toBeInstanceOf(Array);
  });

  it('reads a file called like a subcommand when it is written as a path', async () => {
    const folder = scratch({ rules: FERRY });
    expect((await run([`${folder}/rules`, ...noConfig])).stdout).toContain('# Ferry');
  });
});

it('accepts what changes nothing about one document', async () => {
  const args = ['-j', '4', '--force', '--no-progress', '--dedupe', 'drop', '--site-furniture', 'off', ...noConfig];
  expect(await run(args, { stdin: [FERRY] })).toMatchObject({ code: 0, stderr: '' });
});

it('reads an HTML page, unless it shall be read as text', async () => {
  const folder = scratch({
    'a.html': `<!DOCTYPE html><title>Ferry</title><h1>Ferry runs again</h1>${'<p>The ferry between Holm and the mainland will run again from Monday, the harbour office said.'.repeat(3)}`,
  });
  const page = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await run([join(folder, 'a.html'), '-f', 'json', ...args, ...noConfig])).stdout);
  expect(await page()).toMatchObject({ source: { format: 'html' } });
  expect(await page('--from', 'text')).toMatchObject({ source: { format: 'text' } });
});

it('writes only what -o names', async () => {
  const folder = scratch({ 'a.txt': FERRY });
  writeFileSync(join(folder, 'keep.md'), 'mine');
  await run([join(folder, 'a.txt'), ...noConfig]);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'keep.md']);
});
