import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { scratch } from '../io/scratch.js';
import { run } from '../cli/run.js';

type HtmlNode = DefaultTreeAdapterMap['node'];

const ESCAPE = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e';
/** What a terminal would act on; line ends and blanks are text. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const STORY = `Ferry${ESCAPE} runs again\n\nThe ferry${ESCAPE} between Holm and the mainland will run again from Monday, the office said.\n\nShare${ESCAPE}\n`;
const PAGE = `<html><title>Ferry&#27;[31m runs</title><article><h1>Ferry&#27;[31m runs</h1><p>The ferry&#27;[2J between Holm &#155;31m and the mainland will run again from Monday, the office said.</p><pre>a&#27;[31m</pre></article></html>`;

describe('a terminal', () => {
  it('is shown no escape sequence of a page', async () => {
    const folder = scratch({ 'a.txt': STORY, 'b.html': PAGE });
    for (const format of ['markdown', 'text', 'json', 'jsonl']) {
      const { code, stdout, stderr } = await run([folder, '-f', format, '--explain', '-v'], { isTTY: true });
      expect(code).toBe(0);
      expect(stdout.replaceAll('\f\n', '')).not.toMatch(CONTROLS);
      expect(stderr).not.toMatch(/\u001b(?!\[\d*(?:;\d+)*m)/u);
      expect(stderr).not.toMatch(/owned\u0007|\u009b|\u202e/u);
    }
  });

  it('is shown no escape sequence of a file name', async () => {
    const name = `a${ESCAPE}\nb.txt`;
    const folder = scratch({ [`in/${name}`]: STORY, [`in/x${ESCAPE}.jsonl`]: '{"text": 1}\n{broken\n' });
    const input = join(folder, 'in');
    const calls = [
      [input, '-v'],
      [input, '-v', '--explain'],
      [input, '-v', '--report', join(folder, `r${ESCAPE}.html`)],
      [input, '-v', '-o', join(folder, `out${ESCAPE}/`)],
      [input, '--dry-run', '-o', join(folder, `out${ESCAPE}/`)],
      [join(input, `none${ESCAPE}.txt`)],
      [join(input, `*${ESCAPE}*.none`)],
      [input, '-o', join(folder, `one${ESCAPE}.md`)],
      [input, '--report', `r${ESCAPE}`],
      [input, '--config', join(folder, `none${ESCAPE}.json`)],
      [input, '--files-from', join(folder, `none${ESCAPE}`)],
      [input, '--profile', join(folder, `none${ESCAPE}`)],
      [input, '--disable', `page${ESCAPE}`],
      [input, '--encoding', `utf${ESCAPE}`],
      [`--none${ESCAPE}`],
      [input, '--format', `x${ESCAPE}`],
      [input, '--jobs', `x${ESCAPE}`],
      [input, '--url', `x${ESCAPE}`],
      ['learn', join(input, `none${ESCAPE}.txt`)],
      ['learn', input, '-o', join(folder, `none${ESCAPE}/x/`)],
    ];
    for (const argv of calls) {
      const { stderr } = await run(['--no-color', ...argv].slice(argv[0] === 'learn' ? 1 : 0));
      expect([argv, stderr]).toEqual([argv, expect.not.stringMatching(CONTROLS)]);
    }
  });

  it('is shown no escape sequence of a configuration', async () => {
    const folder = scratch({
      'a.txt': STORY,
      'c.json': JSON.stringify({ [`x${ESCAPE}`]: 1, format: `y${ESCAPE}` }),
      'd.json': `{${ESCAPE}`,
    });
    for (const config of ['c.json', 'd.json']) {
      const { code, stderr } = await run([join(folder, 'a.txt'), '--config', join(folder, config)]);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(CONTROLS);
    }
  });
});

/** Elements and attributes of a page. */
function namesOf(node: HtmlNode, found = new Set<string>()): ReadonlySet<string> {
  if ('tagName' in node) {
    found.add(node.tagName);
    for (const { name } of node.attrs) found.add(`${node.tagName}[${name}]`);
  }
  if ('childNodes' in node) for (const child of node.childNodes) namesOf(child, found);
  return found;
}

describe('the report', () => {
  const NAME = `<script>alert(1)</script>" onclick='x'${ESCAPE}&amp;\u2028.txt`.replaceAll('/', '\u2215');

  it('is a page without anything of a name but its letters', async () => {
    const folder = scratch({
      [`in/${NAME}`]: STORY,
      'in/javascript:alert(1).txt': STORY,
      'in/x"><svg onload=y>.jsonl': '{"<script>": 1}\n',
    });
    const report = join(folder, 'report.html');
    await run([join(folder, 'in'), '-o', `${folder}/out/`, '--report', report]);
    const page = readFileSync(report, 'utf8');
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    const names = [...namesOf(parseHtml(page))];
    expect(names.filter((name) => /script|svg|iframe|object|embed|form|base|\[on/u.test(name))).toEqual([]);
    expect(page).not.toMatch(/href="(?!out\/)/u);
    expect(names).toContain('a[href]');
  });

  it.each(['json', 'jsonl'])('is valid %s whatever the names', async (extension) => {
    const folder = scratch({ [`in/${NAME}`]: STORY });
    const report = join(folder, `report.${extension}`);
    await run([join(folder, 'in'), '-o', `${folder}/out/`, '--report', report]);
    const written = readFileSync(report, 'utf8');
    expect(written.trimEnd()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
    const [fate] =
      extension === 'json' ? (JSON.parse(written) as { path: string }[]) : [JSON.parse(written) as { path: string }];
    expect(fate?.path).toBe(join(folder, 'in', NAME));
  });
});
