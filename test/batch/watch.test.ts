import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { Watch } from '../../src/batch/watch.js';

function watch(jobs: number, seconds: number | null): { readonly watch: Watch; readonly ended: number[] } {
  const ended: number[] = [];
  const made = new Watch(jobs, seconds, (thread) => ended.push(thread));
  onTestFinished(() => made.close());
  return { watch: made, ended };
}

it('ends the worker of a job that takes too long, once, and no other', async () => {
  const { watch: guard, ended } = watch(3, 0.3);
  const [slow, quick, queued] = [guard.begin(), guard.begin(), guard.begin()];
  Atomics.store(guard.cells, slow, 7);
  Atomics.store(guard.cells, quick, 8);
  await wait(20);
  expect(guard.end(quick)).toBe('begun');
  await wait(800);
  expect(ended).toEqual([7]);
  expect(guard.end(slow)).toBe('over');
  // It waits for a worker: that is not its own time.
  expect(guard.end(queued)).toBe('waiting');
});

it('counts anew for the next job in a cell', async () => {
  const { watch: guard, ended } = watch(1, 1);
  for (let job = 0; job < 4; job++) {
    const cell = guard.begin();
    Atomics.store(guard.cells, cell, 7);
    await wait(300);
    expect(guard.end(cell)).toBe('begun');
  }
  expect(ended).toEqual([]);
});

it('ends nothing without a limit', async () => {
  const { watch: guard, ended } = watch(1, null);
  Atomics.store(guard.cells, guard.begin(), 7);
  await wait(60);
  expect(ended).toEqual([]);
  expect(() => guard.begin()).toThrow('more jobs than');
});
