import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ignorePatterns } from '../../src/io/list-files.js';

const asIs = (path: string): string => path;

describe('what a search leaves out', () => {
  it.each([
    [posix, '/in/out', '/in', ['out', 'out/**']],
    [posix, '/in/a/out', '/in', ['a/out', 'a/out/**']],
    [posix, '/in/..out', '/in', ['..out', '..out/**']],
    [posix, '/out', '/in', []],
    [posix, '/in', '/in', []],
    [posix, '/in', '/in/a', []],
    [posix, '/in/back\\slash', '/in', ['back\\slash', 'back\\slash/**']],
    [win32, 'C:\\in\\a\\out', 'C:\\in', ['a/out', 'a/out/**']],
    [win32, 'c:\\IN\\out', 'C:\\in', ['out', 'out/**']],
    [win32, 'D:\\out', 'C:\\in', []],
    [win32, 'C:\\out', 'C:\\in', []],
    [win32, '\\\\host\\share\\in\\out', '\\\\host\\share\\in', ['out', 'out/**']],
  ] as const)('is told by paths of either kind: %#', (flavour, left, cwd, patterns) => {
    expect(ignorePatterns(left, cwd, asIs, flavour)).toEqual(patterns);
  });
});
