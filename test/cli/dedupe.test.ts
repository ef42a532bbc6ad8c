import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../io/scratch.js';
import { run } from './run.js';

/** The council decides on a bridge; each sentence stands in all copies but the ones that are cut. */
const SENTENCES = [
  'The council of Marwick voted on Tuesday evening to close the Old Bridge to cars from the first of May, after engineers had found cracks in two of its five arches.',
  'Buses and ambulances may still cross one at a time while the arches are being propped up, the town engineer Hanne Lorvik told the meeting.',
  'Repairs are expected to take fourteen months and to cost 6.2 million crowns, a third of which the county has promised to pay.',
  'Shopkeepers on the north bank asked for a ferry in the meantime, since the next crossing lies nine kilometres upstream at Tolben.',
  'The mayor said that a decision on the ferry would follow within three weeks, once two offers from operators had been compared.',
  'The bridge was built in 1871 and carried a tram line until the spring of 1954, when the last car was sold to a museum.',
];
const FULL = `Marwick closes its Old Bridge to cars\n\n${SENTENCES.join('\n\n')}\n`;
const CUT = `Old Bridge shuts from May\n\n${SENTENCES.slice(0, 4).join('\n\n')}\n`;
const OTHER = `Orchard festival returns to Selby Common

Growers from eleven valleys will bring more than two hundred kinds of apples to Selby Common on Saturday, the first time since the drought.

Visitors can have the fruit of their own gardens named by four experts, who last year gave up on only one pear.

Entry is free before noon, and the cider press will be worked by pupils of the village school all day long.
`;
const FILES = { 'in/a-cut.txt': CUT, 'in/b-full.txt': FULL, 'in/c-other.txt': OTHER, 'in/d-full.txt': FULL };

interface Printed {
  readonly source: { readonly path: string };
  readonly duplicateOf?: string;
  readonly fingerprint?: { readonly bands: readonly string[] };
}

const clean = (...args: readonly string[]) => run([...args, '--no-config']);
const parsed = (jsonl: string): Printed[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);

/** Every file below a folder with its bytes. */
function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const whole = files.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(whole.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('a batch says which documents repeat others', () => {
  it('in JSON, with what an outside engine can group by', async () => {
    const folder = scratch(FILES);
    const { code, stdout, stderr } = await clean(join(folder, 'in'), '-f', 'jsonl');
    expect([code, stderr]).toEqual([0, expect.stringContaining('4 ok (2 near-duplicates);')]);
    const full = join(folder, 'in/b-full.txt');
    expect(parsed(stdout).map(({ duplicateOf }) => duplicateOf)).toEqual([full, undefined, undefined, full]);
    for (const { fingerprint } of parsed(stdout)) expect(fingerprint?.bands).toHaveLength(32);
  });

  it('in the same bytes whatever the order and the target', async () => {
    const folder = scratch(FILES);
    const paths = Object.keys(FILES).map((name) => join(folder, name));
    const { stdout } = await clean(...paths, '-f', 'jsonl');
    const backwards = await clean(...paths.toReversed(), '-f', 'jsonl');
    expect(backwards.stdout.split('\n').toSorted()).toEqual(stdout.split('\n').toSorted());
    await clean(...paths, '-o', join(folder, 'all.jsonl'));
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8')).toBe(stdout);
    for (const format of ['json', 'jsonl', 'markdown']) {
      const out = join(folder, format);
      await clean(...paths, '-f', format, '-o', `${out}/`);
      const files = readdirSync(out).filter((name) => name !== '.clean-news');
      const joined = files.map((name) => readFileSync(join(out, name), 'utf8'));
      const separator = format === 'markdown' ? '\f\n' : '';
      expect(joined.join(separator)).toBe((await clean(...paths, '-f', format)).stdout);
    }
    expect(readFileSync(join(folder, 'markdown/a-cut.txt.md'), 'utf8')).toContain(
      `\nduplicateOf: ${paths[1]}\ngenerator: `,
    );
  });

  it('and names records by their number', async () => {
    const lines = [FULL, OTHER, CUT].map((text) => JSON.stringify({ text })).join('\n');
    const { stdout } = await run(['--from', 'jsonl', '-f', 'jsonl', '-', '--no-config'], { stdin: [lines] });
    expect(parsed(stdout).map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined, '-#1']);
  });

  it('but not of a file that was named twice, and not of one document', async () => {
    const folder = scratch(FILES);
    const path = join(folder, 'in/b-full.txt');
    const twice = await clean(path, path, '-f', 'jsonl');
    expect(parsed(twice.stdout).map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined]);
    expect(parsed((await clean(path, '-f', 'jsonl')).stdout)[0]?.fingerprint).toBeUndefined();
    const off = await clean(join(folder, 'in'), '-f', 'jsonl', '--dedupe', 'off');
    expect(off.stdout).not.toMatch(/fingerprint|duplicateOf/);
    expect(off.stderr).not.toContain('near-duplicate');
  });

  it('in the summary alone where the format has no place for it', async () => {
    const folder = scratch(FILES);
    const { stdout, stderr } = await clean(join(folder, 'in'), '-f', 'text', '-v');
    expect(stdout).toBe((await clean(join(folder, 'in'), '-f', 'text', '--dedupe', 'off')).stdout);
    expect(stderr).toContain('(2 near-duplicates)');
    expect(stderr).toMatch(/a-cut\.txt: near-duplicate of \S+b-full\.txt, cut, [01]\.\d\d alike\n/);
  });
});

