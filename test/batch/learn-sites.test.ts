import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LearnedSites, learnSites } from '../../src/batch/learn-sites.js';
import { type Runner, runHere } from '../../src/batch/runner.js';
import type { BatchSettings } from '../../src/batch/settings.js';
import { readSiteMemory, type SiteMemory, writeSiteMemory } from '../../src/batch/site-memory.js';
import { makePlan } from '../../src/io/plan.js';
import { run } from '../cli/run.js';
import { scrape, story } from '../corpus/pages.js';
import { scratch } from '../io/scratch.js';

const SETTINGS: BatchSettings = {
  options: {},
  rendering: { format: 'markdown', explain: false, frontMatter: true, links: true, images: true },
  encoding: null,
  maxBytes: 1e8,
  field: null,
  url: null,
  lang: null,
  profile: null,
  dedupe: 'off',
  explanation: null,
  optionsHash: 'of these options',
};

function page(number: number, site: string): string {
  return scrape(
    `Gate number ${number} is stuck again | ${site}`,
    ...story(number, 2),
    `Keep the gates of ${site} shut`,
  );
}

/** Pages of two sites, in a folder each. */
function twoSites(pages: number): string {
  const entries = ['The Lock Post', 'Weir Courier'].flatMap((site, folder) =>
    Array.from({ length: pages }, (_, at) => [`${folder}/page-${at}.txt`, page(folder * 1000 + at, site)] as const),
  );
  return scratch(Object.fromEntries(entries));
}

interface Learned extends LearnedSites {
  /** Documents of which more was read than the bytes, in order of their names. */
  readonly read: readonly string[];
}

async function learn(args: readonly string[], memory?: SiteMemory): Promise<Learned> {
  const runner = await runHere(SETTINGS);
  const read: string[] = [];
  const counting: Runner = {
    ...runner,
    async observe(job) {
      const seen = await runner.observe(job);
      if (!seen.isSeen)
        read.push(
          `${job.path?.replace(/^.*[\\/](?=\d[\\/])/u, '') ?? '-'}${job.number === null ? '' : `#${job.number}`}`,
        );
      return seen;
    },
  };
  const { inputs } = await makePlan({ args });
  const { signal } = new AbortController();
  const learned = await learnSites(inputs, { settings: SETTINGS, runner: counting, signal, memory });
  return { ...learned, read: read.toSorted() };
}

/** What is learned with what an earlier run knows is what is learned without. */
async function learnedAlike(args: readonly string[], memory: SiteMemory): Promise<readonly string[]> {
  const { read, profile, memory: after } = await learn(args, memory);
  const afresh = await learn(args);
  expect(profile).toEqual(afresh.profile);
  expect(after.sights).toEqual(afresh.memory.sights);
  expect(after.lessons).toEqual(afresh.memory.lessons);
  return read;
}

