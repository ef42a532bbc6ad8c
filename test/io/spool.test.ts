import { expect, it } from 'vitest';
import { Spool } from '../../src/io/spool.js';

it('gives back every line in order, whether they fit into memory or not', () => {
  for (const [count, size] of [
    [0, 0],
    [3, 10],
    [40, 700_000],
  ] as const) {
    const spool = new Spool();
    const lines = Array.from({ length: count }, (_, at) => `${at} ü ${'x'.repeat(size)}`);
    for (const line of lines) spool.add(line);
    expect([...spool.lines()]).toEqual(lines);
    spool.close();
  }
});
