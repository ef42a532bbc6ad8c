import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { scratch } from '../io/scratch.js';
import { responseRecord } from '../io/warc-file.js';

const STORY =
  'Ferry runs again\n\nThe ferry between Holm and the mainland will run again from Monday, the office said.\n';
const PAGE = `<html><title>Ferry runs again</title><article><h1>Ferry runs again</h1><p>The ferry between Holm and the mainland will run again from Monday, the office said.</p></article></html>`;

/** Names as file systems hold them and programs trip over them. */
const ODD_NAMES = [
  'a b.txt',
  ' leading.txt',
  'two\nlines.txt',
  '-rf.txt',
  '--output.txt',
  '[a].txt',
  '{a,b}.txt',
  '*.txt',
  '?.txt',
  '!x.txt',
  'back\\slash.txt',
  'quote"\'.txt',
  '市長.txt',
  'עברית.txt',
  '😀.txt',
  'é.txt',
  '%2e%2e%2f.txt',
  '$HOME.txt',
  '`id`.txt',
  'CON.txt',
  'x...txt',
  `${'n'.repeat(251)}.txt`,
  `${'n'.repeat(250)}m.txt`,
  `${'船'.repeat(83)}.txt`,
];

/** Everything that lies below a folder but for the program's own. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.parentPath.includes('.clean-news'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

describe('odd names', () => {
  it('are read in a folder, and written', async () => {
    const folder = scratch(Object.fromEntries(ODD_NAMES.map((name) => [`in/${name}`, STORY])));
    const { code, stderr } = await run([join(folder, 'in'), '-o', `${folder}/out/`]);
    const count = ODD_NAMES.length;
    expect(stderr).toBe(`clean-news: ${count} documents: ${count} ok; ${count * 15} words kept, 0 removed
`);
    expect(code).toBe(0);
    const written = filesBelow(join(folder, 'out'));
    expect(written).toHaveLength(ODD_NAMES.length);
    for (const path of written) expect(readFileSync(path, 'utf8')).toContain('The ferry between Holm');
    const again = await run([join(folder, 'in'), '-o', `${folder}/out/`]);
    expect(again.stderr).toContain(`(${ODD_NAMES.length} up to date)`);
  });

  it.each(ODD_NAMES)('are read one by one: %j', async (name) => {
    const folder = scratch({ [name]: STORY });
    const { code, stdout } = await run([join(folder, name)]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('The ferry between Holm')]);
    const list = join(folder, 'list');
    writeFileSync(list, `${join(folder, name)}\0`);
    expect((await run(['--files-from', list])).stdout).toBe(stdout);
  });

  it.each(['x'.repeat(255), `${'x'.repeat(249)}.jsonl`, `${'x'.repeat(250)}.json`])('are written: %s', async (name) => {
    const folder = scratch({ 'a.txt': STORY });
    const { code, stderr } = await run([
      join(folder, 'a.txt'),
      '-o',
      join(folder, name),
      '-f',
      name.endsWith('l') ? 'jsonl' : 'json',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(
      readdirSync(folder)
        .filter((one) => !one.startsWith('.'))
        .sort(),
    ).toEqual(['a.txt', name]);
    expect((await run([join(folder, 'a.txt'), '-q', '--report', join(folder, `${'r'.repeat(250)}.html`)])).code).toBe(
      0,
    );
  });
});

describe('names that a document gives', () => {
  const ADDRESSES = [
    'https://a.example/../../../../etc/passwd',
    'https://a.example/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    'https://a.example/..%2f..%2f..%2fetc%2fpasswd',
    'https://a.example/..%5c..%5cwindows',
    'https://a.example/%00/x',
    'https://a.example/%ff%fe',
    'https://a.example/CON',
    `https://a.example/${'x'.repeat(4000)}`,
    `https://${'a'.repeat(60)}.example/`,
    'https://a.example/%0a%1b[31m',
    'https://[::1]/a',
    'https://a.example/.',
    'https://.../x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '../../x',
    '',
  ];

  it('lead nowhere outside the output folder', async () => {
    const lines = ADDRESSES.map((url) => JSON.stringify({ url, html: PAGE })).join('\n');
    const records = await Promise.all(
      ADDRESSES.filter((url) => URL.canParse(url)).map((url) => responseRecord({ url, body: PAGE })),
    );
    const raw = ADDRESSES.map(
      (url) =>
        `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http\r\nContent-Length: ${PAGE.length + 45}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n\r\n`,
    );
    const saved = ADDRESSES.map((url, i): [string, string] => [
      `in/${i}.mhtml`,
      `MIME-Version: 1.0\r\nSnapshot-Content-Location: ${url}\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: ${url}\r\n\r\n${PAGE}\r\n--x--\r\n`,
    ]);
    const folder = scratch({
      'in/a.jsonl': lines,
      'in/b.warc': Buffer.concat(records),
      'in/c.warc': raw.join(''),
      ...Object.fromEntries(saved),
    });
    mkdirSync(join(folder, 'out'));
    const { code } = await run([join(folder, 'in'), '-o', join(folder, 'out/deep/')]);
    expect([0, 1]).toContain(code);
    const outside = filesBelow(folder).filter(
      (path) => !path.startsWith(join(folder, 'in/')) && !path.startsWith(join(folder, 'out/deep/')),
    );
    expect(outside).toEqual([]);
    const written = filesBelow(join(folder, 'out/deep'));
    expect(written.length).toBeGreaterThanOrEqual(ADDRESSES.length * 2);
    for (const path of written)
      expect(path.slice(folder.length)).toMatch(/^\/out\/deep\/(?:[abc]\.\w+\/)?[a-z0-9.-]{1,90}\.md$/u);
  });
});
