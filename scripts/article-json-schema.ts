import { toJsonSchema } from '@valibot/to-json-schema';
import { articleSchema, blockSchema } from '../src/cli/article-schema.js';

/** The published JSON Schema, from the valibot schema. */
export function articleJsonSchema(): unknown {
  const { $schema, ...schema } = toJsonSchema(articleSchema, { definitions: { block: blockSchema } });
  return {
    $schema,
    title: 'clean-news article',
    description: 'One cleaned document as `clean-news -f json` prints it; version 1.',
    ...schema,
  };
}
