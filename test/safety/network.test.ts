import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../cli/build-command.js';
import { scratch } from '../io/scratch.js';
import { responseRecord } from '../io/warc-file.js';

const GUARD = fileURLToPath(new URL('no-network.cjs', import.meta.url));
/** Modules that speak to others; `child_process` comes with piscina, which is why it is watched at run time. */
const NETWORK =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\w*\(\s*|\bgetBuiltinModule\(\s*)["'](?:node:)?(?:net|tls|dgram|dns|dns\/promises|http|https|http2|inspector|cluster|undici)["']/u;
const GLOBALS = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|importScripts)\s*\(|navigator\.sendBeacon/u;

/** A page with all that a browser would load. */
const PAGE = `<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html manifest="http://127.0.0.1:9/m"><head>
<title>Ferry runs again</title><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/s.css">
<link rel="preconnect" href="//127.0.0.1:9"><script src="http://127.0.0.1:9/s.js"></script><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">
<script type="application/ld+json">{"@context":"http://127.0.0.1:9/context","@type":"NewsArticle","@id":"http://127.0.0.1:9/id"}</script></head>
<body><article><h1>Ferry runs again</h1><p>The ferry between Holm and the mainland will run again from Monday, the office said. <a href="http://127.0.0.1:9/a">More</a></p>
<img src="http://127.0.0.1:9/i.png" srcset="http://127.0.0.1:9/j.png 2x" width="600"><iframe src="https://www.youtube.com/embed/x"></iframe><object data="http://127.0.0.1:9/o"></object></article></body></html>`;

let command: Awaited<ReturnType<typeof buildCommand>>;

beforeAll(async () => {
  command = await buildCommand();
});

afterAll(() => command.remove());

describe('the network', () => {
  it('is named in nothing that we ship', () => {
    const folder = dirname(dirname(command.script));
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) {
      const code = readFileSync(join(folder, name), 'utf8');
      expect([name, NETWORK.exec(code)?.[0]]).toEqual([name, undefined]);
    }
    const source = fileURLToPath(new URL('../../src/', import.meta.url));
    for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.ts'),
    )) {
      expect([name, GLOBALS.exec(readFileSync(join(source, name), 'utf8'))?.[0]]).toEqual([name, undefined]);
    }
  });

  it('is not reached for, nor any other program', async () => {
    const record = await responseRecord({ url: 'http://127.0.0.1:9/x', body: PAGE });
    const folder = scratch({
      'in/a.html': PAGE,
      'in/b.txt': 'Ferry runs again\n\nSee http://127.0.0.1:9/ for more, the office of the ferry said on Monday.\n',
      'in/c.md': '# Ferry\n\n![a](http://127.0.0.1:9/i.png) The ferry runs again from Monday, the office said.\n',
      'in/d.jsonl': `${JSON.stringify({ url: 'http://127.0.0.1:9/', html: PAGE })}\n`,
      'in/e.warc': record,
      'clean-news.config.yaml': 'siteRules:\n  - hosts: [127.0.0.1]\n    remove: [".x"]\n',
    });
    const calls = [
      ['in', '-o', 'out/', '-j', '2', '--report', 'report.html'],
      ['in', '-f', 'jsonl', '--explain', '-j', '1'],
      ['in/a.html', '--url', 'http://127.0.0.1:9/a'],
      ['learn', 'in', '-o', 'profile.json'],
      ['rules', '--json'],
      ['schema'],
      ['--help'],
    ];
    for (const args of calls) {
      const { status, stderr } = spawnSync(process.execPath, ['--require', GUARD, command.script, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([args, stderr]).toEqual([args, expect.not.stringContaining('REACHED')]);
      expect([args, status]).toEqual([args, 0]);
    }
  });

  it('would be noticed', () => {
    const { stderr } = spawnSync(
      process.execPath,
      ['--require', GUARD, '--input-type=module', '-e', "import { connect } from 'node:net'; connect(9);"],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('REACHED FOR node:net connect');
    const worker =
      "const { Worker } = require('node:worker_threads'); new Worker(\"fetch('http://127.0.0.1:9/')\", { eval: true });";
    expect(spawnSync(process.execPath, ['--require', GUARD, '-e', worker], { encoding: 'utf8' }).stderr).toContain(
      'REACHED FOR fetch',
    );
  });
});
