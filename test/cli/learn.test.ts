import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scrape, story } from '../corpus/pages.js';
import { scratch } from '../io/scratch.js';
import { run } from './run.js';

const noConfig = ['--no-config'];
const NOTICE = 'Whoever keeps a lock may read our letters for a year, and pays when the water rises again in spring.';

/** A folder of pages of one site, with a line that no phrase list knows. */
function site(pages: number): string {
  const entries = Array.from({ length: pages }, (_, at) => [
    `page-${at}.txt`,
    scrape(`Gate number ${at + 3} is stuck again today | The Lock Post`, ...story(at), 'Keep the gates shut', NOTICE),
  ]);
  return scratch(Object.fromEntries(entries));
}

interface Output {
  readonly text: string;
  readonly removals: readonly { readonly pass: string; readonly reason: string }[];
}

async function cleanedTexts(args: readonly string[]): Promise<Output[]> {
  const { code, stdout, stderr } = await run([...args, '-f', 'jsonl', '--explain', '-q', ...noConfig]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Output);
}

describe('clean-news learn', () => {
  it('writes what the files of a site share, the same bytes each time', async () => {
    const folder = site(8);
    const profile = join(folder, 'profile.json');
    const { code, stdout, stderr } = await run(['learn', folder, '-o', profile, ...noConfig]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'clean-news: learned 2 lines of furniture of 1 site from 8 documents\n',
    });
    const written = readFileSync(profile, 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      sites: [
        { site: 'the lock post', files: 8, titleTails: ['The Lock Post'], furniture: [{ files: 8 }, { files: 8 }] },
      ],
    });
    const other = await run([
      'learn',
      ...[7, 2, 0, 1, 3, 6, 5, 4].map((at) => `${folder}/page-${at}.txt`),
      '-q',
      ...noConfig,
    ]);
    expect(other).toEqual({ code: 0, stdout: written, stderr: '' });
  });

  it('learns from the others where an input cannot be read, and says so', async () => {
    const folder = site(6);
    const { code, stderr, stdout } = await run(['learn', folder, join(folder, 'gone.txt'), ...noConfig]);
    expect(code).toBe(1);
    expect(stderr).toContain('gone.txt');
    expect(JSON.parse(stdout)).toMatchObject({ sites: [{ files: 6 }] });
  });

  it('needs inputs, and writes over none of them', async () => {
    expect(await run(['learn', ...noConfig])).toMatchObject({ code: 2 });
    const folder = site(5);
    const input = join(folder, 'page-0.txt');
    const before = readFileSync(input, 'utf8');
    const { code, stderr } = await run(['learn', folder, '-o', input, ...noConfig]);
    expect(code).toBe(2);
    expect(stderr).toContain('would be written over an input');
    expect(readFileSync(input, 'utf8')).toBe(before);
  });
});

