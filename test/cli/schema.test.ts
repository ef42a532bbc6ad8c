import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { articleJsonSchema } from '../../scripts/article-json-schema.js';
import { articleSchema } from '../../src/cli/article-schema.js';
import { fingerprintOf } from '../../src/corpus/fingerprint.js';
import { clean, toJson } from '../../src/index.js';
import { run } from './run.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Texts of all fixtures, and a few with more shapes than plain paragraphs. */
function inputs(): [name: string, text: string][] {
  const files = readdirSync(`${ROOT}/fixtures`, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => /input\.(?:txt|md)$/.test(file)).sort();
  return [
    ['nothing', ''],
    ['a list', 'Three things to know\n\n- The ferry runs again.\n- It costs more.\n- Bicycles stay ashore.\n'],
    ...texts.map((file): [string, string] => [file, readFileSync(`${ROOT}/fixtures/${file}`, 'utf8')]),
  ];
}

it('prints the schema that the code says (npx tsx scripts/generate-schema.ts)', async () => {
  const { code, stdout } = await run(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(articleJsonSchema());
});

it.each(inputs())('describes what is printed: %s', async (_name, text) => {
  const article = await clean(text);
  for (const explain of [false, true]) {
    const result = v.safeParse(articleSchema, JSON.parse(toJson(article, { explain })));
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  }
});

it('lists every field in the printed order', async () => {
  expect(Object.keys(JSON.parse(toJson(await clean('Ferry runs again\n\nThe ferry runs again on Monday.\n'))))).toEqual(
    Object.keys(articleSchema.entries).filter((name) => !['fingerprint', 'duplicateOf', 'removals'].includes(name)),
  );
});

it('describes what a batch adds about near-duplicates', async () => {
  const sentence =
    'The lock at Harrow Weir opened again on Tuesday after 11 weeks of repairs on its lower gate, and forty barges were waiting below.';
  const article = await clean(`The lock opens again\n\n${sentence}\n`);
  const fingerprint = fingerprintOf(article);
  expect(fingerprint).not.toBeNull();
  const printed: unknown = JSON.parse(toJson(article, { fingerprint, duplicateOf: 'scrapes/lock.txt' }));
  expect(v.safeParse(articleSchema, printed).issues).toBeUndefined();
  expect(printed).toMatchObject({ fingerprint, duplicateOf: 'scrapes/lock.txt' });
});
