import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ahead, inOrder } from '../../src/batch/in-order.js';

const AHEAD: Ahead = { running: 3, begun: 8, weight: 100 };
const NEVER = new AbortController().signal;

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function collect<Item>(results: AsyncIterable<{ readonly result: Item }>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const { result } of results) found.push(result);
  return found;
}

describe('inOrder', () => {
  it('keeps the order whatever takes how long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, running) => {
          const items = delays.map((delay, index) => ({ delay, index }));
          const perform = async ({ delay, index }: (typeof items)[number]): Promise<number> => {
            await wait(delay);
            return index;
          };
          const found = await collect(inOrder(stream(items), perform, () => 1, { ...AHEAD, running }, NEVER));
          expect(found).toEqual(delays.map((_, index) => index));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps to what may run, be begun and weigh at a time', async () => {
    const state = { running: 0, begun: 0, weight: 0 };
    const most = { running: 0, begun: 0, weight: 0 };
    const perform = async (weight: number): Promise<number> => {
      for (const [key, more] of [
        ['running', 1],
        ['begun', 1],
        ['weight', weight],
      ] as const) {
        state[key] += more;
        most[key] = Math.max(most[key], state[key]);
      }
      await wait(1);
      state.running--;
      return weight;
    };
    const weights = Array.from({ length: 40 }, (_, index) => (index % 4) * 15);
    for await (const { result } of inOrder(stream(weights), perform, (weight) => weight, AHEAD, NEVER)) {
      await wait(2);
      state.begun--;
      state.weight -= result;
    }
    expect(most.running).toBe(AHEAD.running);
    expect(most.begun).toBeLessThanOrEqual(AHEAD.begun);
    expect(most.weight).toBeLessThanOrEqual(AHEAD.weight);
  });

  it('lets one item through that is heavier than allowed', async () => {
    expect(
      await collect(
        inOrder(
          stream([1000, 1]),
          async (item) => item,
          (item) => item,
          AHEAD,
          NEVER,
        ),
      ),
    ).toEqual([1000, 1]);
  });

  it('closes the stream when its reader goes away', async () => {
    let isClosed = false;
    const endless = async function* (): AsyncGenerator<number> {
      try {
        for (let item = 0; ; item++) yield item;
      } finally {
        isClosed = true;
      }
    };
    for await (const { result } of inOrder(
      endless(),
      async (item) => item,
      () => 1,
      AHEAD,
      NEVER,
    )) {
      if (result === 5) break;
    }
    await wait(5);
    expect(isClosed).toBe(true);
  });

  it('finishes what is begun after an abort, also while the stream hangs', async () => {
    const controller = new AbortController();
    const hanging = async function* (): AsyncGenerator<number> {
      yield 1;
      yield 2;
      controller.abort();
      await new Promise(() => undefined);
    };
    const slow = async (item: number): Promise<number> => {
      await wait(5);
      return item;
    };
    expect(await collect(inOrder(hanging(), slow, () => 1, AHEAD, controller.signal))).toEqual([1, 2]);
  });

  it('throws what the stream throws, after the results before it', async () => {
    const broken = async function* (): AsyncGenerator<number> {
      yield 1;
      throw new Error('torn');
    };
    const found: number[] = [];
    const run = async (): Promise<void> => {
      for await (const { result } of inOrder(
        broken(),
        async (item) => item,
        () => 1,
        AHEAD,
        NEVER,
      ))
        found.push(result);
    };
    await expect(run()).rejects.toThrow('torn');
    expect(found).toEqual([1]);
  });
});
