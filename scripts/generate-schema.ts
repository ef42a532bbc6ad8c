// Writes src/cli/article.schema.json, what `clean-news schema` prints: `npx tsx scripts/generate-schema.ts`.
// A test fails when the file is not what the schema in src/cli/article-schema.ts says.

import { writeFile } from 'node:fs/promises';
import { articleJsonSchema } from './article-json-schema.js';

await writeFile(
  new URL('../src/cli/article.schema.json', import.meta.url),
  `${JSON.stringify(articleJsonSchema(), null, 2)}\n`,
);