describe('--dedupe drop', () => {
  it.each(['out/', 'all.jsonl', '-'])('leaves copies out and says so: -o %s', async (name) => {
    const folder = scratch(FILES);
    const report = join(folder, 'report.json');
    const output = name === '-' ? '-' : join(folder, name);
    const args = [join(folder, 'in'), '-f', 'jsonl', '--dedupe', 'drop', '--report', report];
    const { code, stdout, stderr } = await clean(...args, '-o', output);
    expect([code, stderr]).toEqual([0, expect.stringContaining('4 documents: 2 ok, 2 duplicate;')]);
    const kept =
      name === 'out/'
        ? readdirSync(output).filter((entry) => entry !== '.clean-news')
        : parsed(name === '-' ? stdout : readFileSync(output, 'utf8')).map(({ source }) => source.path);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toContain('b-full.txt');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject([
      { status: 'duplicate', output: null, duplicateOf: { name: join(folder, 'in/b-full.txt'), relation: 'cut' } },
      { status: 'ok', duplicateOf: null },
      { status: 'ok', duplicateOf: null },
      { status: 'duplicate', duplicateOf: { relation: 'same', similarity: 1 } },
    ]);
  });

  it.each(['out/', 'all.jsonl'])('brings a copy back when the fuller one is gone, uncleaned: -o %s', async (name) => {
    const folder = scratch(FILES);
    const again = (...args: readonly string[]) =>
      clean(join(folder, 'in'), '-o', join(folder, name), '-f', 'jsonl', '--dedupe', 'drop', ...args);
    await again();
    expect((await again()).stderr).toContain('2 ok, 2 duplicate (4 up to date)');
    rmSync(join(folder, 'in/b-full.txt'));
    const { stderr } = await again();
    // The other full one, which has a later name, is the original now.
    expect(stderr).toMatch(/3 documents: 2 ok, 1 duplicate \([23] up to date\)/);
    expect((await again('--dedupe', 'mark')).stderr).toContain('3 ok (');
    const seen =
      name === 'out/' ? Object.values(tree(join(folder, name))).join('') : readFileSync(join(folder, name), 'utf8');
    expect(seen.match(/"duplicateOf":"[^"]*d-full\.txt"/g)).toHaveLength(1);
  });
});

describe('a batch that goes on', () => {
  it.each(['out/', 'all.jsonl'])('says in the end what an undisturbed one says: -o %s', async (name) => {
    const folder = scratch({ 'in/a-cut.txt': CUT, 'in/c-other.txt': OTHER });
    const go = (place: string, ...args: readonly string[]) =>
      clean(join(folder, 'in'), '-o', join(folder, place, name), ...args);
    await go('grown');
    writeFileSync(join(folder, 'in/b-full.txt'), FULL);
    expect((await go('grown')).stderr).toMatch(/\([12] up to date, 1 near-duplicate\)/);
    expect((await go('grown')).stderr).toContain('(3 up to date, 1 near-duplicate)');
    await go('fresh');
    expect(tree(join(folder, 'grown'))).toEqual(tree(join(folder, 'fresh')));
    for (const mode of ['drop', 'mark', 'drop', 'off', 'mark']) await go('grown', '--dedupe', mode);
    expect(tree(join(folder, 'grown'))).toEqual(tree(join(folder, 'fresh')));
  });

  it('takes a mark away again', async () => {
    const folder = scratch(FILES);
    const go = () => clean(join(folder, 'in'), '-o', join(folder, 'out'));
    await go();
    for (const name of ['b', 'd']) rmSync(join(folder, `in/${name}-full.txt`));
    expect((await go()).stderr).toContain('2 ok (1 up to date);');
    expect(readFileSync(join(folder, 'out/a-cut.txt.md'), 'utf8')).not.toContain('duplicateOf');
    expect((await go()).stderr).toContain('2 ok (2 up to date);');
    expect(existsSync(join(folder, 'out/.clean-news/duplicates'))).toBe(false);
  });
});

it('shows the clusters in the report for people', async () => {
  const folder = scratch(FILES);
  await clean(join(folder, 'in'), '-o', join(folder, 'out/'), '--report', join(folder, 'report.html'));
  const page = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(page).toMatch(/<h2>Near-duplicates.*\n<ul>\n<li>\S+b-full\.txt<ul><li>\S+a-cut\.txt <small>cut, 1/);
});
