import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { COMMAND } from './timed-process.js';
import { ALONE, type Verdict } from './batch-pages.js';
import { inventNews } from './invented-news.js';

const RECORD_BYTES = 8000;
/** Records are invented once and sent again and again under new addresses: inventing them would take all the time. */
const INVENTED = 400;
const MOST_MEMORY = 400e6;
/** Memory is looked at after each tenth of the stream. */
const STEPS = 10;

const jsonLine = (number: number, text: string): Buffer =>
  Buffer.from(`${JSON.stringify({ url: `https://tidings.example/${number}`, text })}\n`);

const warcRecord = (number: number, text: string): Buffer => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tidings.example/${number}\r\nContent-Type: application/http; msgtype=response\r\n`;
  return gzipSync(Buffer.from(`${head}Content-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`), {
    level: 1,
  });
};

/**
 * Streams more and more records through the command and looks at its memory: it must not grow with what has gone
 * through.
 */
export async function measureStream(megabytes: number, verdict: Verdict): Promise<boolean> {
  const texts = Array.from({ length: INVENTED }, (_, seed) =>
    [...inventNews(RECORD_BYTES, 'paragraphs', seed)].join(''),
  );
  console.log(
    `\n${megabytes} MB of records of ${RECORD_BYTES / 1000} kB through standard input, two workers, memory on the way:\n`,
  );
  const results = [
    verdictOf('jsonl', await stream(['--from', 'jsonl'], texts, megabytes, jsonLine), verdict),
    verdictOf('warc.gz', await stream(['--from', 'warc'], texts, megabytes, warcRecord), verdict),
  ];
  return results.every(Boolean);
}

function verdictOf(name: string, memory: readonly number[], verdict: Verdict): boolean {
  const most = Math.max(...memory);
  const line = memory.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ');
  return verdict(most <= MOST_MEMORY, `${name}: ${line} MB (at most ${MOST_MEMORY / 1e6} MB)`);
}

/** Resident memory in bytes after each part of the stream. */
async function stream(
  options: readonly string[],
  texts: readonly string[],
  megabytes: number,
  record: (number: number, text: string) => Buffer,
): Promise<number[]> {
  const child = spawn(
    process.execPath,
    [COMMAND, '--no-config', '-q', '-f', 'jsonl', '-j', '2', ...ALONE, ...options, '-'],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const memory: number[] = [];
  let sent = 0;
  for (let number = 1; sent < megabytes * 1e6; number++) {
    const text = texts[number % texts.length] ?? '';
    sent += text.length;
    if (!child.stdin.write(record(number, text))) await new Promise((resolve) => child.stdin.once('drain', resolve));
    if (sent >= ((memory.length + 1) * megabytes * 1e6) / STEPS) memory.push(residentMemory(child.pid ?? 0));
  }
  child.stdin.end();
  const code = await ended;
  if (code !== 0) throw new Error(`the stream ended with ${code}`);
  return memory;
}

function residentMemory(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
