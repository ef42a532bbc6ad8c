import { describe, expect, it } from 'vitest';
import { GROWING_INPUTS } from '../../bench/growing-inputs.js';
import { createCleaner, toJson, toMarkdown } from '../../src/index.js';
import type { SourceFormat } from '../../src/model/source.js';

/*
 * A quick look at what `npm run bench:growth` measures: each shape twice, the second time four times as long. Linear work
 * takes four times as long; what is below the least time is noise, what is above the most is no good whatever its growth.
 */

const SHORT = 5_000;
const TIMES = 4;
/** Quadratic work takes 16 times as long. */
const MOST_GROWTH = 11;
/** Milliseconds. */
const MEASURABLE = 400;
const MOST_TIME = 8_000;

const cleaner = await createCleaner();

async function millisecondsFor(text: string, from: SourceFormat): Promise<number> {
  const started = performance.now();
  const article = await cleaner.clean(text, { from });
  toMarkdown(article);
  toJson(article, { explain: true });
  return performance.now() - started;
}

describe('time grows with the length of', () => {
  it.each(GROWING_INPUTS.map((input) => [input.name, input] as const))('%s', async (_, { make, from }) => {
    const short = await millisecondsFor(make(SHORT), from);
    const long = await millisecondsFor(make(TIMES * SHORT), from);
    if (long < MEASURABLE) return;
    expect(long).toBeLessThan(MOST_TIME);
    // Twice, so that a pause of the machine is no growth.
    const again = Math.min(long, await millisecondsFor(make(TIMES * SHORT), from));
    if (again > MEASURABLE) expect(again / short).toBeLessThan(MOST_GROWTH);
  });
});

describe('enormous pages', () => {
  const PROSE = 'The harbour council of Skerrow voted on Thursday night to keep the old tide bell. ';
  const page = (body: string): string =>
    `<html><head><title>Bell stays</title></head><body><article><h1>Bell stays</h1><p>${PROSE.repeat(5)}</p>${body}</article></body></html>`;

  it.each([
    ['100,000 nested elements', page('<div>'.repeat(100_000))],
    ['100,000 siblings', page('<p></p>'.repeat(100_000))],
    ['100,000 links', page('<a href="/a">b</a> '.repeat(100_000))],
    ['a class of 1 MB', page(`<div class="${'card-x '.repeat(150_000)}"><p>${PROSE}</p></div>`)],
    [
      'an attribute of 1 MB',
      page(`<div data-x="${'x'.repeat(1_000_000)}" style="${' '.repeat(1_000_000)}"><p>${PROSE}</p></div>`),
    ],
    ['a million blank lines', `Bell stays\n${'\n'.repeat(1_000_000)}${PROSE}`],
    ['one line of a million characters', PROSE.repeat(12_000)],
  ])('are read: %s', { timeout: 60_000 }, async (_, text) => {
    const article = await cleaner.clean(text);
    expect(article.text).toContain('to keep the old tide bell');
  });
});
