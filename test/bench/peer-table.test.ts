import { describe, expect, it } from 'vitest';
import { peerMarkdown } from '../../bench/peers/peer-table.js';
import type { PeerResult, PeerTable } from '../../bench/peers/peer-result.js';
import { scorePage } from '../../bench/score/score-page.js';
import { summarise } from '../../bench/score/summarise.js';

const GOLD = {
  id: 'a',
  url: null,
  text: 'one two three four five',
  with: [],
  without: [],
  title: null,
  authors: null,
  date: null,
};

function result(peer: string, text: string | null, more: Partial<PeerResult> = {}): PeerResult {
  const summary = text === null ? null : summarise([scorePage(GOLD, { text })]);
  return { peer, version: 'v1.0.0', note: null, summary, failed: null, errors: null, times: 2, memory: 3e6, ...more };
}

describe('peerMarkdown', () => {
  const table: PeerTable = {
    corpus: 'fen',
    kind: 'html',
    pages: 1,
    of: 1,
    machine: 'a loom',
    date: '2026-01-02',
    floor: 1,
    results: [
      result('heron', 'one two three', { errors: { pages: 1, first: 'no' } }),
      result('clean-news', GOLD.text),
      result('bittern', null, { failed: 'not installed: no such registry' }),
    ],
  };

  it('puts the best first, and names those that did not run', () => {
    const lines = peerMarkdown(table).split('\n');
    expect(lines[2]).toBe('| **clean-news** | 1.000 | 1.000 | 1.000 | 1.000 | 0 | – | – | – | – | 2.0 | 3 MB | 0 |');
    expect(lines[3]).toMatch(/^\| heron 1\.0\.0 \| 0\.000 .* 1 \|$/u);
    expect(lines.at(-1)).toBe('- bittern: not installed: no such registry');
  });
});
