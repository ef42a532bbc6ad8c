import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { corporaAt, corpusPages, FIXTURES } from '../../bench/corpora.js';

describe('without corpora', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  it('the fixtures are measured, and it is said where corpora are to be had', () => {
    expect(corporaAt('no/such/folder', ['fundus', 'wcxb'])).toEqual([FIXTURES]);
    expect(said.join('\n')).toMatch(/flairNLP\/fundus[\s\S]*web-content-extraction-benchmark/iu);
    expect(said.join('\n')).toContain('pages.jsonl');
  });

  it('who asks for the fixtures gets them without a word', () => {
    expect(corporaAt('no/such/folder', [FIXTURES])).toEqual([FIXTURES]);
    expect(said).toEqual([]);
  });

  it('fixtures are pages of the kinds they have, with what a person wrote down for their gold', () => {
    const [page] = corpusPages('no/such/folder', FIXTURES, 'html');
    expect(page?.gold.text).not.toBe('');
    expect(page?.gold.id).toBe(page?.id);
    expect([...corpusPages('no/such/folder', FIXTURES, 'text-nodes')]).toEqual([]);
    expect([...corpusPages('no/such/folder', FIXTURES, 'text')].length).toBeGreaterThan(100);
  });
});
