import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/io/make-folder.js';
import { scratch } from './scratch.js';

describe('makeFolder', () => {
  it('makes what is missing above, and says what was there', () => {
    const folder = join(scratch(), 'a', 'b', 'c');
    expect(makeFolder(folder)).toBe(false);
    expect(statSync(folder).isDirectory()).toBe(true);
    expect(makeFolder(folder)).toBe(true);
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the system refuses new folders', () => {
    expect(() => makeFolder('/proc/nowhere/else')).toThrow(/nowhere/u);
  });
});
