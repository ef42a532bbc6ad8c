import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { PeerCommand } from './install-peer.js';

/** A page as the runners read it. */
export interface PeerPage {
  readonly id: string;
  readonly url: string;
  readonly lang: string | null;
  readonly html: string;
  /** Of a page that is text: as it is, for those who take text. */
  readonly text?: string;
}

/** What a runner says of a page. */
export interface PeerAnswer {
  readonly id: string;
  /** Processor time of the extraction alone, in milliseconds. */
  readonly ms: number;
  readonly text?: string | null;
  readonly subtitle?: string | null;
  readonly html?: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
  readonly error?: string;
}

export interface PeerRun {
  readonly answers: ReadonlyMap<string, PeerAnswer>;
  /** The most that was resident, in bytes; null where no process lived to its end. */
  readonly memory: number | null;
}

/** Where a peer does not run at all, with its last words. */
export class PeerError extends Error {}

/** After so long without an answer a page counts as one that ends never. */
const PAGE_TIMEOUT_MS = 60_000;
/** So many pages in a row that end the process are no fault of the pages. */
const MOST_DEATHS = 5;

/**
 * Runs a peer over pages in a process of its own. A page that ends the process, or never ends, gets an error for its
 * answer, and the pages behind it go to a new process.
 * @throws PeerError
 */
export async function runPeer(command: PeerCommand, pages: readonly PeerPage[]): Promise<PeerRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clean-news-peer-'));
  const file = path.join(folder, 'pages.jsonl');
  const answers = new Map<string, PeerAnswer>();
  let memory: number | null = null;
  let deaths = 0;
  try {
    for (let rest = pages; rest.length > 0; rest = rest.filter(({ id }) => !answers.has(id))) {
      writeFileSync(file, rest.map((page) => `${JSON.stringify(page)}\n`).join(''));
      const before = answers.size;
      const end = await oneProcess(command, file, rest.length < pages.length, answers);
      memory = end.memory ?? memory;
      const next = rest.find(({ id }) => !answers.has(id));
      if (!next) break;
      deaths = answers.size > before ? 1 : deaths + 1;
      if (deaths > MOST_DEATHS || answers.size === 0) throw new PeerError(end.words);
      answers.set(next.id, { id: next.id, ms: 0, error: end.words });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { answers, memory };
}

interface End {
  readonly memory: number | null;
  /** Why it ended, as far as it can be told. */
  readonly words: string;
}

async function oneProcess(
  [program, ...first]: PeerCommand,
  file: string,
  again: boolean,
  answers: Map<string, PeerAnswer>,
): Promise<End> {
  const child = spawn(program, [...first, file, ...(again ? ['--no-warm-up'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let memory: number | null = null;
  const kill = (): void => {
    said = `no answer within ${PAGE_TIMEOUT_MS / 1000} s`;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(kill, PAGE_TIMEOUT_MS);
  child.stderr.on('data', (data: Buffer) => {
    said = `${said}${data.toString()}`.slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(kill, PAGE_TIMEOUT_MS);
    const answer = JSON.parse(line) as PeerAnswer | { readonly memory: number };
    if ('memory' in answer) memory = answer.memory;
    else answers.set(answer.id, answer);
  }
  const how = await ended;
  clearTimeout(timer);
  return { memory, words: said.trim().split('\n').at(-1) || how };
}
