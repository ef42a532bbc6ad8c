// Checks every regular expression of the sources for patterns that take more than linear time, those made at run time
// included. One that does may stay if it never meets more than so many characters, and says so in a comment on its line
// or right above: `// bounded: 8 characters`.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { type Expression, writtenExpressions } from './literal-expressions.js';
import { madeExpressions } from './made-expressions.js';
import { ROOT } from './source-tree.js';

/** For one expression, in milliseconds; most take a hundredth of it. */
const TIMEOUT = 60_000;
/** Lines above an expression where its comment may stand. */
const LINES_ABOVE = 3;

const { literals, made } = writtenExpressions();
const built = await madeExpressions();
const problems: string[] = [];

for (const place of made) {
  if (!built.some((expression) => expression.place === place)) {
    problems.push(`${place}: makes an expression that no fixture needs, so that nothing is known of it`);
  }
}

/** What is wrong with an expression. */
interface Verdict {
  readonly text: string;
  /** Twenty characters may take forever, so that no bound helps. */
  readonly isExponential: boolean;
}

const verdicts = new Map<string, Verdict | null>();
for (const expression of [...literals, ...built]) {
  const verdict = await verdictOn(expression);
  if (verdict !== null && (verdict.isExponential || !isBounded(expression))) {
    problems.push(`${expression.place}: ${verdict.text}`);
  }
}

const bounded = [...literals, ...built].filter(isBounded).length;
console.log(`${literals.length} expressions written down, ${built.length} made at run time, ${bounded} bounded`);
for (const problem of problems) console.log(problem);
if (problems.length > 0) {
  console.log(
    'Write it so that no part can match what its neighbour can, or bound what it meets and say so: // bounded: …',
  );
}
// The checker keeps a process of its own.
process.exit(problems.length > 0 ? 1 : 0);

/** Why an expression is not known to be linear; null where it is. */
async function verdictOn({ source, flags }: Expression): Promise<Verdict | null> {
  const key = `${source} ${flags}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const found = await check(source, flags, { timeout: TIMEOUT });
  const verdict = readVerdict(found, `/${source}/${flags}`);
  verdicts.set(key, verdict);
  return verdict;
}

function readVerdict(found: Diagnostics, expression: string): Verdict | null {
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') {
    return { text: `could not be checked (${found.error.kind}): ${expression}`, isExponential: false };
  }
  const { complexity, attack } = found;
  const text = `takes ${complexity.summary} time, for example on ${attack.pattern}: ${expression}`;
  return { text, isExponential: complexity.type === 'exponential' };
}

function isBounded({ place }: Expression): boolean {
  const [path = '', line = ''] = place.split(':');
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  const last = Number(line);
  return lines.slice(Math.max(0, last - 1 - LINES_ABOVE), last).some((text) => /\/\/ bounded: \S/u.test(text));
}
