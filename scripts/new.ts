/**
 * Scaffolds what grows most often:
 *
 *     npm run new -- rule <language> <pass> <id>
 *     npm run new -- language <code>
 *     npm run new -- pass <name>
 *
 * What it writes compiles at once and fails its tests until it is filled. Exits with 2 for what it does not understand.
 */
import { fileURLToPath } from 'node:url';
import { type Scaffold, ScaffoldError, writeScaffold } from './scaffold.js';
import { scaffoldLanguage } from './scaffold-language.js';
import { scaffoldPass } from './scaffold-pass.js';
import { scaffoldRule } from './scaffold-rule.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'npm run new -- rule <language> <pass> <id> | language <code> | pass <name>';

function scaffold([kind, first, second, third]: readonly string[]): Scaffold {
  if (kind === 'rule') return scaffoldRule(ROOT, first, second, third);
  if (kind === 'language') return scaffoldLanguage(ROOT, first);
  if (kind === 'pass') return scaffoldPass(ROOT, first);
  throw new ScaffoldError(USAGE);
}

try {
  const made = scaffold(process.argv.slice(2));
  writeScaffold(ROOT, made);
  for (const file of Object.keys(made.created)) console.log(`new      ${file}`);
  for (const file of Object.keys(made.changed)) console.log(`changed  ${file}`);
  console.log(['', 'What is left to you:', ...made.next.map((step, i) => `${i + 1}. ${step}`)].join('\n'));
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
