import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeerPage, runPeer } from '../../bench/peers/run-peer.js';

/** Answers each page but those that ask it to die, or to say that it cannot. */
const RUNNER = `
import { readFileSync, writeSync } from 'node:fs';
for (const line of readFileSync(process.argv[2], 'utf8').split('\\n').filter(Boolean)) {
  const { id, html } = JSON.parse(line);
  if (html === 'die') { writeSync(2, 'some words\\nout of stack'); process.exit(3); }
  writeSync(1, JSON.stringify(html === 'cannot' ? { id, ms: 1, error: 'no' } : { id, ms: 2, text: html }) + '\\n');
}
writeSync(1, '{"memory":1024}\\n');
`;

const page = (id: string, html: string): PeerPage => ({ id, html, url: 'https://page.example/', lang: null });

describe('runPeer', () => {
  let folder = '';
  let runner = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clean-news-run-peer-'));
    runner = join(folder, 'runner.mjs');
    writeFileSync(runner, RUNNER);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives a page that ends the process an error, and goes on behind it', async () => {
    const pages = [page('a', 'one'), page('b', 'die'), page('c', 'cannot'), page('d', 'die'), page('e', 'two')];
    const { answers, memory } = await runPeer([process.execPath, runner], pages);
    expect([...answers.values()]).toEqual([
      { id: 'a', ms: 2, text: 'one' },
      { id: 'b', ms: 0, error: 'out of stack' },
      { id: 'c', ms: 1, error: 'no' },
      { id: 'd', ms: 0, error: 'out of stack' },
      { id: 'e', ms: 2, text: 'two' },
    ]);
    expect(memory).toBe(1024);
  });

  it('throws with its last words where a peer does not run at all', async () => {
    await expect(runPeer([process.execPath, runner], [page('a', 'die'), page('b', 'one')])).rejects.toThrow(
      'out of stack',
    );
    await expect(runPeer(['no-such-program'], [page('a', 'one')])).rejects.toThrow('ENOENT');
  });
});
