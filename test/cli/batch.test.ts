import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scratch } from '../io/scratch.js';
import { packed, responseRecord } from '../io/warc-file.js';
import { run } from './run.js';

const story = (name: string): string =>
  `${name} runs again from Monday

The ${name} between Holm and the mainland will run again from Monday, the harbour office said on Friday.

Divers had spent two weeks clearing a sunken barge from the channel that the boat needs at low tide.
`;

const clean = (...args: readonly string[]) => run([...args, '--no-config']);
const lines = (...values: readonly (string | object)[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('a second run', () => {
  const FILES = { 'in/a.txt': story('Ferry'), 'in/b.txt': story('Tram'), 'in/c.txt': story('Bus') };

  it.each(['out/', 'all.jsonl'])('does only what is new or changed: -o %s', async (name) => {
    const folder = scratch(FILES);
    const input = join(folder, 'in');
    const output = join(folder, name);
    const again = async (...args: readonly string[]): Promise<string> =>
      (await clean(input, '-o', output, ...args)).stderr;
    expect(await again()).toMatch(/^clean-news: 3 documents: 3 ok; /);
    expect(await again()).toMatch(/3 ok \(3 up to date\)/);
    writeFileSync(join(input, 'b.txt'), story('Train'));
    expect(await again()).toMatch(/3 ok \(2 up to date\)/);
    writeFileSync(join(input, 'bb.txt'), story('Plane'));
    expect(await again()).toMatch(/4 ok \(3 up to date\)/);
    expect(await again('--comments', 'keep')).toMatch(/4 ok; /);
    expect(await again('--force', '--comments', 'keep')).toMatch(/4 ok; /);
    const fresh = join(folder, 'fresh', name);
    await clean(input, '-o', fresh, '--comments', 'keep');
    for (const file of name === 'out/' ? readdirSync(fresh).filter((entry) => entry !== '.clean-news') : ['']) {
      expect(readFileSync(join(output, file), 'utf8')).toBe(readFileSync(join(fresh, file), 'utf8'));
    }
  });

  it('leaves alone what is up to date, and makes again what is gone or was cut', async () => {
    const folder = scratch(FILES);
    const output = join(folder, 'out');
    await clean(join(folder, 'in'), '-o', output);
    for (const name of ['a', 'b', 'c']) utimesSync(join(output, `${name}.txt.md`), 1, 1);
    rmSync(join(output, 'b.txt.md'));
    writeFileSync(join(output, 'c.txt.md'), 'x');
    expect((await clean(join(folder, 'in'), '-o', output)).stderr).toMatch(/\(1 up to date\)/);
    expect(statSync(join(output, 'a.txt.md')).mtimeMs).toBe(1000);
    expect(readFileSync(join(output, 'c.txt.md'), 'utf8')).toContain('# Bus');
  });

  it('notices when somebody else has changed the one file', async () => {
    const folder = scratch(FILES);
    const output = join(folder, 'all.jsonl');
    await clean(join(folder, 'in'), '-o', output);
    const text = readFileSync(output, 'utf8');
    writeFileSync(output, text.replace('Tram', 'TRAM'));
    expect((await clean(join(folder, 'in'), '-o', output)).stderr).toMatch(/\(2 up to date\)/);
    expect(readFileSync(output, 'utf8')).toBe(text);
  });

  it('tries again what failed, and reports what was done before like the rest', async () => {
    const folder = scratch({ 'a.txt': story('Ferry') });
    const report = join(folder, 'report.json');
    const args = [join(folder, 'a.txt'), join(folder, 'b.txt'), '-o', join(folder, 'out/'), '--report', report];
    expect((await clean(...args)).code).toBe(1);
    writeFileSync(join(folder, 'b.txt'), story('Tram'));
    expect((await clean(...args)).code).toBe(0);
    const ok = { status: 'ok', words: { kept: 37 } };
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject([
      { path: `${folder}/a.txt`, output: `${folder}/out/a.txt.md`, upToDate: true, ...ok },
      { path: `${folder}/b.txt`, output: `${folder}/out/b.txt.md`, upToDate: false, ...ok },
    ]);
  });

  it('leaves no memory of a single document in a .jsonl', async () => {
    const folder = scratch(FILES);
    await clean(join(folder, 'in/a.txt'), '-o', join(folder, 'all.jsonl'));
    expect(readdirSync(folder).sort()).toEqual(['all.jsonl', 'in']);
  });
});

describe('containers', () => {
  const CORPUS = lines(
    { id: 'x1', url: 'https://tidings.example/ferry', date: '2025-03-14', text: story('Ferry') },
    '{"text": ',
    { id: 'x3', text: story('Tram') },
  );

  it('gives every record a file, named after number and address', async () => {
    const folder = scratch({ 'corpus.jsonl.gz': gzipSync(CORPUS) });
    const { code, stderr } = await clean(join(folder, 'corpus.jsonl.gz'), '-o', join(folder, 'out/'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/corpus\.jsonl\.gz, record 2: error: the line is no JSON.* \(at byte \d+\)\n/);
    expect(stderr).toMatch(/3 documents: 2 ok, 1 failed; /);
    const names = readdirSync(join(folder, 'out/corpus.jsonl.gz'));
    expect(names.sort()).toEqual(['000001-tidings-example-ferry.md', '000003.md']);
    expect((await clean(join(folder, 'corpus.jsonl.gz'), '-o', join(folder, 'out/'))).stderr).toMatch(/2 up to date/);
  });

  it('takes away the file of a record whose address has changed', async () => {
    const folder = scratch({ 'corpus.jsonl': lines({ url: 'https://a.example/one', text: story('Ferry') }) });
    const corpus = join(folder, 'corpus.jsonl');
    await clean(corpus, '-o', join(folder, 'out/'));
    writeFileSync(corpus, lines({ url: 'https://a.example/two', text: story('Ferry') }));
    await clean(corpus, '-o', join(folder, 'out/'));
    expect(readdirSync(join(folder, 'out/corpus.jsonl'))).toEqual(['000001-a-example-two.md']);
  });

  it('carries fields along, and dates and addresses where the text has none', async () => {
    const folder = scratch({ 'corpus.jsonl': CORPUS });
    const { stdout } = await clean(join(folder, 'corpus.jsonl'), '-f', 'jsonl', '-q');
    const [first, second] = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({
      title: 'Ferry runs again from Monday',
      url: 'https://tidings.example/ferry',
      published: '2025-03-14',
      metadataSources: { published: 'options' },
      publisher: { domain: 'tidings.example' },
      source: { path: `${folder}/corpus.jsonl`, number: 1, format: 'text', record: { id: 'x1', date: '2025-03-14' } },
    });
    expect(second).toMatchObject({ url: null, published: null, source: { number: 3, record: { id: 'x3' } } });
  });

  it('tells containers by their content, from a pipe too', async () => {
    const record = await responseRecord({ url: 'https://a.example/x', body: story('Ferry'), type: 'text/plain' });
    const jsonl = await run(['-f', 'jsonl', '--no-config'], { stdin: [gzipSync(CORPUS)] });
    expect(jsonl.stdout.trimEnd().split('\n')).toHaveLength(2);
    const warc = await run(['-f', 'json', '--no-config'], { stdin: [packed([record, record])] });
    expect(warc.stdout.match(/"url": "https:\/\/a\.example\/x",$/gm)).toHaveLength(2);
    const folder = scratch({ 'saved.bin': record, 'one.txt': CORPUS });
    expect((await clean(join(folder, 'saved.bin'), '-f', 'json')).stdout).toContain('https://a.example/x');
    // A file that calls itself text is text unless it cannot be.
    expect((await clean(join(folder, 'one.txt'), '-f', 'json')).stdout).toContain('"format": "text"');
  });

  it('wants a folder or .jsonl for many documents', async () => {
    const folder = scratch({ 'corpus.bin': CORPUS });
    const { code, stderr } = await clean(join(folder, 'corpus.bin'), '-o', join(folder, 'a.md'));
    expect(code).toBe(1);
    expect(stderr).toContain('-o must name a folder');
    expect(existsSync(join(folder, 'a.md'))).toBe(false);
  });

  it('takes the field and the limit it is told', async () => {
    const corpus = lines({ text: 'No.', story: story('Ferry') }, { text: 'No.', story: story('Tram').repeat(9) });
    const folder = scratch({ 'corpus.jsonl': corpus });
    const args = ['--field', 'story', '--max-bytes', '1000', '-f', 'text'];
    const { code, stdout, stderr } = await clean(join(folder, 'corpus.jsonl'), ...args);
    expect(code).toBe(1);
    expect(stdout).toContain('Ferry runs again');
    expect(stderr).toContain('record 2: error: the line is longer than 1000 bytes');
  });

  it('reads a saved page', async () => {
    const head =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\nSnapshot-Content-Location: https://a.example/x\r\n\r\n';
    const saved = `${head}--b\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n${story('F\xe4hre')}\r\n--b--\r\n`;
    const folder = scratch({ 'page.mhtml': Buffer.from(saved, 'latin1') });
    const { stdout } = await clean(join(folder, 'page.mhtml'), '-f', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Fähre runs again from Monday', url: 'https://a.example/x' });
  });
});

describe('lists of files', () => {
  it('reads the files that a list on standard input names', async () => {
    const folder = scratch({ 'a.txt': story('Ferry'), 'b.txt': story('Tram') });
    const list = [`${folder}/b.txt\0${folder}/none.txt\0`, `${folder}/a.txt\0`];
    const { code, stdout, stderr } = await run(['--files-from', '-', '-f', 'text', '-q', '--no-config'], {
      stdin: list,
    });
    expect(code).toBe(1);
    expect(stdout.match(/(?:Ferry|Tram) runs/g)).toEqual(['Tram runs', 'Ferry runs']);
    expect(stderr).toBe(`clean-news: ${folder}/none.txt: error: no such file or folder\n`);
    expect(await run(['-', '--files-from', '-', '--no-config'], { stdin: [] })).toMatchObject({ code: 2 });
    expect(await run(['--files-from', '-', '--no-config'], { stdin: ['\n'] })).toMatchObject({ code: 2 });
  });
});

describe('outputs', () => {
  it('are never written over an input or outside their folder', async () => {
    const folder = scratch({ 'a.txt': story('Ferry'), 'a.txt.md': 'mine' });
    const { code, stderr } = await clean(join(folder, 'a.txt'), join(folder, 'a.txt.md'), '-o', `${folder}/`);
    expect(code).toBe(1);
    expect(stderr).toContain('a.txt: error: would be written over an input');
    expect(readFileSync(join(folder, 'a.txt.md'), 'utf8')).toBe('mine');
  });

  it('say with --dry-run where they would go', async () => {
    const folder = scratch({ 'in/a.txt': '', 'in/b.jsonl': '' });
    const { stderr } = await clean(join(folder, 'in'), '-o', join(folder, 'out'), '--dry-run');
    expect(stderr).toBe(
      `${folder}/in/a.txt -> ${folder}/out/a.txt.md\n${folder}/in/b.jsonl -> ${folder}/out/b.jsonl/\n` +
        'clean-news: would clean 2 inputs to markdown; nothing was done\n',
    );
  });
});

describe('progress', () => {
  it('is drawn on a terminal only, and taken away at the end', async () => {
    const folder = scratch({ 'in/a.txt': story('Ferry'), 'in/b.txt': '', 'in/c.txt': story('Tram') });
    const args = [join(folder, 'in'), '-o', join(folder, 'out/'), '--force', '--no-config'];
    const drawn = await run(args, { stdin: [], isTTY: true });
    expect(drawn.stderr).toMatch(/\r\u001b\[K\d+ %, 1 done/);
    expect(drawn.stderr).toMatch(/\r\u001b\[Kclean-news: [^%]*3 documents: [^%]*\n$/);
    for (const quiet of [['--no-progress'], ['-q']]) {
      expect((await run([...args, ...quiet], { stdin: [], isTTY: true })).stderr).not.toContain('\u001b[K');
    }
    expect((await run(args, { stdin: [] })).stderr).not.toContain('\u001b');
  });
});
