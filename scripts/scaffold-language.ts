import { LANGUAGES } from '../src/rules/pack.js';
import { insertBefore, readSource, type Scaffold, ScaffoldError } from './scaffold.js';

const PACK = 'src/rules/pack.ts';
const PACKS = 'src/rules/packs.ts';
const MONTHS = 'scripts/generate-months.mjs';
const FUNCTION_WORDS = 'src/rules/function-words.ts';

/** An empty language pack that is listed, loaded and typed, with a fixture that fails until somebody writes it. */
export function scaffoldLanguage(root: string, code = ''): Scaffold {
  const name = /^[a-z]{2,3}$/u.test(code) ? new Intl.DisplayNames('en', { type: 'language' }).of(code) : undefined;
  if (name === undefined || name === code) throw new ScaffoldError(`“${code}” is no language code such as ro or hu`);
  if ((LANGUAGES as readonly string[]).includes(code)) throw new ScaffoldError(`${name} (${code}) has a pack already`);
  const file = `src/rules/phrases/${code}.ts`;
  const loader = `  ${code}: async () => (await import('./phrases/${code}.js')).${code},\n`;
  const knowsFunctionWords = readSource(root, FUNCTION_WORDS).includes(`\n  ${code}: `);
  return {
    created: {
      [file]: packStub(code, name),
      [`fixtures/languages/${code}/input.txt`]: '',
      [`fixtures/languages/${code}/want.json`]: wantStub(code),
    },
    changed: {
      [PACK]: insertBefore(readSource(root, PACK), 'export const LANGUAGES = [', '] as const;', `  '${code}',\n`),
      [PACKS]: insertBefore(readSource(root, PACKS), 'const LOADERS:', '};\n', loader),
      [MONTHS]: insertBefore(readSource(root, MONTHS), 'const CODES =', "';", ` ${code}`),
    },
    next: [
      `node ${MONTHS} && npx biome format --write src/rules/months.ts src/rules/weekdays.ts`,
      ...(knowsFunctionWords ? [] : [`add 40 to 60 function words of ${name} to ${FUNCTION_WORDS}: they tell it`]),
      `fill ${file}: bylines and dates first, then \`npm run new -- rule ${code} <pass> <id>\``,
      `invent a scrape in fixtures/languages/${code}/input.txt and write what is right into want.json`,
      `npm run goldens -- languages/${code}, and read what it wrote`,
      'npm run docs:rules',
    ],
  };
}

function packStub(code: string, name: string): string {
  return `// biome-ignore-all format: a phrase a line would make the lists too long to read.
import type { LanguagePack } from '../pack.js';

/** ${name}, as its news sites speak. */
export const ${code}: LanguagePack = {
  code: '${code}',
  name: '${name}',
  phrases: {
  },
  byline: {
    prefixes: [],
    suffixes: [],
    conjunctions: [],
    roles: [],
    placeholders: [],
  },
  dates: {
    published: [],
    modified: [],
    order: 'dmy',
    fillers: [],
    extraMonths: [],
    relative: [],
    am: [],
    pm: [],
  },
  labels: {
    tags: [],
    section: [],
    source: [],
  },
  sections: [],
  refusals: {
    notFound: [],
    consent: [],
    blocked: [],
    paywall: [],
  },
};
`;
}

function wantStub(language: string): string {
  const want = { title: '', authors: [], published: null, language, paragraphs: [], gone: [] };
  return `${JSON.stringify(want, null, 2)}\n`;
}
