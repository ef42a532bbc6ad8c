import { describe, expect, it } from 'vitest';
import { checkInput } from '../../bench/fuzz-check.js';
import { FuzzInputs } from '../../bench/fuzz-inputs.js';
import { createCleaner, toMarkdown } from '../../src/index.js';
import { readMarkdown } from '../../src/readers/markdown.js';
import { expectIdempotence } from '../laws.js';
import { PROSE, READ_BACK } from './read-back-findings.js';

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

  it.each(READ_BACK)('reads back the same: %s', async (_, input, from) => {
    await expectIdempotence(cleaner, await cleaner.clean(input, { from }));
  });
});