describe('learning with what an earlier run has learned', () => {
  it('reads nothing again where nothing has changed', async () => {
    const folder = twoSites(6);
    const first = await learn([folder]);
    expect(first.read).toHaveLength(12);
    expect(first.profile.sites.map(({ site }) => site)).toEqual(['the lock post', 'weir courier']);
    expect(await learnedAlike([folder], first.memory)).toEqual([]);
  });

  it('reads the pages of a site again to which one has come, been taken from, or in which one has changed', async () => {
    const folder = twoSites(6);
    const { memory } = await learn([folder]);
    writeFileSync(join(folder, '0/page-6.txt'), page(6, 'The Lock Post'));
    const grown = await learnedAlike([folder], memory);
    expect(grown).toHaveLength(7);
    expect(grown.every((name) => name.startsWith('0'))).toBe(true);
    writeFileSync(join(folder, '0/page-6.txt'), page(66, 'Weir Courier'));
    expect((await learnedAlike([folder], memory)).filter((name) => name.startsWith('1'))).toHaveLength(6);
    rmSync(join(folder, '0/page-6.txt'));
    rmSync(join(folder, '1/page-2.txt'));
    expect(await learnedAlike([folder], memory)).toHaveLength(5);
  });

  it('reads of a large site only the pages that speak for it', async () => {
    const entries = Array.from({ length: 300 }, (_, at) => [`0/page-${at}.txt`, page(at, 'The Lock Post')]);
    const folder = scratch(Object.fromEntries(entries));
    const { memory } = await learn([folder]);
    const places = [...memory.sights].map(([name, { place }]) => ({ name, page: place?.page ?? 0 }));
    const [smallest, ...others] = places.toSorted((a, b) => a.page - b.page);
    rmSync(others.at(-1)?.name ?? '');
    expect(await learnedAlike([folder], memory)).toEqual([]);
    rmSync(smallest?.name ?? '');
    // Whatever has its place now was not among those that were kept.
    expect(await learnedAlike([folder], memory)).toHaveLength(256);
  });

  it('knows the records of a container, and documents that teach nothing', async () => {
    const lines = Array.from({ length: 6 }, (_, at) => JSON.stringify({ text: page(at, 'The Lock Post') }));
    const folder = scratch({ 'pages.jsonl': `${lines.join('\n')}\n`, 'empty.txt': '' });
    const inputs = [join(folder, 'pages.jsonl'), join(folder, 'empty.txt')];
    const { memory, read } = await learn(inputs);
    expect(read).toHaveLength(7);
    expect(await learnedAlike(inputs, memory)).toEqual([]);
    appendFileSync(inputs[0] as string, `${JSON.stringify({ text: page(6, 'The Lock Post') })}\n`);
    expect(await learnedAlike(inputs, memory)).toHaveLength(7);
  });

  it('knows two records apart that say the same in other letters', async () => {
    const line = (at: number, shout: boolean): string => {
      const text = page(at, 'The Lock Post');
      return `${JSON.stringify({ text: shout ? text.replace('Keep the gates', 'KEEP THE GATES,') : text })}\n`;
    };
    const numbers = [0, 1, 2, 3, 4, 5];
    const place = join(scratch({ 'pages.jsonl': numbers.map((at) => line(at, false)).join('') }), 'pages.jsonl');
    const { memory } = await learn([place]);
    appendFileSync(place, numbers.map((at) => line(at, true)).join(''));
    expect((await learnedAlike([place], memory)).length).toBeGreaterThan(5);
  });

  it('does not believe a file that was cut or is not ours', async () => {
    const folder = twoSites(5);
    const { memory } = await learn([folder]);
    const place = join(scratch({}), 'state/sites.jsonl');
    expect(readSiteMemory(place)).toEqual({ sights: new Map(), lessons: new Map() });
    writeSiteMemory(place, memory);
    const written = readFileSync(place, 'utf8');
    expect(await learnedAlike([folder], readSiteMemory(place))).toEqual([]);
    writeFileSync(place, `nonsense\n{"document":1}\n${written.slice(0, written.length / 3)}`);
    expect((await learnedAlike([folder], readSiteMemory(place))).length).toBeGreaterThan(0);
    writeSiteMemory(place, { sights: new Map([...memory.sights].toReversed()), lessons: memory.lessons });
    expect(readFileSync(place, 'utf8')).toBe(written);
  });
});

describe('a batch that learned before', () => {
  const clean = async (folder: string, out: string, ...more: string[]): Promise<void> => {
    const { code, stderr } = await run([
      folder,
      '-o',
      out,
      '-f',
      out.endsWith('/') ? 'json' : 'jsonl',
      '-q',
      '--no-config',
      ...more,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  };

  it.each([
    ['a folder', 'out/', 'out/.clean-news/sites.jsonl'],
    ['one file', 'out.jsonl', '.out.jsonl.clean-news/sites.jsonl'],
  ])('leaves %s as a batch of all its files at once does', async (_, name, state) => {
    const folder = twoSites(6);
    const [grown, whole] = [scratch({}), scratch({})];
    await clean(folder, join(grown, name));
    writeFileSync(join(folder, '0/page-6.txt'), page(6, 'The Lock Post'));
    rmSync(join(folder, '1/page-0.txt'));
    await clean(folder, join(grown, name));
    await clean(folder, join(whole, name));
    expect(readFileSync(join(grown, state), 'utf8')).toBe(readFileSync(join(whole, state), 'utf8'));
    const sample = name.endsWith('/') ? join(name, '0/page-0.txt.json') : name;
    expect(readFileSync(join(grown, sample), 'utf8')).toBe(readFileSync(join(whole, sample), 'utf8'));
    // Looked at again, whatever the file says.
    writeFileSync(
      join(grown, state),
      readFileSync(join(grown, state), 'utf8').replaceAll('Keep the gates', 'Paint the gates'),
    );
    await clean(folder, join(grown, name), '--force');
    expect(readFileSync(join(grown, state), 'utf8')).toBe(readFileSync(join(whole, state), 'utf8'));
  });

  it('leaves nothing where the output is refused', async () => {
    const folder = twoSites(6);
    const inputs = readFileSync(join(folder, '0/page-0.txt'), 'utf8');
    const { code } = await run([join(folder, '0'), '-o', join(folder, '0/page-0.txt'), '-f', 'jsonl', '--no-config']);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, '0/page-0.txt'), 'utf8')).toBe(inputs);
    expect(existsSync(join(folder, '0/.page-0.txt.clean-news'))).toBe(false);
  });
});
