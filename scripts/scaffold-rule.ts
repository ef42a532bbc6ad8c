import { LANGUAGES } from '../src/rules/pack.js';
import { PHRASE_PASSES, type PhrasePassName } from '../src/rules/rule.js';
import { nearest } from '../src/text/nearest.js';
import { insertBefore, KEBAB_CASE, readSource, type Scaffold, ScaffoldError } from './scaffold.js';

/** A phrase rule without phrases at the end of its pass's list, so that its test fails until somebody fills it. */
export function scaffoldRule(root: string, language = '', pass = '', name = ''): Scaffold {
  requireOneOf('language', language, LANGUAGES);
  requireOneOf('phrase pass', pass, PHRASE_PASSES);
  const id = name.startsWith(`${language}-`) ? name : `${language}-${name}`;
  if (name === '' || !KEBAB_CASE.test(id)) throw new ScaffoldError(`the id must be in kebab-case, not “${name}”`);
  const file = `src/rules/phrases/${language}.ts`;
  const pack = readSource(root, file);
  return {
    created: {},
    changed: { [file]: insertRule(pack, pass as PhrasePassName, id) },
    next: [
      `fill ${pass}/${id} in ${file}: its phrases, its reason, lines it removes and lines it keeps (all invented)`,
      'the fields of a rule are explained in src/rules/rule.ts and docs/rules.md',
      `npx vitest run test/rules.test.ts -t ${id}`,
      'npm run docs:rules',
    ],
  };
}

function requireOneOf(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  const hint = near === null ? known.join(', ') : `did you mean ${near}?`;
  throw new ScaffoldError(`there is no ${what} “${name}”: ${hint}`);
}

const PHRASES_BEGIN = '\n  phrases: {\n';
const PHRASES_END = '\n  },\n';
const LIST_END = '\n    ],\n';

/** Packs are written with one layout (two blanks a level), by which a pass's list is found without a parser. */
function insertRule(pack: string, pass: PhrasePassName, id: string): string {
  const begin = pack.indexOf(PHRASES_BEGIN);
  const end = pack.indexOf(PHRASES_END, begin);
  if (begin < 0 || end < 0) throw new ScaffoldError('the pack has no phrases in the usual layout');
  const phrases = pack.slice(begin, end + 1);
  const list = `\n    ${propertyName(pass)}: [\n`;
  const start = phrases.indexOf(list);
  const known = start < 0 ? '' : phrases.slice(start, phrases.indexOf(LIST_END, start));
  if (known.includes(`\n        id: '${id}',\n`)) throw new ScaffoldError(`${pass}/${id} is there already`);
  const grown =
    start < 0
      ? addList(phrases, pass, id)
      : insertBefore(phrases, list.trimEnd(), LIST_END, `\n${ruleStub(id).trimEnd()}`);
  return pack.slice(0, begin) + grown + pack.slice(end + 1);
}

/** Lists stand in the order of the passes. */
function addList(phrases: string, pass: PhrasePassName, id: string): string {
  const list = `    ${propertyName(pass)}: [\n${ruleStub(id)}    ],\n`;
  for (const later of PHRASE_PASSES.slice(PHRASE_PASSES.indexOf(pass) + 1)) {
    const at = phrases.indexOf(`\n    ${propertyName(later)}: [`);
    if (at >= 0) return phrases.slice(0, at + 1) + list + phrases.slice(at + 1);
  }
  return phrases + list;
}

function propertyName(pass: PhrasePassName): string {
  return pass.includes('-') ? `'${pass}'` : pass;
}

function ruleStub(id: string): string {
  return `      {
        id: '${id}',
        reason: '',
        is: [],
        removes: [],
        keeps: [],
      },
`;
}
