import { describe, expect, it } from 'vitest';
import { checkInput } from '../../bench/fuzz-check.js';
import { FuzzInputs } from '../../bench/fuzz-inputs.js';
import { createCleaner, toMarkdown } from '../../src/index.js';
import { readMarkdown } from '../../src/readers/markdown.js';
import { expectIdempotence } from '../laws.js';

const cleaner = await createCleaner();
/** A few of what `npm run bench:fuzz` tries by the hundred thousand. */
const COUNT = 300;

describe('broken and hostile inputs', () => {
  it('crash nothing and break no law', { timeout: 120_000 }, async () => {
    const inputs = new FuzzInputs(20_261);
    let documents = 0;
    for (let number = 0; number < COUNT; number++) {
      try {
        documents += await checkInput(inputs.make(number), cleaner);
      } catch (error) {
        throw new Error(`npm run bench:fuzz -- --seed 20261 --first ${number} --count 1`, { cause: error });
      }
    }
    expect(documents).toBeGreaterThan(COUNT / 2);
  });

  it('are the same for the same number', () => {
    const [one, other] = [new FuzzInputs(3), new FuzzInputs(3)];
    for (const number of [0, 1, 7]) expect(one.make(number)).toEqual(other.make(number));
  });
});

const PROSE = 'The harbour council of Skerrow voted on Thursday night to keep the old tide bell for another winter.';

/** What the fuzzer has found, each as small as it gets. */
describe('what the fuzzer found', () => {
  it('a page without any tag is read', async () => {
    expect((await cleaner.clean(PROSE, { from: 'html' })).text).toBe(PROSE);
  });

  it('an element called constructor is no emphasis', async () => {
    const inputs = [
      `${PROSE} <constructor>Loud</constructor> bell.`,
      `${PROSE}\n\n<div><constructor>Loud bell.</constructor></div>`,
    ];
    for (const input of inputs) expect(toMarkdown(await cleaner.clean(input, { from: 'markdown' }))).not.toContain('*');
  });

  it('a paragraph of a thousand signs costs the links of others nothing', async () => {
    const text = `${PROSE} [bell][b]\n\n${'[a*'.repeat(1000)}\n\n${PROSE} [rope](https://a.example/rope)\n\n[b]: https://a.example/bell\n`;
    const { blocks } = await readMarkdown(text);
    expect(JSON.stringify(blocks)).toContain('https://a.example/bell');
    expect(JSON.stringify(blocks)).toContain('https://a.example/rope');
  });

  it.each([
    ['code over two lines', `${PROSE} \`a\nb\` and so on.\n`, 'markdown'],
    ['code over a line break', `${PROSE}\n\n<p><code>a<br>b</code></p>\n`, 'markdown'],
    ['links that touch', `${PROSE} [a](https://a.example/)[b](https://a.example/)\n`, 'markdown'],
    ['a link inside a link', `${PROSE}\n\n<p><a href="/n0">a <a href="/n1">b</a></a></p>\n`, 'markdown'],
    [
      'rows of different lengths',
      `${PROSE}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 |\n\n${PROSE} Twice.\n`,
      'markdown',
    ],
    [
      'a cell too many',
      `<article><p>${PROSE}</p><table><tr><th>a<th>b<tr><td>1<td>2<td>3</table><p>${PROSE} Twice.</p></article>`,
      'html',
    ],
    [
      'a table beside a thousand brackets',
      `${PROSE}\n\n${'['.repeat(1200)}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n${PROSE} Twice.\n`,
      'markdown',
    ],
    ['empty code', `${PROSE}\n\n\`\`\`\n\n\`\`\`\n\n${PROSE} Twice.\n`, 'markdown'],
    [
      'a picture whose address runs a script',
      `<article><p>${PROSE}</p><figure><img src="javascript:x" width=600></figure><p>${PROSE} Twice.</p></article>`,
      'html',
    ],
    [
      'an address that no address may have',
      `<article><p>${PROSE} <a href="x<y">there</a></p><img src="a<b" width=600><p>${PROSE} Twice.</p></article>`,
      'html',
    ],
    ['a title of one dot', `---\ntitle: "."\ngenerator: clean-news/1.0.0\n---\n\n# .\n\n${PROSE}\n`, 'markdown'],
  ] as const)('reads back the same: %s', async (_, input, from) => {
    await expectIdempotence(cleaner, await cleaner.clean(input, { from }));
  });
});
