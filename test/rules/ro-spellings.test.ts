import { describe, expect, it } from 'vitest';
import { ro } from '../../src/rules/phrases/ro.js';
import { lineKey } from '../../src/text/tokens.js';

/** Old fonts and keyboards have the cedilla where Romanian wants a comma below; words are compared as they are written. */
const withCedilla = (text: string): string =>
  text
    .replace(/[șț]/gu, (letter) => (letter === 'ș' ? 'ş' : 'ţ'))
    .replace(/[ȘȚ]/gu, (letter) => (letter === 'Ș' ? 'Ş' : 'Ţ'));

const rules = Object.values(ro.phrases).flat();
const lists: readonly (readonly [name: string, list: readonly string[]])[] = [
  ...rules.flatMap(({ id, is = [], starts = [], ends = [], has = [], and = [], not = [] }) =>
    [is, starts, ends, has, and, not].map((list) => [id, list] as const),
  ),
  ...Object.entries({ ...ro.byline, ...ro.labels, ...ro.refusals }),
  ['published', ro.dates.published],
  ['modified', ro.dates.modified],
  ['relative', ro.dates.relative],
  ['sections', ro.sections],
];

describe('the Romanian pack', () => {
  it('has every phrase with the cedilla too', () => {
    const missing = lists.flatMap(([name, list]) => {
      const keys = new Set(list.map(lineKey));
      return list.filter((phrase) => !keys.has(lineKey(withCedilla(phrase)))).map((phrase) => `${name}: ${phrase}`);
    });
    expect(missing).toEqual([]);
  });
});
