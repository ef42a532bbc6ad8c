import { describe, expect, it } from 'vitest';
import { parseBareNames } from '../../src/text/bare-names.js';

const AND = new Set(['and', 'und', 'a']);

describe('parseBareNames', () => {
  it.each([
    ['Helmi Ruoholahti', ['Helmi Ruoholahti']],
    ['Jana Vrbová, Petr Olšanský', ['Jana Vrbová', 'Petr Olšanský']],
    ['Ida van der Holm and Tom Ash', ['Ida van der Holm', 'Tom Ash']],
    ['Галина Степова, редакторка відділу культури', ['Галина Степова']],
    ['Casilda Rocamora | Ribamar |', ['Casilda Rocamora']],
    ['榊原灯', ['榊原灯']],
    ['沢渡みのり', ['沢渡みのり']],
  ])('reads %s', (line, names) => {
    expect(parseBareNames(line, AND)?.names).toEqual(names);
  });

  it.each([
    'Harbour',
    'Harbour council votes again',
    'Tom Ash, who kept the lighthouse.',
    'Sport | Kultur | Politik',
    '保存する',
    '',
    `Tom ${'Ash '.repeat(10_000)}`,
  ])('is silent about %j', (line) => {
    expect(parseBareNames(line, AND)).toBeNull();
  });

  it('is quick with a hundred small words', () => {
    const started = performance.now();
    for (const word of ['de', 'del', 'dos', 'la', 'van']) {
      expect(parseBareNames(`Anna ${`${word} `.repeat(40).slice(0, 110)}x`, new Set(['and']))).toBeNull();
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