describe('the furniture of sites', () => {
  it('is learned from five files and more of one run', async () => {
    for (const { text, removals } of await cleanedTexts([site(5)])) {
      expect(text).not.toContain('Keep the gates shut');
      expect(removals).toContainEqual(
        expect.objectContaining({ pass: 'site-furniture', reason: 'stands in 5 of 5 files of the lock post' }),
      );
    }
    for (const { removals } of await cleanedTexts([site(4)])) {
      expect(removals.some(({ pass }) => pass === 'site-furniture')).toBe(false);
    }
  });

  it('is left alone when nobody wants it looked for', async () => {
    const found = await cleanedTexts([site(8), '--site-furniture', 'off']);
    expect(found.every(({ text }) => text.includes(NOTICE))).toBe(true);
  });

  it('is known of a single file by a profile', async () => {
    const folder = site(20);
    const profile = join(folder, 'locks.json');
    expect(await run(['learn', folder, '-o', profile, '-q', ...noConfig])).toMatchObject({ code: 0 });
    const later = scratch({ 'later.txt': scrape('A new gate has come today | The Lock Post', ...story(99), NOTICE) });
    const [without] = await cleanedTexts([`${later}/later.txt`]);
    expect(without?.text).toContain(NOTICE);
    const [cleaned] = await cleanedTexts([`${later}/later.txt`, '--profile', profile]);
    expect(cleaned?.text).not.toContain(NOTICE);
    expect(cleaned?.removals).toContainEqual(
      expect.objectContaining({ pass: 'site-furniture', reason: 'stands in 20 of 20 files of the lock post' }),
    );
  });

  it('of a broken profile is a usage error, before anything is cleaned', async () => {
    const folder = site(1);
    const profile = join(folder, 'broken.json');
    const page = join(folder, 'page-0.txt');
    writeFileSync(profile, '{"kind": "clean-news profile", "version": 1}');
    const broken = await run([page, '--profile', profile, ...noConfig]);
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    expect(broken.stderr).toMatch(/broken\.json: sites must be /);
    const gone = await run([page, '--profile', join(folder, 'gone.json'), ...noConfig]);
    expect(gone).toMatchObject({ code: 2, stdout: '' });
    expect(gone.stderr).toMatch(/gone\.json: cannot be read/);
  });

  it('is learned from the records of a container like from files', async () => {
    const records = Array.from({ length: 6 }, (_, at) => {
      const text = scrape(`Gate ${at + 3} is stuck again today`, ...story(at), 'Keep the gates shut', NOTICE);
      return JSON.stringify({ url: `https://lock.example/${at}`, text });
    });
    const folder = scratch({ 'locks.jsonl': `${records.join('\n')}\n` });
    const learned = await run(['learn', `${folder}/locks.jsonl`, ...noConfig]);
    expect(await run(['learn', ...noConfig], { stdin: [`${records.join('\n')}\n`] })).toEqual(learned);
    expect(learned.stderr).toBe('clean-news: learned 2 lines of furniture of 1 site from 6 documents\n');
    expect(JSON.parse(learned.stdout)).toMatchObject({ sites: [{ site: 'lock.example', files: 6 }] });
    for (const { text, removals } of await cleanedTexts([`${folder}/locks.jsonl`])) {
      expect(text).not.toContain(NOTICE);
      expect(removals).toContainEqual(expect.objectContaining({ reason: 'stands in 6 of 6 files of lock.example' }));
    }
  });

  it('is learned from a stream as well, which is stored for it, and from one document nothing', async () => {
    const records = Array.from({ length: 6 }, (_, at) => {
      const text = scrape(`Gate ${at + 3} is stuck again today`, ...story(at), 'Keep the gates shut', NOTICE);
      return JSON.stringify({ url: `https://lock.example/${at}`, text });
    });
    const corpus = `${records.join('\n')}\n`;
    const streamed = await run(['-f', 'jsonl', '-', ...noConfig], { stdin: [corpus.slice(0, 900), corpus.slice(900)] });
    expect(streamed.stdout.trimEnd().split('\n')).toHaveLength(6);
    expect(streamed.stdout).not.toContain(NOTICE);
    const page = scrape('Gate 3 is stuck again today', ...story(0), 'Keep the gates shut', NOTICE);
    expect((await run(['-', ...noConfig], { stdin: [page] })).stdout).toContain('Gate 3 is stuck');
    expect((await run(['-', ...noConfig], { stdin: [] })).code).toBe(0);
  });

  it('makes a grown batch redo what it changes, and nothing else', async () => {
    const folder = site(6);
    const out = join(folder, 'out/');
    const summaries: string[] = [];
    const clean = async (): Promise<void> => {
      const { code, stderr } = await run([folder, '-o', out, '-f', 'json', '--explain', ...noConfig]);
      expect(code).toBe(0);
      summaries.push(stderr);
    };
    await clean();
    await clean();
    expect(summaries[1]).toContain('6 up to date');
    writeFileSync(
      join(folder, 'page-6.txt'),
      scrape('Gate number 9 is stuck again today | The Lock Post', ...story(6), 'Keep the gates shut', NOTICE),
    );
    await clean();
    expect(summaries[2]).not.toContain('up to date');
    const redone = JSON.parse(readFileSync(join(out, 'page-0.txt.json'), 'utf8')) as Output;
    expect(redone.removals).toContainEqual(
      expect.objectContaining({ reason: 'stands in 7 of 7 files of the lock post' }),
    );
  });
});
