import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScaffoldError, writeScaffold } from '../../scripts/scaffold.js';
import { scaffoldLanguage } from '../../scripts/scaffold-language.js';
import { scaffoldPass } from '../../scripts/scaffold-pass.js';
import { scaffoldRule } from '../../scripts/scaffold-rule.js';
import { nl } from '../../src/rules/phrases/nl.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run new', () => {
  let copy = '';
  let pack = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'clean-news-new-'));
    for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    pack = read('src/rules/phrases/nl.ts');
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  function run(script: string, ...names: string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', script, ...names], { cwd: copy, encoding: 'utf8' });
  }

  const scaffold = (...names: string[]) => run('scripts/new.ts', ...names);
  const read = (file: string) => readFileSync(join(copy, file), 'utf8');

  it('makes what compiles, is listed, and is loaded', () => {
    for (const names of [
      ['rule', 'nl', 'related', 'puzzle-box'],
      ['rule', 'de', 'footer', 'de-lamp-post'],
      ['language', 'et'],
      ['rule', 'et', 'newsletter', 'letter'],
      ['rule', 'et', 'advertisement', 'label'],
      ['rule', 'et', 'newsletter', 'second-letter'],
      ['pass', 'weather-box'],
    ]) {
      expect(scaffold(...names)).toMatchObject({ status: 0, stderr: '' });
    }
    const files = ['src/rules/packs.ts', 'src/passes/passes.ts', 'scripts/new.ts'];
    const options = [
      '--noEmit',
      '--ignoreConfig',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--resolveJsonModule',
      '--skipLibCheck',
    ];
    const target = ['--target', 'es2023', '--module', 'nodenext', '--types', 'node'];
    const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options, ...target, ...files], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(tsc.stdout).toBe('');
    const listing = JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', '-e', LIST], { cwd: copy, encoding: 'utf8' }),
    ) as string[];
    expect(listing).toEqual(expect.arrayContaining(NEW_RULES));
    expect(listing.indexOf('weather-box/line')).toBeLessThan(listing.indexOf('page-head/score'));
    expect(read('scripts/generate-months.mjs')).toMatch(/^const CODES =\s+'.* et';$/mu);
    for (const file of NEW_FILES) expect(existsSync(join(copy, file)), file).toBe(true);
  });

  it('adds to a pack and changes nothing else in it', () => {
    const before = pack.split('\n');
    const after = read('src/rules/phrases/nl.ts').split('\n');
    const at = after.indexOf("        id: 'nl-puzzle-box',") - 1;
    expect([...after.slice(0, at), ...after.slice(at + 7)]).toEqual(before);
  });

  it('says how to ask for something when it does not understand', () => {
    const usage = 'npm run new -- rule <language> <pass> <id> | language <code> | pass <name>\n';
    expect(scaffold()).toMatchObject({ status: 2, stdout: '', stderr: usage });
  });
});

describe('a scaffold', () => {
  const known = nl.phrases.related?.[0]?.id ?? '';

  it.each([
    ['a rule twice', () => scaffoldRule(ROOT, 'nl', 'related', known), `related/${known} is there already`],
    ['a language without pack', () => scaffoldRule(ROOT, 'ru-RU', 'footer', 'a'), 'there is no language “ru-RU”'],
    ['an unknown pass', () => scaffoldRule(ROOT, 'nl', 'footr', 'a'), 'did you mean footer?'],
    ['an id that is none', () => scaffoldRule(ROOT, 'nl', 'footer', 'Two Words'), 'not “Two Words”'],
    ['a language twice', () => scaffoldLanguage(ROOT, 'de'), 'German (de) has a pack already'],
    ['no language', () => scaffoldLanguage(ROOT, 'qq'), '“qq” is no language code'],
    ['a pass twice', () => scaffoldPass(ROOT, 'byline'), 'there is a pass byline already'],
    ['a pass named otherwise', () => scaffoldPass(ROOT, 'WeatherBox'), 'not “WeatherBox”'],
    [
      'a file that is there',
      () => writeScaffold(ROOT, { created: { 'package.json': '' }, changed: {}, next: [] }),
      'there already',
    ],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(ScaffoldError);
    expect(make).toThrow(message);
  });
});

const LIST = `
  import { listPasses } from './src/pipeline/list-passes.js';
  listPasses().then((passes) => {
    console.log(JSON.stringify(passes.flatMap(({ name, rules }) => rules.map(({ id }) => name + '/' + id))));
  });
`;

const NEW_RULES = [
  'related/nl-puzzle-box',
  'footer/de-lamp-post',
  'newsletter/et-letter',
  'newsletter/et-second-letter',
  'advertisement/et-label',
  'weather-box/line',
];

const NEW_FILES = [
  'src/rules/phrases/et.ts',
  'fixtures/languages/et/want.json',
  'test/passes/weather-box.test.ts',
  'fixtures/passes/weather-box/input.txt',
  'fixtures/passes/weather-box-keeps/want.json',
];
