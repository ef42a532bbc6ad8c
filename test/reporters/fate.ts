import type { Fate } from '../../src/reporters/fate.js';

/** The fate of an invented `a.txt`. */
export function fate(status: Fate['status'], kept: number, removed: number): Fate {
  return {
    path: 'a.txt',
    record: null,
    status,
    output: null,
    words: { in: kept + removed, kept, removed },
    warnings: [],
    upToDate: false,
    duplicateOf: null,
    error: status === 'failed' ? { code: 'not-found', message: 'no such file or folder' } : null,
  };
}
