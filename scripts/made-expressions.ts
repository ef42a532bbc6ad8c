import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Expression } from './literal-expressions.js';
import { ROOT, SOURCE } from './source-tree.js';

/**
 * Every expression that our code makes at run time: `RegExp` is watched while all fixtures are cleaned and what reads
 * bytes is given something to read.
 */
export async function madeExpressions(): Promise<readonly Expression[]> {
  const found = new Map<string, Expression>();
  const Original = RegExp;
  const watch = (source: string, flags: string): void => {
    const place = callerInSource();
    if (place !== null) found.set(`${place} ${source} ${flags}`, { source, flags, place });
  };
  const Watched = new Proxy(Original, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      watch(made.source, made.flags);
      return made;
    },
    apply(target, self, args) {
      const made = Reflect.apply(target, self, args) as RegExp;
      watch(made.source, made.flags);
      return made;
    },
  });
  globalThis.RegExp = Watched;
  try {
    await exercise();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()];
}

/** The line of ours that asked for an expression; null for packages, which are not ours to mend. */
function callerInSource(): string | null {
  // This function, the watcher, the trap; then who asked.
  const [, , , , caller = ''] = (new Error('where').stack ?? '').split('\n');
  const [, url, line] = /(file:\/\/[^)\s]*|\/[^)\s]*?):(\d+):\d+\)?$/u.exec(caller.trim()) ?? [];
  if (url === undefined) return null;
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  return path.startsWith(SOURCE) ? `${relative(ROOT, path)}:${line}` : null;
}

async function exercise(): Promise<void> {
  const { clean } = await import('../src/index.js');
  const fixtures = join(ROOT, 'fixtures');
  for (const name of readdirSync(fixtures, { recursive: true, encoding: 'utf8' })) {
    const path = join(fixtures, name);
    if (/[/\\]input\.\w+$/u.test(name) && statSync(path).isFile()) await clean(readFileSync(path), { path: name });
  }
  await clean(Buffer.from('%PDF-1.7\n\0'));
  const { parameterOf } = await import('../src/io/http-message.js');
  for (const name of ['charset', 'boundary', 'start']) parameterOf('', name);
}
